package blinding

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:enum BlindedFailure ops=new,clone,eq,hash,write,read
//ldk:data BlindedHop ops=new,clone,eq,hash,write,read
//ldk:data BlindedPath ops=new,clone,eq,hash,write,read
//ldk:fn BlindedPathOneHopForMessage BlindedPath.one_hop_for_message(recipient_node_id: PublicKey, entropy_source: &EntropySource) -> Result<BlindedPath, None>
//ldk:fn BlindedPathNewForMessage BlindedPath.new_for_message(node_pks: Vec<PublicKey>, entropy_source: &EntropySource) -> Result<BlindedPath, None>
//ldk:fn BlindedPathOneHopForPayment BlindedPath.one_hop_for_payment(payee_node_id: PublicKey, payee_tlvs: ReceiveTlvs, entropy_source: &EntropySource) -> Result<(BlindedPayInfo, BlindedPath), None>
//ldk:fn BlindedPathNewForPayment BlindedPath.new_for_payment(intermediate_nodes: Vec<ForwardNode>, payee_node_id: PublicKey, payee_tlvs: ReceiveTlvs, htlc_maximum_msat: u64, entropy_source: &EntropySource) -> Result<(BlindedPayInfo, BlindedPath), None>
//ldk:data BlindedPayInfo ops=new,clone,eq,hash,write,read
//ldk:data ForwardNode ops=new,clone
//ldk:live ForwardTlvs props ops=new,clone,write
//ldk:data PaymentConstraints ops=new,clone,write,read
//ldk:data PaymentRelay ops=new,clone,write,read
//ldk:data ReceiveTlvs ops=new,clone,write
