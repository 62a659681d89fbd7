package noise

import "fmt"

// Format writes a fixed text, so that no verb shows the keys.
func (h Handshake) Format(f fmt.State, _ rune) {
	fmt.Fprint(f, "noise.Handshake{"+h.step.String()+", redacted}")
}

// Format writes a fixed text, so that no verb shows the keys.
func (t Transport) Format(f fmt.State, _ rune) { fmt.Fprint(f, "noise.Transport{redacted}") }

// Format writes a fixed text, so that no verb shows the keys.
func (c cipherState) Format(f fmt.State, _ rune) { fmt.Fprint(f, "redacted") }
