package lnwire_test

import (
	"fmt"

	"golightning/lightning/lnwire"
)

// A frame off the transport becomes a message, and a message a frame.
func Example() {
	frame, err := lnwire.EncodeMessage(&lnwire.Ping{Ponglen: 4, Byteslen: 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%x\n", frame)
	msg, err := lnwire.DecodeMessage(frame)
	if err != nil {
		fmt.Println(err) // the peer is at fault: close the connection
		return
	}
	switch m := msg.(type) {
	case *lnwire.Ping:
		fmt.Println("wants", m.Ponglen, "bytes")
	case *lnwire.Unknown:
		fmt.Println("must be closed:", lnwire.IsEven(m.Type))
	}
	// Output:
	// 0012000400020000
	// wants 4 bytes
}
