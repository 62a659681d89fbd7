package events

import (
	"golightning/lightning/features"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

func inboundFrom(num byte, r *tlv.Reader) Event {
	switch num {
	case numPaymentClaimable:
		return paymentClaimableFrom(r)
	case numPaymentClaimed:
		return paymentClaimedFrom(r)
	case numHTLCIntercepted:
		var e HTLCIntercepted
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				v.Into(e.InterceptID[:])
			case 2:
				e.RequestedNextHopSCID = lntypes.ShortChannelID(v.U64())
			case 4:
				v.Into(e.PaymentHash[:])
			case 6:
				e.InboundAmountMsat = lntypes.Msat(v.U64())
			case 8:
				e.ExpectedOutboundAmountMsat = lntypes.Msat(v.U64())
			default:
				return false
			}
			return true
		})
		ser.Require(r, seen, 0, 2, 4, 6, 8)
		return e
	case numPaymentForwarded:
		var e PaymentForwarded
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				e.FeeEarnedMsat = ser.PtrU64[lntypes.Msat](v)
			case 1:
				e.PrevChannelID = read32[lntypes.ChannelID](v)
			case 2:
				e.ClaimFromOnchainTx = v.Bool()
			case 3:
				e.NextChannelID = read32[lntypes.ChannelID](v)
			case 5:
				e.OutboundAmountForwardedMsat = ser.PtrU64[lntypes.Msat](v)
			default:
				return false
			}
			return true
		})
		ser.Require(r, seen, 2)
		return e
	}
	var e HTLCHandlingFailed
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(e.PrevChannelID[:])
		case 2:
			e.FailedNextDestination = HTLCDestinationFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	if e.FailedNextDestination == nil {
		return nil // a destination that only newer versions know
	}
	return e
}

func paymentClaimableFrom(r *tlv.Reader) Event {
	var e PaymentClaimable
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(e.PaymentHash[:])
		case 1:
			e.ReceiverNodeID = readKey(v)
		case 2:
			e.Purpose = PaymentPurposeFrom(v)
		case 3:
			e.ViaChannelID = read32[lntypes.ChannelID](v)
		case 4:
			e.AmountMsat = lntypes.Msat(v.U64())
		case 5:
			e.ViaUserChannelID = readU128(v)
		case 7:
			e.ClaimDeadline = ser.PtrU32[uint32](v)
		case 9:
			fields := route.RecipientOnionFieldsFrom(v)
			e.OnionFields = &fields
		case 10:
			e.CounterpartySkimmedFeeMsat = lntypes.Msat(v.U64())
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	return e
}

func paymentClaimedFrom(r *tlv.Reader) Event {
	var e PaymentClaimed
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(e.PaymentHash[:])
		case 1:
			e.ReceiverNodeID = readKey(v)
		case 2:
			e.Purpose = PaymentPurposeFrom(v)
		case 4:
			e.AmountMsat = lntypes.Msat(v.U64())
		case 5:
			for v.Len() > 0 {
				e.HTLCs = append(e.HTLCs, ClaimedHTLCFrom(v))
			}
		case 7:
			e.SenderIntendedTotalMsat = ser.PtrU64[lntypes.Msat](v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	return e
}

func outboundFrom(num byte, r *tlv.Reader) Event {
	switch num {
	case numPaymentSent:
		var e PaymentSent
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				v.Into(e.PaymentPreimage[:])
			case 1:
				v.Into(e.PaymentHash[:])
			case 3:
				e.PaymentID = read32[lntypes.PaymentID](v)
			case 5:
				e.FeePaidMsat = ser.PtrU64[lntypes.Msat](v)
			default:
				return false
			}
			return true
		})
		ser.Require(r, seen, 0, 1)
		return e
	case numPaymentPathFailed:
		return paymentPathFailedFrom(r)
	case numPaymentFailed:
		var e PaymentFailed
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				v.Into(e.PaymentID[:])
			case 1:
				e.Reason = paymentFailureReasonFrom(v)
			case 2:
				v.Into(e.PaymentHash[:])
			default:
				return false
			}
			return true
		})
		ser.Require(r, seen, 0, 2)
		return e
	}
	return pathEventFrom(num, r)
}

