package wakers_test

import (
	"fmt"

	"golightning/lightning/wakers"
)

// A program waits for an object's news by registering a callback on its future.
func ExampleNotifier() {
	var notifier wakers.Notifier // owned by the object

	future := notifier.GetFuture()
	future.RegisterCallbackFn(wakers.FutureCallbackFunc(func() { fmt.Println("look at the object now") }))
	fmt.Println("nothing yet")
	notifier.Notify()
	// Output:
	// nothing yet
	// look at the object now
}
