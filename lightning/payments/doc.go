// Package payments keeps track of the payments that a node makes, and makes and
// checks the secrets of those that it receives.
//
// OutboundPayments is the memory of what was sent: for each payment id the parts
// that are in flight, what they cost, how often and over which channels it was
// tried. It sends along the paths that a router gives it, tries again, and says
// through events how it went. A payment id is used once: as long as it is
// remembered (until seven timer ticks after the last part of a successful payment
// is gone, or until PaymentFailed) another payment with it is refused, and so is
// one with a hash that is being paid or has been paid (known-attacks I6). It is
// not locked: its owner, the ChannelManager, calls it under its own lock.
// Everything that it needs from outside comes with the call in an Env.
//
// Create, CreateFromHash, Verify and GetPaymentPreimage are the inbound side: the
// payment secret holds, encrypted, what an invoice promised, so that nothing is
// stored for an invoice until it is paid.
//
// Random draws: one per path when a payment is sent or sent again (the session
// keys, in the order of the paths), after the route was found; before that one
// for the preimage of a spontaneous payment that brings none. A probe draws its
// id, then a secret, then its session key. Create draws once, CreateFromHash not
// at all.
//
// What it does not do: it finds no route (router), builds no onion and touches no
// channel (its owner's Send does), and does not hold received parts together.
package payments
