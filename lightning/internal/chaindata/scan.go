package chaindata

import "encoding/binary"

// scanTx walks a serialized transaction at the start of b and returns its
// length, or 0 if b does not hold one. It believes no count before it has seen
// that many elements could follow, so that what is parsed afterwards allocates
// no more than the input pays for.
func scanTx(b []byte) int {
	s := scanner{b: b}
	s.skip(4)
	witness := len(s.b) > s.at+1 && s.b[s.at] == 0 && s.b[s.at+1] == 1
	if witness {
		s.skip(2)
	}
	inputs := s.count(41)
	for range inputs {
		s.skip(36)
		s.bytes()
		s.skip(4)
	}
	for range s.count(9) {
		s.skip(8)
		s.bytes()
	}
	if witness {
		for range inputs {
			for range s.count(1) {
				s.bytes()
			}
		}
	}
	s.skip(4)
	if s.failed {
		return 0
	}
	return s.at
}

// scanner is a cursor that only checks lengths.
type scanner struct {
	b      []byte
	at     int
	failed bool
}

func (s *scanner) skip(n int) {
	if s.failed || n > len(s.b)-s.at {
		s.failed = true
		return
	}
	s.at += n
}

// varInt reads Bitcoin's compact size, minimal or not.
func (s *scanner) varInt() uint64 {
	start := s.at
	s.skip(1)
	if s.failed {
		return 0
	}
	switch size := s.b[start]; size {
	case 0xfd:
		s.skip(2)
	case 0xfe:
		s.skip(4)
	case 0xff:
		s.skip(8)
	default:
		return uint64(size)
	}
	if s.failed {
		return 0
	}
	var le [8]byte
	copy(le[:], s.b[start+1:s.at])
	return binary.LittleEndian.Uint64(le[:])
}

// count reads the number of elements that take at least minSize bytes each.
func (s *scanner) count(minSize int) int {
	n := s.varInt()
	if s.failed || n > uint64((len(s.b)-s.at)/minSize) {
		s.failed = true
		return 0
	}
	return int(n)
}

// bytes skips a byte string behind its length.
func (s *scanner) bytes() {
	s.skip(s.count(1))
}
