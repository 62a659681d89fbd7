package lnwire

// TransactionU16LenLimited is a serialized transaction of at most 65535 bytes,
// as tx_add_input carries it. The zero value holds none.
type TransactionU16LenLimited struct{ raw []byte }
