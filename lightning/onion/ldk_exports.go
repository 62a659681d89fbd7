package onion

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live BlindedForward props ops=new,clone,eq,hash,write,read
//ldk:data FinalOnionHopData ops=new,clone,write,read
//ldk:data InboundHTLCErr ops=new
//ldk:live PendingHTLCInfo props ops=new,clone,write,read
//ldk:union PendingHTLCRouting ops=new,clone,write,read
//ldk:field PendingHTLCRoutingReceive.PhantomSharedSecret type=ThirtyTwoBytes
//ldk:field PendingHTLCRoutingReceive.CustomTlvs type=Vec<(u64,Vec<u8>)>
//ldk:field PendingHTLCRoutingReceiveKeysend.CustomTlvs type=Vec<(u64,Vec<u8>)>
