package messagesign

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:fn Sign sign(msg: slice, sk: &[32]) -> Result<Str, Secp256k1Error>
//ldk:fn RecoverPk recover_pk(msg: slice, sig: Str) -> Result<PublicKey, Secp256k1Error>
//ldk:fn Verify verify(msg: slice, sig: Str, pk: PublicKey) -> bool
