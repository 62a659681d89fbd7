package chanmon_test

import (
	"bytes"
	"math/rand"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
)

// hostile feeds a monitor what a fuzzer makes up: blocks with spends of watched
// outputs in any shape, in any order, reorganisations, preimages, restarts.
type hostile struct {
	t     testing.TB
	m     *chanmon.ChannelMonitor
	keys  *sign.KeysManager
	in    *bytes.Reader
	made  []lntypes.Txid
	sink  *lntest.Broadcaster
	fees  *lntest.FeeEstimator
	log   *lntest.Logger
	known []*wire.MsgTx // commitments that may be confirmed
}

func (h *hostile) byte() int {
	b, err := h.in.ReadByte()
	if err != nil {
		return 0
	}
	return int(b)
}

func (h *hostile) bytes(n int) []byte {
	b := make([]byte, n)
	_, _ = h.in.Read(b)
	return b
}

// target picks an output that the monitor watches, or one of an earlier transaction.
func (h *hostile) target() wire.OutPoint {
	var ops []wire.OutPoint
	for _, w := range h.m.GetOutputsToWatch() {
		for _, o := range w.Outputs {
			ops = append(ops, wire.OutPoint{Hash: [32]byte(w.Txid), Index: o.Index})
		}
	}
	for _, txid := range h.made {
		ops = append(ops, wire.OutPoint{Hash: [32]byte(txid)})
	}
	return ops[h.byte()%len(ops)]
}

func (h *hostile) tx() *wire.MsgTx {
	if n := h.byte(); n < 60 && len(h.known) > 0 {
		return h.known[n%len(h.known)]
	}
	tx := wire.NewMsgTx(2)
	tx.LockTime = uint32(h.byte())<<24 | uint32(h.byte())
	for range h.byte()%3 + 1 {
		in := &wire.TxIn{PreviousOutPoint: h.target(), Sequence: uint32(h.byte()) << 24}
		for range h.byte() % 7 {
			in.Witness = append(in.Witness, h.bytes([]int{0, 1, 32, 33, 72, 133, 136, 139, 143}[h.byte()%9]))
		}
		tx.AddTxIn(in)
	}
	watched := h.m.GetOutputsToWatch()
	for range h.byte() % 4 {
		script := h.bytes(h.byte() % 40)
		if n := h.byte(); n < 100 {
			outs := watched[n%len(watched)].Outputs
			script = outs[n%len(outs)].ScriptPubkey
		}
		tx.AddTxOut(wire.NewTxOut(int64(h.byte())<<(h.byte()%60), script))
	}
	h.made = append(h.made, lntypes.Txid(tx.TxHash()))
	return tx
}

func (h *hostile) header() (header [chain.HeaderSize]byte) {
	header[0] = byte(h.byte())
	return header
}

func (h *hostile) step() {
	best := h.m.CurrentBestBlock().Height
	height := uint32(int64(best) + int64(int8(h.byte()))%10 + 1)
	switch h.byte() % 8 {
	case 0, 1:
		var data []chain.IndexedTx
		for i := range h.byte()%3 + 1 {
			data = append(data, chain.IndexedTx{Index: uint(i), Tx: chaindata.Serialize(h.tx())})
		}
		if h.byte()%2 == 0 {
			h.m.BlockConnected(h.header(), data, height, h.sink, h.fees, h.log)
		} else {
			h.m.TransactionsConfirmed(h.header(), data, height, h.sink, h.fees, h.log)
		}
	case 2:
		h.m.BlockDisconnected(h.header(), height, h.sink, h.fees, h.log)
	case 3:
		h.m.BestBlockUpdated(h.header(), height, h.sink, h.fees, h.log)
	case 4:
		if ids := h.m.GetRelevantTxids(); len(ids) > 0 {
			h.m.TransactionUnconfirmed(ids[h.byte()%len(ids)].Txid, h.sink, h.fees, h.log)
		}
	case 5:
		h.m.ProvidePaymentPreimage(lntypes.PaymentPreimage{byte(h.byte() % 6), 0xaa}, h.sink, h.fees, h.log)
		h.m.RebroadcastPendingClaims(h.sink, h.fees, h.log)
	case 6:
		blob := h.m.Write()
		_, again, err := chanmon.ReadChannelMonitor(blob, h.keys, h.keys)
		if err != nil || !bytes.Equal(again.Write(), blob) {
			h.t.Fatalf("a monitor that cannot be read back: %v", err)
		}
		h.m = again
	case 7:
		h.m.GetClaimableBalances()
		h.m.GetPendingOrResolvedOutboundHTLCs()
		h.m.GetAndClearPendingEvents()
		h.m.GetAndClearPendingMonitorEvents()
	}
}

// hostileStart is a channel with HTLCs in every state, and commitments to confirm.
type hostileStart struct {
	blob  []byte
	keys  *sign.KeysManager
	known []*wire.MsgTx
}

func newHostileStart(t testing.TB) *hostileStart {
	p := lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{Seed: 5})
	for i := range byte(3) {
		p.Add(p.A, 20_000, p.Chain.Height()+20, i)
		p.Add(p.B, 20_000, p.Chain.Height()+20, i)
		p.Commit()
	}
	p.Add(p.A, 20_000, p.Chain.Height()+20, 4)
	p.Sign(p.A)
	p.Sign(p.B)
	s := &hostileStart{blob: p.A.Monitor.Write(), keys: p.A.Keys}
	for i := range 3 {
		s.known = append(s.known, p.Tx(p.A, -1-i), p.Tx(p.B, -1-i))
	}
	return s
}

func (s *hostileStart) run(t testing.TB, input []byte) {
	_, m, err := chanmon.ReadChannelMonitor(s.blob, s.keys, s.keys)
	if err != nil {
		t.Fatal(err)
	}
	h := &hostile{
		t: t, m: m, keys: s.keys, in: bytes.NewReader(input), known: s.known,
		sink: lntest.NewBroadcaster(nil), fees: lntest.NewFeeEstimator(253), log: lntest.NewLogger(nil, ""),
	}
	for steps := 0; h.in.Len() > 0 && steps < 60; steps++ {
		h.step()
	}
}

// known-attacks M22: nothing that a chain source says crashes a monitor or leaves it
// in a state that cannot be stored.
func TestHostileChain(t *testing.T) {
	s := newHostileStart(t)
	for seed := range int64(150) {
		input := make([]byte, 1500)
		rand.New(rand.NewSource(seed)).Read(input)
		s.run(t, input)
	}
}

func FuzzHostileChain(f *testing.F) {
	s := newHostileStart(f)
	f.Add([]byte{0, 0, 1, 0, 0, 0})
	f.Add(bytes.Repeat([]byte{1, 0, 2, 3, 1, 4, 7, 6}, 20))
	f.Fuzz(func(t *testing.T, input []byte) { s.run(t, input) })
}
