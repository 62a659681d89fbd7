package ctest

import "testing"

// TestRoutingHandlers lets two peer managers exchange a graph, by timestamp filter
// and by queries, with the library's routing handler and with one in C.
func TestRoutingHandlers(t *testing.T) { run(t, compile(t, "testdata/routing.c")) }
