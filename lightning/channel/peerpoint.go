package channel

import (
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// peerPoint is a per-commitment point of the counterparty's. It is parsed when that
// is first needed, and once: that costs a square root.
type peerPoint struct {
	key   lntypes.PublicKey
	point secp.Point // zero until parsed
}

// parsed returns the point; secp.ErrPoint if the key is none.
func (p *peerPoint) parsed() (*secp.Point, error) {
	if p.point.IsZero() {
		point, err := secp.ParsePoint(p.key)
		if err != nil {
			return nil, err
		}
		p.point = point
	}
	return &p.point, nil
}

// compressed returns the key; nil for nil.
func (p *peerPoint) compressed() *lntypes.PublicKey {
	if p == nil {
		return nil
	}
	return &p.key
}

// advancePoint makes next the point of the counterparty's next commitment.
func (c *Channel) advancePoint(next *peerPoint) {
	c.theirPrevPoint, c.theirPoint = c.theirPoint.compressed(), next
}
