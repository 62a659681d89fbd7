package chanmon_test

import (
	"golightning/lightning/events"
	"golightning/lightning/sign"
)

func descriptorsOf(e events.Event) []sign.SpendableOutputDescriptor {
	if s, ok := e.(events.SpendableOutputs); ok {
		return s.Outputs
	}
	return nil
}
