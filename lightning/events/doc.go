// Package events holds what the library tells its user (Event) and what it wants
// sent to peers (MessageSendEvent), with the traits that deliver both.
//
// Events are at-least-once: one that was handed out but not yet persisted as
// handled comes again after a restart, so handlers are idempotent. They are
// delivered in order, with no lock held: a handler may call anything in the
// library.
//
// What it does not do: it neither queues nor persists; the objects that implement
// EventsProvider do.
package events
