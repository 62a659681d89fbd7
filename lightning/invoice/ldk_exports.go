package invoice

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:union Bech32Error ops=clone
//ldk:live Bolt11Invoice ops=clone,eq,hash
//ldk:fn (*Bolt11Invoice).SignableHash signable_hash(&self) -> ThirtyTwoBytes
//ldk:fn (*Bolt11Invoice).IntoSignedRaw into_signed_raw(self) -> SignedRawBolt11Invoice
//ldk:fn (*Bolt11Invoice).CheckSignature check_signature(&self) -> Result<None, Bolt11SemanticError>
//ldk:fn Bolt11InvoiceFromSigned Bolt11Invoice.from_signed(signed_invoice: SignedRawBolt11Invoice) -> Result<Bolt11Invoice, Bolt11SemanticError>
//ldk:fn (*Bolt11Invoice).Timestamp timestamp(&self) -> u64
//ldk:fn (*Bolt11Invoice).DurationSinceEpoch duration_since_epoch(&self) -> u64
//ldk:fn (*Bolt11Invoice).PaymentHash payment_hash(&self) -> &[32]
//ldk:fn (*Bolt11Invoice).PayeePubKey payee_pub_key(&self) -> PublicKey?
//ldk:fn (*Bolt11Invoice).PaymentSecret payment_secret(&self) -> &[32]
//ldk:fn (*Bolt11Invoice).PaymentMetadata payment_metadata(&self) -> Option<Vec<u8>>
//ldk:fn (*Bolt11Invoice).Features features(&self) -> Bolt11InvoiceFeatures?
//ldk:fn (*Bolt11Invoice).RecoverPayeePubKey recover_payee_pub_key(&self) -> PublicKey
//ldk:fn (*Bolt11Invoice).ExpiresAt expires_at(&self) -> Option<u64>
//ldk:fn (*Bolt11Invoice).ExpiryTime expiry_time(&self) -> u64
//ldk:fn (*Bolt11Invoice).IsExpired is_expired(&self) -> bool
//ldk:fn (*Bolt11Invoice).DurationUntilExpiry duration_until_expiry(&self) -> u64
//ldk:fn (*Bolt11Invoice).ExpirationRemainingFromEpoch expiration_remaining_from_epoch(&self, time: u64) -> u64
//ldk:fn (*Bolt11Invoice).WouldExpire would_expire(&self, at_time: u64) -> bool
//ldk:fn (*Bolt11Invoice).MinFinalCltvExpiryDelta min_final_cltv_expiry_delta(&self) -> u64
//ldk:fn (*Bolt11Invoice).FallbackAddresses fallback_addresses(&self) -> Vec<Str>
//ldk:fn (*Bolt11Invoice).PrivateRoutes private_routes(&self) -> Vec<PrivateRoute>
//ldk:fn (*Bolt11Invoice).RouteHints route_hints(&self) -> Vec<RouteHint>
//ldk:fn (*Bolt11Invoice).Currency currency(&self) -> Currency
//ldk:fn (*Bolt11Invoice).AmountMilliSatoshis amount_milli_satoshis(&self) -> Option<u64>
//ldk:fn Bolt11InvoiceFromStr Bolt11Invoice.from_str(s: Str) -> Result<Bolt11Invoice, ParseOrSemanticError> unmarked
//ldk:data Bolt11InvoiceSignature ops=clone,eq,hash
//ldk:field Bolt11InvoiceSignature.A hide
//ldk:union Bolt11ParseError ops=new,clone,eq
//ldk:variant ParseAmountError dummy
//ldk:variant DescriptionDecodeError dummy
//ldk:enum Bolt11SemanticError ops=new,clone,eq
//ldk:enum CreationError ops=new,clone,eq
//ldk:enum Currency ops=new,clone,eq,hash
//ldk:live Description ops=clone,eq,hash
//ldk:fn NewDescription Description.new(description: Str) -> Result<Description, CreationError>
//ldk:fn (*Description).IntoInner into_inner(self) -> UntrustedString
//ldk:live ExpiryTime ops=clone,eq,hash
//ldk:fn ExpiryTimeFromSeconds ExpiryTime.from_seconds(seconds: u64) -> ExpiryTime
//ldk:fn ExpiryTimeFromDuration ExpiryTime.from_duration(duration: u64) -> ExpiryTime
//ldk:fn (*ExpiryTime).AsSeconds as_seconds(&self) -> u64
//ldk:fn (*ExpiryTime).AsDuration as_duration(&self) -> u64
//ldk:union Fallback ops=new,clone,eq,hash
//ldk:field SegWitProgram.Version type=WitnessVersion
//ldk:data MinFinalCltvExpiryDelta ops=new,clone,eq,hash
//ldk:union ParseOrSemanticError ops=new,clone,eq
//ldk:data PayeePubKey ops=new,clone,eq,hash
//ldk:live PositiveTimestamp ops=clone,eq,hash
//ldk:fn PositiveTimestampFromUnixTimestamp PositiveTimestamp.from_unix_timestamp(unix_seconds: u64) -> Result<PositiveTimestamp, CreationError>
//ldk:fn PositiveTimestampFromSystemTime PositiveTimestamp.from_system_time(time: u64) -> Result<PositiveTimestamp, CreationError>
//ldk:fn PositiveTimestampFromDurationSinceEpoch PositiveTimestamp.from_duration_since_epoch(duration: u64) -> Result<PositiveTimestamp, CreationError>
//ldk:fn (*PositiveTimestamp).AsUnixTimestamp as_unix_timestamp(&self) -> u64
//ldk:fn (*PositiveTimestamp).AsDurationSinceEpoch as_duration_since_epoch(&self) -> u64
//ldk:fn (*PositiveTimestamp).AsTime as_time(&self) -> u64
//ldk:live PrivateRoute ops=clone,eq,hash
//ldk:fn NewPrivateRoute PrivateRoute.new(hops: RouteHint) -> Result<PrivateRoute, CreationError>
//ldk:fn (*PrivateRoute).IntoInner into_inner(self) -> RouteHint
//ldk:live RawBolt11Invoice props ops=clone,eq,hash
//ldk:fn (*RawBolt11Invoice).SignableHash signable_hash(&self) -> ThirtyTwoBytes
//ldk:fn (*RawBolt11Invoice).PaymentHash payment_hash(&self) -> Sha256?
//ldk:fn (*RawBolt11Invoice).Description description(&self) -> Description?
//ldk:fn (*RawBolt11Invoice).PayeePubKey payee_pub_key(&self) -> PayeePubKey?
//ldk:fn (*RawBolt11Invoice).DescriptionHash description_hash(&self) -> Sha256?
//ldk:fn (*RawBolt11Invoice).ExpiryTime expiry_time(&self) -> ExpiryTime?
//ldk:fn (*RawBolt11Invoice).MinFinalCltvExpiryDelta min_final_cltv_expiry_delta(&self) -> MinFinalCltvExpiryDelta?
//ldk:fn (*RawBolt11Invoice).PaymentSecret payment_secret(&self) -> Option<ThirtyTwoBytes>
//ldk:fn (*RawBolt11Invoice).PaymentMetadata payment_metadata(&self) -> Option<Vec<u8>>
//ldk:fn (*RawBolt11Invoice).Features features(&self) -> Bolt11InvoiceFeatures?
//ldk:fn (*RawBolt11Invoice).PrivateRoutes private_routes(&self) -> Vec<PrivateRoute>
//ldk:fn (*RawBolt11Invoice).AmountPicoBtc amount_pico_btc(&self) -> Option<u64>
//ldk:fn (*RawBolt11Invoice).Currency currency(&self) -> Currency
//ldk:live RawDataPart props ops=clone,eq,hash
//ldk:live Sha256 ops=clone,eq,hash
//ldk:fn Sha256FromBytes Sha256.from_bytes(bytes: &[32]) -> Sha256
//ldk:enum SiPrefix ops=new,clone,eq,hash
//ldk:fn SiPrefixFromStr SiPrefix.from_str(s: Str) -> Result<SiPrefix, Bolt11ParseError> unmarked
//ldk:union SignOrCreationError ops=new,clone,eq
//ldk:live SignedRawBolt11Invoice ops=clone,eq,hash
//ldk:fn (*SignedRawBolt11Invoice).IntoParts into_parts(self) -> (RawBolt11Invoice, array32, Bolt11InvoiceSignature)
//ldk:fn (*SignedRawBolt11Invoice).RawInvoice raw_invoice(&self) -> RawBolt11Invoice
//ldk:fn (*SignedRawBolt11Invoice).SignableHash signable_hash(&self) -> &[32]
//ldk:fn (*SignedRawBolt11Invoice).Signature signature(&self) -> Bolt11InvoiceSignature
//ldk:fn (*SignedRawBolt11Invoice).RecoverPayeePubKey recover_payee_pub_key(&self) -> Result<PayeePubKey, Secp256k1Error>
//ldk:fn (*SignedRawBolt11Invoice).CheckSignature check_signature(&self) -> bool
//ldk:fn SignedRawBolt11InvoiceFromStr SignedRawBolt11Invoice.from_str(s: Str) -> Result<SignedRawBolt11Invoice, Bolt11ParseError> unmarked
//ldk:variant Bolt11SemanticErrorInvalidRecoveryID name=InvalidRecoveryId
//ldk:variant InvalidRecoveryID name=InvalidRecoveryId
//ldk:fn ConstructInvoicePreimage construct_invoice_preimage(hrp_bytes: slice, data_without_signature: Vec<U5>) -> Vec<u8>
//ldk:const MaxTimestamp MAX_TIMESTAMP u64
//ldk:const DefaultExpiryTime DEFAULT_EXPIRY_TIME u64
//ldk:const DefaultMinFinalCltvExpiryDelta DEFAULT_MIN_FINAL_CLTV_EXPIRY_DELTA u64
//ldk:const TagPaymentHash TAG_PAYMENT_HASH u8
//ldk:const TagPrivateRoute TAG_PRIVATE_ROUTE u8
//ldk:const TagFeatures TAG_FEATURES u8
//ldk:const TagExpiryTime TAG_EXPIRY_TIME u8
//ldk:const TagFallback TAG_FALLBACK u8
//ldk:const TagDescription TAG_DESCRIPTION u8
//ldk:const TagPaymentSecret TAG_PAYMENT_SECRET u8
//ldk:const TagPayeePubKey TAG_PAYEE_PUB_KEY u8
//ldk:const TagDescriptionHash TAG_DESCRIPTION_HASH u8
//ldk:const TagMinFinalCltvExpiryDelta TAG_MIN_FINAL_CLTV_EXPIRY_DELTA u8
//ldk:const TagPaymentMetadata TAG_PAYMENT_METADATA u8

