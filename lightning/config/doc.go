// Package config holds UserConfig: what a node asks of a channel when one is
// opened, what it accepts from peers, and how it treats payments that pass
// through.
//
// All types are plain data. The Default functions give the values of the
// reference (LDK 0.0.121); what is newer than that is off unless asked for.
//
// What it does not do: it validates nothing. The channel package clamps or
// refuses values that the protocol forbids, and each field says which.
package config
