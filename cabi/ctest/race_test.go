//go:build race

package ctest

const raceEnabled = true
