package lntypes

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:union APIError ops=new,clone,eq
//ldk:data BestBlock ops=new:bare,clone,eq
//ldk:field BestBlock.BlockHash getter=block_hash noset
//ldk:field BestBlock.Height getter=height noset
//ldk:fn BestBlockFromNetwork BestBlock.from_network(network: Network) -> BestBlock
//ldk:union DecodeError custom ops=new,clone,eq,hash
//ldk:case DecodeError UnknownVersion
//ldk:case DecodeError UnknownRequiredFeature
//ldk:case DecodeError InvalidValue
//ldk:case DecodeError ShortRead
//ldk:case DecodeError BadLengthDescriptor
//ldk:case DecodeError Io(A: IOError)
//ldk:case DecodeError UnsupportedCompression
//ldk:enum IOError values=NotFound,PermissionDenied,ConnectionRefused,ConnectionReset,ConnectionAborted,NotConnected,AddrInUse,AddrNotAvailable,BrokenPipe,AlreadyExists,WouldBlock,InvalidInput,InvalidData,TimedOut,WriteZero,Interrupted,Other,UnexpectedEof ops=
//ldk:trait EntropySource
//ldk:method EntropySource.GetSecureRandomBytes get_secure_random_bytes(&self) -> ThirtyTwoBytes
//ldk:enum Network ops=
//ldk:data NodeID name=NodeId array= ops=clone,hash
//ldk:data OutPoint ops=new,clone,eq,hash
//ldk:fn (*OutPoint).ToChannelID to_channel_id(&self) -> ThirtyTwoBytes
//ldk:enum Secp256k1Error ops=clone
//ldk:live ShutdownScript ops=clone,eq
//ldk:fn NewP2WPKHShutdownScript ShutdownScript.new_p2wpkh(pubkey_hash: &[20]) -> ShutdownScript
//ldk:fn NewP2WSHShutdownScript ShutdownScript.new_p2wsh(script_hash: &[32]) -> ShutdownScript
//ldk:fn (*ShutdownScript).AsLegacyPubkey as_legacy_pubkey(&self) -> PublicKey?
//ldk:variant Secp256k1ErrorInvalidRecoveryID name=InvalidRecoveryId
