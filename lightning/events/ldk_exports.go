package events

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:data AnchorDescriptor ops=new,clone,eq
//ldk:union BumpTransactionEvent ops=new,clone,eq
//ldk:field ChannelClose.PackageTargetFeerateSatPer1000Weight name=package_target_feerate_sat_per_1000_weight
//ldk:field ChannelClose.CommitmentTx type=Transaction
//ldk:field HTLCResolution.TargetFeerateSatPer1000Weight name=target_feerate_sat_per_1000_weight
//ldk:data ClaimedHTLC ops=new,clone,eq,write,read
//ldk:union ClosureReason ops=new,clone,eq,write,read:option
//ldk:union Event ops=new,clone,eq,write,read:option
//ldk:field DiscardFunding.Transaction type=Transaction
//ldk:trait EventHandler
//ldk:method EventHandler.HandleEvent handle_event(&self, event: Event)
//ldk:trait EventsProvider
//ldk:method EventsProvider.ProcessPendingEvents process_pending_events(&self, handler: EventHandler)
//ldk:union HTLCDestination ops=new,clone,eq,write,read:option
//ldk:union MessageSendEvent ops=new,clone
//ldk:trait MessageSendEventsProvider
//ldk:method MessageSendEventsProvider.GetAndClearPendingMsgEvents get_and_clear_pending_msg_events(&self) -> Vec<MessageSendEvent>
//ldk:union PathFailure ops=new,clone,eq,write,read:option
//ldk:field OnPath.NetworkUpdate type=Option<NetworkUpdate>
//ldk:enum PaymentFailureReason ops=new,clone,eq,write,read
//ldk:union PaymentPurpose ops=new,clone,eq,write,read
//
//ldk:doc Event Event is something that the user must act on or wants to know.
