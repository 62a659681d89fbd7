// Package lint holds no code: its test enforces the rules of the core that a
// machine can see.
//
//   - The core acts only when called: no go statement, no channel, no select, no
//     clock, no global randomness, no file, socket or process.
//   - Nothing depends on map order: a range over a map carries a comment
//     "order:" that says why its order cannot show.
//   - Packages import in one direction, in the order of ARCHITECTURE.md.
//   - Every package has a doc.go (or a package comment in its one file), every
//     exported declaration a comment; files and functions stay readable in size.
//   - No promise is left in the code (the words that mark unfinished work).
//
// What it does not do: it judges neither names nor logic.
package lint
