// Command bindgen writes the C interface: the headers in include/, the C code in
// cabi/abi and the Go code in cabi that joins them to the packages under lightning/.
//
//	go run ./scripts/bindgen
//
// It reads the exported Go API with go/types, from the compiler's export data, and
// the doc comments, and it exports what //ldk: directives name, nothing else. A type
// that it cannot map, a method of an exported interface without a directive and a
// field that would be lost are errors. Output is sorted and reproducible.
//
// # Directives
//
// A directive is a line comment in any file of the package that it is about; each
// package keeps its own in ldk_exports.go. Go names come first, then what Go cannot
// say: how C names it, what moves and what is borrowed, which error it is.
//
//	//ldk:enum Level ops=new,clone,eq,hash
//
// exports an integer type with its constants, in order from 0:
//
//	type Level uint8                      typedef enum LDKLevel {
//	const (                                  LDKLevel_Gossip,
//		LevelGossip Level = iota             LDKLevel_Trace,
//		LevelTrace                           ...
//	)                                        LDKLevel_Sentinel,
//	                                      } LDKLevel;
//
//	//ldk:data OutPoint ops=new,clone,eq,hash,write,read
//
// exports a struct of exported fields as an object that lives in C memory:
//
//	type OutPoint struct {                const uint8_t (*OutPoint_get_txid(const struct LDKOutPoint *this_ptr))[32];
//		Txid  Txid                        void OutPoint_set_txid(struct LDKOutPoint *this_ptr, struct LDKThirtyTwoBytes val);
//		Index uint16                      uint16_t OutPoint_get_index(const struct LDKOutPoint *this_ptr);
//	}                                     struct LDKOutPoint OutPoint_new(struct LDKThirtyTwoBytes txid_arg, uint16_t index_arg);
//
// write and read need a method Write and a function ReadOutPoint in Go; read:option
// is for unions that skip unknown kinds. codec=ToBytes,FromBytes keeps a type with
// unexported contents as bytes, array=name a byte array.
//
//	//ldk:live NetworkGraph ops=write
//
// exports a type that stays in Go behind a handle. With the word props its exported
// fields get getters and setters too.
//
//	//ldk:union APIError ops=new,clone,eq
//
// exports a sealed interface; the structs that implement it are the variants, in
// the order of their declaration. A variant whose first field is A is a tuple, the
// others have a body:
//
//	type FeeRateTooHigh struct {          LDKAPIError_FeeRateTooHigh and
//		Err     string                    LDKAPIError_LDKFeeRateTooHigh_Body { struct LDKStr err; uint32_t feerate; }
//		Feerate uint32
//	}
//
//	//ldk:trait Logger
//	//ldk:method Logger.Log log(&self, record: Record)
//
// exports an interface as a struct of function pointers, its members in the order of
// their directives. embed Trait.Other puts another trait's struct inside, method
// Trait.Clone cloned (and eq, hash) the special members, traitfield
// Trait.Method name Type a field that set_name fills.
//
//	//ldk:as KeysManager EntropySource
//	//ldk:fn (*ChannelManager).CloseChannel close_channel(&self, channel_id: &[32], counterparty_node_id: PublicKey) -> Result<None, APIError>
//	//ldk:fn NewNetworkGraph NetworkGraph.new(network: Network, logger: Logger) -> NetworkGraph
//	//ldk:fn FindRoute find_route(...) -> Result<Route, LightningError>
//
// export X_as_Trait, a method, a function of a type and a free function. Trailing
// Go parameters of type lntypes.UnixTime are filled in with the wall clock. Flags
// after the signature: keep (traits that move in belong to the object that is
// called, not to the call), handover (they belong to whoever calls Release on them),
// last (on a trait's method: the trait is freed after this call), byhand (on a trait's
// method: the runtime has the way into C), view (the result belongs to the object), unmarked (no
// MUST_USE_RES).
//
//	//ldk:field Type.Field [name=c_name] [type=T] [noget] [noset] [nonew] [hide] [skip] [getter=name] [byvalue]
//	//ldk:variant Name [name=CName] [tuple|body] [dummy]
//	//ldk:const MaxHTLCs MAX_HTLCS u16
//	//ldk:doc Type.Method What C has to know of it.
//	//ldk:need Vec<(usize, Transaction)>
//	//ldk:without CResult_X_clone ...
//
// correct single things. A comment has C's names in the header; doc is one that stands there
// instead of Go's, a paragraph for each line. union X custom with case lines, and enum X values=...,
// declare C types that the runtime converts by hand.
//
// # Types
//
// bool u8 u16 u32 u64 i64 usize f64; Str; Transaction Witness TxOut TxIn;
// ThirtyTwoBytes and the other byte structs; declared names; Vec<T> Option<T>
// Result<T, E> (A, B) (A, B, C), with None for nothing; &T and &mut T are pointers,
// &[32] a pointer to an array, slice a borrowed u8slice, *Vec<T> a vector that may be
// NULL; T? may be NULL or all zeroes. Where a signature gives no type (fields) Go's
// decides: [32]byte types are ThirtyTwoBytes, *T of an object is T?, *uint64 is
// Option<u64>, []T is Vec<T>, string is Str.
package main
