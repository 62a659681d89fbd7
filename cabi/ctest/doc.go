// Package ctest tests the library from C and C++, as its users see it: through
// include/ and the shared library, which the tests build. The programs are in
// testdata; each prints nothing and returns 0 if all is well.
//
// What it does not do: it does not test the core; what a call does is tested where
// it is written.
package ctest
