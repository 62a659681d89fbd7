package features

// AppendUpTo13 appends the length-prefixed part of the set below bit 14. It
// is the globalfeatures field of init, which old nodes read (BOLT 1).
func (f InitFeatures) AppendUpTo13(b []byte) []byte {
	low := f.flags
	if len(low) > 1 {
		low = low[:1] + set([]byte{low[1] & 0x3f})
	}
	return low.appendPrefixed(b)
}

// ToNodeFeatures keeps what is known both in init and in node_announcement.
func (f InitFeatures) ToNodeFeatures() NodeFeatures {
	return NodeFeatures{f.flags.project(knownInit, knownNode)}
}

// ToBolt11InvoiceFeatures keeps what is known both in init and in BOLT 11
// invoices.
func (f InitFeatures) ToBolt11InvoiceFeatures() Bolt11InvoiceFeatures {
	return Bolt11InvoiceFeatures{f.flags.project(knownInit, knownBolt11Invoice)}
}

// ToChannelFeatures keeps what is known both in init and in
// channel_announcement, which is nothing so far.
func (f InitFeatures) ToChannelFeatures() ChannelFeatures {
	return ChannelFeatures{f.flags.project(knownInit, knownChannel)}
}

// ToNodeFeatures keeps what is known both in BOLT 11 invoices and in
// node_announcement.
func (f Bolt11InvoiceFeatures) ToNodeFeatures() NodeFeatures {
	return NodeFeatures{f.flags.project(knownBolt11Invoice, knownNode)}
}

// ToNodeFeatures keeps what is known both in BOLT 12 invoices and in
// node_announcement.
func (f Bolt12InvoiceFeatures) ToNodeFeatures() NodeFeatures {
	return NodeFeatures{f.flags.project(knownBolt12Invoice, knownNode)}
}

// Bolt11InvoiceFeaturesForKeysend returns what a spontaneous payment assumes
// of its recipient: TLV onions and, when allowMPP, multi-part payments.
func Bolt11InvoiceFeaturesForKeysend(allowMPP bool) Bolt11InvoiceFeatures {
	var f Bolt11InvoiceFeatures
	f.SetVariableLengthOnionOptional()
	if allowMPP {
		f.SetBasicMPPOptional()
	}
	return f
}

// ChannelTypeFeaturesFromInit maps the features of init that name channel
// types to a channel type, in which all bits are required ones (BOLT 2).
func ChannelTypeFeaturesFromInit(init InitFeatures) ChannelTypeFeatures {
	buf := []byte(init.flags.project(knownInit, knownChannelType))
	for i, c := range buf {
		buf[i] = (c | c>>1) & evenBits
	}
	return ChannelTypeFeatures{set(buf)}
}

// ChannelTypeFeaturesOnlyStaticRemoteKey returns the channel type with
// option_static_remotekey alone.
func ChannelTypeFeaturesOnlyStaticRemoteKey() ChannelTypeFeatures {
	var f ChannelTypeFeatures
	f.SetStaticRemoteKeyRequired()
	return f
}

// ChannelTypeFeaturesAnchorsZeroHTLCFeeAndDependencies returns the channel
// type with option_anchors (zero-fee HTLC transactions) and
// option_static_remotekey, on which it depends.
func ChannelTypeFeaturesAnchorsZeroHTLCFeeAndDependencies() ChannelTypeFeatures {
	f := ChannelTypeFeaturesOnlyStaticRemoteKey()
	f.SetAnchorsZeroFeeHTLCTxRequired()
	return f
}
