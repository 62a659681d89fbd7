package channel

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:const BreakdownTimeout BREAKDOWN_TIMEOUT u16
//ldk:const MinCLTVExpiryDelta MIN_CLTV_EXPIRY_DELTA u16
