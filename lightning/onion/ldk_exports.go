package onion

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live BlindedForward props ops=new,clone,eq,hash
//ldk:data FinalOnionHopData ops=new,clone
//ldk:data InboundHTLCErr ops=new
//ldk:live PendingHTLCInfo props ops=new,clone,write,read
//ldk:union PendingHTLCRouting ops=new,clone
//ldk:field PendingHTLCRoutingReceive.PhantomSharedSecret type=ThirtyTwoBytes
//ldk:field PendingHTLCRoutingReceive.CustomTlvs type=Vec<(u64,Vec<u8>)>
//ldk:field PendingHTLCRoutingReceiveKeysend.CustomTlvs type=Vec<(u64,Vec<u8>)>
