package gossip

import (
	"encoding/binary"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// This file writes a channel's form on disk, for the graph and for ChannelInfo,
// and reads the form in which it is written. Forms that older or newer versions
// have written are left to serialize.go.

// channelForm is what the form of a channel says.
type channelForm struct {
	features     []byte // as in a message
	received     uint64
	nodes        [2][]byte
	terms        [2]*terms
	updates      [2][]byte // messages, empty if there are none
	capacity     lntypes.Sat
	hasCapacity  bool
	announcement []byte // a message, empty if there is none
}

// optionLen is the length of an optional value of n bytes; empty is absent.
func optionLen(n int) int {
	if n == 0 {
		return 1
	}
	return tlv.BigSizeLen(uint64(n)+1) + n
}

// recordLen is the length of a record with a type below 0xfd.
func recordLen(n int) int { return 1 + tlv.BigSizeLen(uint64(n)) + n }

func appendOption(b, v []byte) []byte {
	if len(v) == 0 {
		return append(b, 0)
	}
	return append(tlv.AppendBigSize(b, uint64(len(v))+1), v...)
}

func appendOptionRecord(b []byte, typ byte, v []byte) []byte {
	return appendOption(tlv.AppendBigSize(append(b, typ), uint64(optionLen(len(v)))), v)
}

// termsLen is the length of the records of a direction but for its message.
const termsLen = 6 + 3 + 4 + 10 + 11 + 15

// emptyTerms has the types and lengths of these records, and zeroes for what they
// hold. The positions of the latter follow.
var emptyTerms = [termsLen]byte{0: 0, 1: 4, 6: 2, 7: 1, 9: 4, 10: 2, 13: 6, 14: 8, 23: 8, 24: 9, 25: 9, 34: 10, 35: 13, 36: 12, 37: 0, 38: 4, 43: 2, 44: 4}

const (
	updatedAt = 2
	enabledAt = 8
	cltvAt    = 11
	minimumAt = 15
	maximumAt = 26
	baseAt    = 39
	ppmAt     = 45
)

// plainDirection is the record of a direction without a message, but for its type
// and what the terms hold: lengths, the terms, and no message.
var plainDirection = func() (r [termsLen + 7]byte) {
	copy(r[:], []byte{0, termsLen + 5, termsLen + 5, termsLen + 3})
	copy(r[4:], emptyTerms[:])
	copy(r[4+termsLen:], []byte{12, 1, 0})
	return r
}()

// updateFormLen is the length of a direction's form with a message of n bytes.
func updateFormLen(n int) int {
	inner := termsLen + recordLen(optionLen(n))
	return tlv.BigSizeLen(uint64(inner)) + inner
}

// appendForm appends a direction's form.
func (t *terms) appendForm(b, message []byte) []byte {
	b = tlv.AppendBigSize(b, uint64(termsLen+recordLen(optionLen(len(message)))))
	b = append(b, emptyTerms[:]...)
	t.put((*[termsLen]byte)(b[len(b)-termsLen:]))
	return appendOptionRecord(b, 12, message)
}

// put puts what the terms hold into emptyTerms.
func (t *terms) put(v *[termsLen]byte) {
	binary.BigEndian.PutUint32(v[updatedAt:], t.updated)
	if t.enabled {
		v[enabledAt] = 1
	}
	binary.BigEndian.PutUint16(v[cltvAt:], t.cltv)
	binary.BigEndian.PutUint64(v[minimumAt:], uint64(t.minimum))
	binary.BigEndian.PutUint64(v[maximumAt:], uint64(t.maximum))
	binary.BigEndian.PutUint32(v[baseAt:], t.base)
	binary.BigEndian.PutUint32(v[ppmAt:], t.ppm)
}

// directionLen is the length of the option of a direction.
func (f *channelForm) directionLen(d int) int {
	if f.terms[d] == nil {
		return 1
	}
	return optionLen(updateFormLen(len(f.updates[d])))
}

func (f *channelForm) appendDirection(b []byte, typ byte, d int) []byte {
	if f.terms[d] != nil && len(f.updates[d]) == 0 {
		b = append(b, plainDirection[:]...)
		r := b[len(b)-len(plainDirection):]
		r[0] = typ
		f.terms[d].put((*[termsLen]byte)(r[4:]))
		return b
	}
	b = tlv.AppendBigSize(append(b, typ), uint64(f.directionLen(d)))
	if f.terms[d] == nil {
		return append(b, 0)
	}
	b = tlv.AppendBigSize(b, uint64(updateFormLen(len(f.updates[d])))+1)
	return f.terms[d].appendForm(b, f.updates[d])
}

// appendTo appends the form.
func (f *channelForm) appendTo(b []byte) []byte {
	n := recordLen(len(f.features)) + 10 + 2*35 + recordLen(f.directionLen(0)) + recordLen(f.directionLen(1)) + 3 +
		recordLen(optionLen(len(f.announcement)))
	if f.hasCapacity {
		n += 8
	}
	b = tlv.AppendBigSize(b, uint64(n))
	b = append(tlv.AppendBigSize(append(b, 0), uint64(len(f.features))), f.features...)
	b = binary.BigEndian.AppendUint64(append(b, 1, 8), f.received)
	b = append(append(b, 2, 33), f.nodes[0]...)
	b = f.appendDirection(b, 4, 0)
	b = append(append(b, 6, 33), f.nodes[1]...)
	b = f.appendDirection(b, 8, 1)
	if f.hasCapacity {
		b = binary.BigEndian.AppendUint64(append(b, 10, 9, 9), uint64(f.capacity))
	} else {
		b = append(b, 10, 1, 0)
	}
	return appendOptionRecord(b, 12, f.announcement)
}

// quick reads a form of which the next bytes are expected. What is not as expected
// makes it fail; nothing that it returns counts then.
type quick struct {
	b    []byte
	fail bool
}

// take returns the next n bytes.
func (q *quick) take(n int) []byte {
	if n < 0 || n > len(q.b) {
		q.fail = true
		q.b = nil
		return zeroes[:min(max(n, 0), len(zeroes))]
	}
	v := q.b[:n]
	q.b = q.b[n:]
	return v
}

// zeroes stand for numbers that are not there.
var zeroes [33]byte

// want fails if the next two bytes are not a and b.
func (q *quick) want(a, b byte) {
	v := q.take(2)
	if v[0] != a || v[1] != b {
		q.fail = true
	}
}

func (q *quick) u16() uint16 { return binary.BigEndian.Uint16(q.take(2)) }
func (q *quick) u64() uint64 { return binary.BigEndian.Uint64(q.take(8)) }

// size reads a BigSize in its shortest form.
func (q *quick) size() int {
	switch v := q.take(1)[0]; v {
	case 0xfd:
		n := int(q.u16())
		if n < 0xfd {
			q.fail = true
		}
		return n
	case 0xfe, 0xff:
		q.fail = true
		return 0
	default:
		return int(v)
	}
}

// record reads a record's type and returns what it holds.
func (q *quick) record(typ byte) quick {
	if q.take(1)[0] != typ {
		q.fail = true
	}
	return q.sub(q.size())
}

// sub returns a reader of the next n bytes.
func (q *quick) sub(n int) quick {
	v := q.take(n)
	return quick{b: v, fail: q.fail}
}

// option returns the value of an option that fills q, empty if it is absent.
func (q *quick) option() []byte {
	n := q.size()
	if n == 0 {
		q.done()
		return nil
	}
	v := q.take(n - 1)
	q.done()
	return v
}

// done fails if something is left.
func (q *quick) done() {
	if len(q.b) != 0 {
		q.fail = true
	}
}

// join fails q if part failed.
func (q *quick) join(part *quick) { q.fail = q.fail || part.fail }

// direction reads a direction's record.
func (q *quick) direction(typ byte, t *terms) (present bool, message []byte) {
	r := q.record(typ)
	o := quick{b: r.option()}
	if q.join(&r); q.fail || len(o.b) == 0 {
		return false, nil
	}
	if o.size() != len(o.b) {
		o.fail = true
	}
	if o.fail = o.fail || !t.read(o.take(termsLen)); o.fail {
		q.fail = true
		return false, nil
	}
	m := o.record(12)
	message = m.option()
	o.join(&m)
	o.done()
	q.join(&o)
	return true, message
}

// read reads the records of a direction; ok is false if b is not as appendForm
// writes it.
func (t *terms) read(b []byte) (ok bool) {
	if len(b) != termsLen {
		return false
	}
	v := (*[termsLen]byte)(b)
	t.updated = binary.BigEndian.Uint32(v[updatedAt:])
	t.enabled = v[enabledAt] == 1
	t.cltv = binary.BigEndian.Uint16(v[cltvAt:])
	t.minimum = lntypes.Msat(binary.BigEndian.Uint64(v[minimumAt:]))
	t.maximum = lntypes.Msat(binary.BigEndian.Uint64(v[maximumAt:]))
	t.base = binary.BigEndian.Uint32(v[baseAt:])
	t.ppm = binary.BigEndian.Uint32(v[ppmAt:])
	e := &emptyTerms
	return v[0] == e[0] && v[1] == e[1] && v[6] == e[6] && v[7] == e[7] && v[8] <= 1 && v[9] == e[9] && v[10] == e[10] &&
		v[13] == e[13] && v[14] == e[14] && v[23] == e[23] && v[24] == e[24] && v[25] == e[25] &&
		v[34] == e[34] && v[35] == e[35] && v[36] == e[36] && v[37] == e[37] && v[38] == e[38] && v[43] == e[43] && v[44] == e[44]
}

// read reads a channel's form into f, of which t holds the terms, and returns how
// long it is; ok is false if it is not as appendTo writes it.
func (f *channelForm) read(b []byte, t *[2]terms) (n int, ok bool) {
	whole := quick{b: b}
	q := whole.sub(whole.size())
	r := q.record(0)
	f.features = r.b
	q.want(1, 8)
	f.received = q.u64()
	q.want(2, 33)
	f.nodes[0] = q.take(33)
	var present [2]bool
	present[0], f.updates[0] = q.direction(4, &t[0])
	q.want(6, 33)
	f.nodes[1] = q.take(33)
	present[1], f.updates[1] = q.direction(8, &t[1])
	for d := range t {
		f.terms[d] = nil
		if present[d] {
			f.terms[d] = &t[d]
		}
	}
	c := q.record(10)
	value := quick{b: c.option()}
	q.join(&c)
	if f.hasCapacity = len(value.b) != 0; f.hasCapacity {
		f.capacity = lntypes.Sat(value.u64())
		value.done()
		q.join(&value)
	}
	a := q.record(12)
	f.announcement = a.option()
	q.join(&a)
	q.done()
	if len(f.features) < 2 || int(binary.BigEndian.Uint16(f.features))+2 != len(f.features) {
		q.fail = true
	}
	return len(b) - len(whole.b), !q.fail && !whole.fail
}