func paymentPathFailedFrom(r *tlv.Reader) Event {
	var e PaymentPathFailed
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(e.PaymentHash[:])
		case 2:
			e.PaymentFailedPermanently = v.Bool()
		case 4:
			e.Path = pathFrom(v)
		case 7:
			e.ShortChannelID = ser.PtrU64[lntypes.ShortChannelID](v)
		case 11:
			e.PaymentID = read32[lntypes.PaymentID](v)
		case 13:
			e.Failure = PathFailureFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 13)
	if e.Failure == nil {
		e.Failure = OnPath{} // a kind that only newer versions know
	}
	return e
}

// pathEventFrom reads the events that are an id, perhaps a hash, and a path.
func pathEventFrom(num byte, r *tlv.Reader) Event {
	var id lntypes.PaymentID
	var hash *lntypes.PaymentHash
	var path route.Path
	var scid *lntypes.ShortChannelID
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch {
		case typ == 0:
			v.Into(id[:])
		case typ == 1 && num == numPaymentPathSuccessful,
			typ == 2 && (num == numProbeSuccessful || num == numProbeFailed):
			hash = read32[lntypes.PaymentHash](v)
		case typ == 4 && num != numInvoiceRequestFailed:
			path = pathFrom(v)
		case typ == 7 && num == numProbeFailed:
			scid = ser.PtrU64[lntypes.ShortChannelID](v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0)
	if num == numInvoiceRequestFailed {
		return InvoiceRequestFailed{PaymentID: id}
	}
	ser.Require(r, seen, 4)
	if num == numPaymentPathSuccessful {
		return PaymentPathSuccessful{PaymentID: id, PaymentHash: hash, Path: path}
	}
	ser.Require(r, seen, 2)
	if hash == nil {
		hash = new(lntypes.PaymentHash) // refused above
	}
	if num == numProbeSuccessful {
		return ProbeSuccessful{PaymentID: id, PaymentHash: *hash, Path: path}
	}
	return ProbeFailed{PaymentID: id, PaymentHash: *hash, Path: path, ShortChannelID: scid}
}

func channelFrom(num byte, r *tlv.Reader) Event {
	switch num {
	case numChannelPending:
		return channelPendingFrom(r)
	case numChannelClosed:
		return channelClosedFrom(r)
	case numChannelReady:
		var e ChannelReady
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				v.Into(e.ChannelID[:])
			case 2:
				e.UserChannelID = *readU128(v)
			case 4:
				e.CounterpartyNodeID = *readKey(v)
			case 6:
				e.ChannelType = features.ChannelTypeFeaturesFromBEBytes(v.CopyRest())
			default:
				return false
			}
			return true
		})
		ser.Require(r, seen, 0, 2, 4, 6)
		return e
	case numDiscardFunding:
		var e DiscardFunding
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				v.Into(e.ChannelID[:])
			case 2:
				e.Transaction = v.CopyRest()
			default:
				return false
			}
			return true
		})
		ser.Require(r, seen, 0, 2)
		return e
	}
	var e SpendableOutputs
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			e.Outputs = descriptorsFrom(v)
		case 1:
			e.ChannelID = read32[lntypes.ChannelID](v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0)
	return e
}

func channelPendingFrom(r *tlv.Reader) Event {
	var e ChannelPending
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(e.ChannelID[:])
		case 2:
			e.UserChannelID = *readU128(v)
		case 3:
			e.FormerTemporaryChannelID = read32[lntypes.ChannelID](v)
		case 6:
			e.CounterpartyNodeID = *readKey(v)
		case 8:
			e.FundingTxo = *readOutPoint(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 6, 8)
	return e
}

func channelClosedFrom(r *tlv.Reader) Event {
	var e ChannelClosed
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(e.ChannelID[:])
		case 1:
			e.UserChannelID = *readU128(v)
		case 2:
			e.Reason = ClosureReasonFrom(v)
		case 5:
			e.CounterpartyNodeID = readKey(v)
		case 7:
			e.ChannelCapacitySats = ser.PtrU64[lntypes.Sat](v)
		case 9:
			e.ChannelFundingTxo = readOutPoint(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 1, 2)
	if e.Reason == nil {
		// A reason that only newer versions know: the channel is closed all the same.
		e.Reason = ProcessingError{Err: "closed for a reason that this version does not know"}
	}
	return e
}