// The tags of an invoice's fields (BOLT 11).
const (
	TagPaymentHash             = tagPaymentHash             // the field of the payment hash, p (BOLT 11)
	TagPrivateRoute            = tagPrivateRoute            // the field of the route hint, r (BOLT 11)
	TagFeatures                = tagFeatures                // the field of the features, 9 (BOLT 11)
	TagExpiryTime              = tagExpiryTime              // the field of the expiry, x (BOLT 11)
	TagFallback                = tagFallback                // the field of the fallback address, f (BOLT 11)
	TagDescription             = tagDescription             // the field of the description, d (BOLT 11)
	TagPaymentSecret           = tagPaymentSecret           // the field of the payment secret, s (BOLT 11)
	TagPayeePubKey             = tagPayeePubKey             // the field of the payee's key, n (BOLT 11)
	TagDescriptionHash         = tagDescriptionHash         // the field of the description hash, h (BOLT 11)
	TagMinFinalCltvExpiryDelta = tagMinFinalCltvExpiryDelta // the field of the final expiry delta, c (BOLT 11)
	TagPaymentMetadata         = tagPaymentMetadata         // the field of the payment metadata, m (BOLT 11)
)

//ldk:fn (*Bolt11Invoice).String to_str(&self) -> Str unmarked selfname=o
//ldk:fn (*Bolt11ParseError).Error to_str(&self) -> Str unmarked selfname=o
//ldk:fn (*Bolt11SemanticError).String to_str(&self) -> Str unmarked selfname=o
//ldk:fn (*CreationError).String to_str(&self) -> Str unmarked selfname=o
//ldk:fn (*Currency).String to_str(&self) -> Str unmarked selfname=o
//ldk:fn (*Description).String to_str(&self) -> Str unmarked selfname=o
//ldk:fn (*ParseOrSemanticError).Error to_str(&self) -> Str unmarked selfname=o
//ldk:fn (*SiPrefix).Multiplier multiplier(&self) -> u64
//ldk:fn (*SiPrefix).String to_str(&self) -> Str unmarked selfname=o
//ldk:fn (*SignOrCreationError).Error to_str(&self) -> Str unmarked selfname=o
//ldk:fn (*SignedRawBolt11Invoice).String to_str(&self) -> Str unmarked selfname=o
//
//ldk:doc Bolt11ParseError.Error Error returns the error in words.
//ldk:doc ParseOrSemanticError.Error Error returns the error in words.
//ldk:doc SignOrCreationError.Error Error returns the error in words.
