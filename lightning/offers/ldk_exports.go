package offers

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live Bolt12Invoice ops=clone,write
//ldk:data ErroneousField ops=new,clone
//ldk:field ErroneousField.TLVFieldNum name=tlv_fieldnum
//ldk:data InvoiceError ops=new,clone,write,read
//ldk:live InvoiceRequest ops=clone,write
//ldk:live TaggedHash ops=clone
//ldk:fn (*TaggedHash).AsDigest as_digest(&self) -> &[32]
//ldk:fn (*TaggedHash).Tag tag(&self) -> Str
//ldk:fn (*TaggedHash).MerkleRoot merkle_root(&self) -> ThirtyTwoBytes
//ldk:live UnsignedBolt12Invoice ops=write
//ldk:fn (*UnsignedBolt12Invoice).TaggedHash tagged_hash(&self) -> TaggedHash
//ldk:live UnsignedInvoiceRequest ops=write
//ldk:fn (*UnsignedInvoiceRequest).TaggedHash tagged_hash(&self) -> TaggedHash
