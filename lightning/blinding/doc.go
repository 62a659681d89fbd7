// Package blinding makes and opens blinded paths (BOLT 4, "Route Blinding"):
// the last hops of a way to a recipient, encrypted by the recipient so that a
// sender learns neither who they are nor who it is.
//
// BlindedPath is a path for onion messages or payments, BlindedPayInfo what its
// use costs. BlindedPathNewForMessage and BlindedPathNewForPayment make them;
// Unblind and NextBlindingPoint are what a hop does with its part. All types are
// plain values; there are no locks. Amounts are msat, expiries blocks.
//
// Random draws: each constructor of a path draws once, the blinding secret.
//
// What it does not do: it finds no path (router), builds and peels no onion
// (onion), and keeps no record of which path was made for what: who receives
// over a path checks the secret or path id in it (known-attacks O8).
package blinding
