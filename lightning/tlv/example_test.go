package tlv_test

import (
	"fmt"

	"golightning/lightning/tlv"
)

// A stream with a truncated integer and a record that is not known.
func Example() {
	b := tlv.AppendRecordTU(nil, 1, 1000)
	b = tlv.AppendRecord(b, 201, []byte("ignored"))
	fmt.Printf("%x\n", b)

	s := tlv.NewStream(b)
	for s.Next() {
		switch s.Type() {
		case 1:
			fmt.Println("amount", s.Value().TU64())
		default:
			s.Unknown() // an even type fails the stream
		}
	}
	fmt.Println(s.Err())
	// Output:
	// 010203e8c90769676e6f726564
	// amount 1000
	// <nil>
}
