package main

// runtimeSymbols are the exported functions that the runtime defines by hand.
var runtimeSymbols = []string{
	"_ldk_get_compiled_version", "_ldk_c_bindings_get_compiled_version",
	"U128_le_bytes", "U128_new", "BigEndianScalar_new",
	"Str_free", "Transaction_free", "Witness_free", "Witness_clone",
	"TxIn_new", "TxIn_free", "TxIn_get_witness", "TxIn_get_script_sig", "TxIn_get_sequence", "TxIn_get_previous_txid", "TxIn_get_previous_vout",
	"WitnessProgram_new", "WitnessProgram_get_version", "WitnessProgram_get_program", "WitnessProgram_clone", "WitnessProgram_free",
	"TxOut_free", "TxOut_clone", "TxOut_new", "TxOut_get_script_pubkey", "TxOut_get_value",
	"ldk_set_fault_handler", "ldk_set_log_level", "ldk_live_objects", "ldk_live_objects_of", "ldk_dump_live_objects",
}

const rustTypesTop = `#if defined(__GNUC__)
#define MUST_USE_STRUCT __attribute__((warn_unused))
#define MUST_USE_RES __attribute__((warn_unused_result))
#else
#define MUST_USE_STRUCT
#define MUST_USE_RES
#endif
#if defined(__clang__)
#define NONNULL_PTR _Nonnull
#else
#define NONNULL_PTR
#endif
`

const headerTop = `/*
 * The C interface of a Lightning Network library in Go. It follows LDK's C
 * bindings 0.0.121 declaration by declaration. Generated from the Go code.
 *
 * RULES
 *
 * Objects are structs {inner, is_owned}. An object passed by value moves: it must
 * be owned, and the caller's copy must not be used afterwards. An object passed by
 * pointer is borrowed for the call. A NULL inner stands for "none" where a comment
 * says that it may. X_free frees an owned object and does nothing otherwise. What a
 * getter returns is a view into its parent unless it says otherwise.
 *
 * Every X_free accepts a struct of zeroes. Nothing may be freed twice; a vector's,
 * a result's or a text's memory comes from malloc and is given back with free, on
 * both sides.
 *
 * Traits are structs of functions that the caller fills in, or gets from an
 * X_as_Trait function. Passed by value they move: the library calls free, once,
 * when it is done with them. A callback that is never called may be NULL. An
 * exception must not leave a callback.
 *
 * Callbacks that deliver something (events, broadcasts, socket calls, futures) run
 * with no lock held and may call anything. Those that provide something (fees,
 * logger, signer, entropy, persist, router, scorer) may run under the lock of the
 * object that asks. They may use what stands behind it in this order, and not the
 * object itself: PeerManager, ChannelManager, ChainMonitor, ChannelMonitor,
 * P2PGossipSync, NetworkGraph and scorers, KeysManager.
 *
 * Misuse (an object used after it was freed, of the wrong type, NULL where an
 * object is needed, an invalid key) is reported to the fault handler, see
 * ldk_set_fault_handler; the default prints the function, the argument and the
 * reason, and aborts.
 *
 * Threads: every function may be called from any thread, and objects may be shared
 * unless two threads change the same fields of one data object. Callbacks run on
 * the thread that called in.
 *
 * Process: the Go runtime has threads of its own. After the first call the process
 * must not fork without exec. Signal handlers of the host need SA_ONSTACK. The
 * library cannot be unloaded.
 */

#ifndef LDK_C_BINDINGS_H
#define LDK_C_BINDINGS_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include "ldk_rust_types.h"

#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-extension"
#pragma clang diagnostic ignored "-Wnullability-completeness"
#endif

#ifdef __cplusplus
extern "C" {
#endif

`

const headerPrims = `/**
 * Text in UTF-8, not ended by a zero byte.
 */
typedef struct LDKStr {
   /**
    * The bytes. May be NULL when len is 0.
    */
   const uint8_t *chars;
   /**
    * How many bytes.
    */
   uintptr_t len;
   /**
    * Whether Str_free gives chars to free.
    */
   bool chars_is_owned;
} LDKStr;

/**
 * Bytes that belong to someone else, for the length of a call.
 */
typedef struct LDKu8slice {
   /**
    * The bytes. May be NULL when datalen is 0.
    */
   const uint8_t *data;
   /**
    * How many bytes.
    */
   uintptr_t datalen;
} LDKu8slice;

/**
 * Three bytes: a colour.
 */
typedef struct LDKThreeBytes {
   uint8_t data[3];
} LDKThreeBytes;

/**
 * Four bytes.
 */
typedef struct LDKFourBytes {
   uint8_t data[4];
} LDKFourBytes;

/**
 * Twelve bytes.
 */
typedef struct LDKTwelveBytes {
   uint8_t data[12];
} LDKTwelveBytes;

/**
 * Sixteen bytes.
 */
typedef struct LDKSixteenBytes {
   uint8_t data[16];
} LDKSixteenBytes;

/**
 * Twenty bytes.
 */
typedef struct LDKTwentyBytes {
   uint8_t data[20];
} LDKTwentyBytes;

/**
 * Thirty-two bytes: a hash, an id, a secret.
 */
typedef struct LDKThirtyTwoBytes {
   uint8_t data[32];
} LDKThirtyTwoBytes;

/**
 * Thirty-two counters of 16 bits.
 */
typedef struct LDKThirtyTwoU16s {
   uint16_t data[32];
} LDKThirtyTwoU16s;

/**
 * A number of 128 bits, least significant byte first.
 */
typedef struct LDKU128 {
   uint8_t le_bytes[16];
} LDKU128;

/**
 * A number of 5 bits, one character of bech32.
 */
typedef struct LDKU5 {
   uint8_t _0;
} LDKU5;

/**
 * A segwit witness version, 0 to 16.
 */
typedef struct LDKWitnessVersion {
   uint8_t _0;
} LDKWitnessVersion;

/**
 * A scalar of secp256k1, most significant byte first.
 */
typedef struct LDKBigEndianScalar {
   uint8_t big_endian_bytes[32];
} LDKBigEndianScalar;

/**
 * A secp256k1 public key in compressed form. All zeroes stand for "none" where a
 * comment says so.
 */
typedef struct LDKPublicKey {
   uint8_t compressed_form[33];
} LDKPublicKey;

/**
 * A secp256k1 secret key, most significant byte first.
 */
typedef struct LDKSecretKey {
   uint8_t bytes[32];
} LDKSecretKey;

/**
 * An ECDSA signature: r then s, most significant byte first.
 */
typedef struct LDKECDSASignature {
   uint8_t compact_form[64];
} LDKECDSASignature;

/**
 * A BIP 340 signature.
 */
typedef struct LDKSchnorrSignature {
   uint8_t compact_form[64];
} LDKSchnorrSignature;

/**
 * An ECDSA signature followed by its recovery id, four bytes, least significant first.
 */
typedef struct LDKRecoverableSignature {
   uint8_t serialized_form[68];
} LDKRecoverableSignature;

/**
 * A serialized Bitcoin transaction. What the library returns is owned.
 */
typedef struct LDKTransaction {
   /**
    * The bytes, as on the wire.
    */
   uint8_t *data;
   /**
    * How many bytes.
    */
   uintptr_t datalen;
   /**
    * Whether Transaction_free gives data to free.
    */
   bool data_is_owned;
} LDKTransaction;

/**
 * A serialized witness: a count, then each element after its length.
 */
typedef struct LDKWitness {
   /**
    * The bytes.
    */
   uint8_t *data;
   /**
    * How many bytes.
    */
   uintptr_t datalen;
   /**
    * Whether Witness_free gives data to free.
    */
   bool data_is_owned;
} LDKWitness;

/**
 * An error that says nothing.
 */
typedef struct LDKError {
   /**
    * Not used: C has no empty structs.
    */
   uint8_t _dummy;
} LDKError;

/**
 * A vector of bytes, which malloc made.
 */
typedef struct LDKCVec_u8Z {
   /**
    * The bytes. NULL when there are none.
    */
   uint8_t *data;
   /**
    * How many bytes.
    */
   uintptr_t datalen;
} LDKCVec_u8Z;

/**
 * What a segwit output pays to. It owns its program.
 */
typedef struct LDKWitnessProgram {
   /**
    * 0 to 16.
    */
   struct LDKWitnessVersion version;
   /**
    * 2 to 40 bytes.
    */
   struct LDKCVec_u8Z program;
} LDKWitnessProgram;

/**
 * A transaction input. It owns its witness and script.
 */
typedef struct LDKTxIn {
   /**
    * The witness, empty if there is none.
    */
   struct LDKWitness witness;
   /**
    * The script of an input from before segwit.
    */
   struct LDKCVec_u8Z script_sig;
   /**
    * The sequence number.
    */
   uint32_t sequence;
   /**
    * The transaction that is spent, in internal byte order.
    */
   struct LDKThirtyTwoBytes previous_txid;
   /**
    * Which of its outputs.
    */
   uint32_t previous_vout;
} LDKTxIn;

/**
 * A transaction output. It owns its script.
 */
typedef struct LDKTxOut {
   /**
    * The script that has to be satisfied to spend it.
    */
   struct LDKCVec_u8Z script_pubkey;
   /**
    * The value in satoshis.
    */
   uint64_t value;
} LDKTxOut;

`

const headerRuntime = `/**
 * Called when the caller misused the library: function and argument name the place,
 * reason says what is wrong. It may abort, or return, or (in C) longjmp. If it
 * returns, the call that faulted does nothing and returns its error variant, or
 * all zeroes where it has none.
 */
typedef void (*ldk_fault_handler)(void *ctx, const char *function, const char *argument, const char *reason);

/**
 * Installs a fault handler for the process; NULL brings back the default, which
 * prints to stderr and aborts. ctx is passed to every call of the handler.
 */
void ldk_set_fault_handler(ldk_fault_handler handler, void *ctx);

/**
 * Sets the least level of the records that the Loggers of the process get, at any time.
 * The default is LDKLevel_Gossip: all. Of records below it not even the text is made:
 * a graph fills in two thirds of the time when nobody wants to read of every channel.
 */
void ldk_set_log_level(enum LDKLevel least);

/**
 * Returns how many objects are alive in the library, of all types. After a program
 * freed all that it owns, it is 0.
 */
uintptr_t ldk_live_objects(void);

/**
 * Returns how many objects of the type with the given name ("ChannelManager") are alive.
 */
uintptr_t ldk_live_objects_of(const char *type_name);

/**
 * Prints to stderr how many objects of each type are alive, for those that have any.
 */
void ldk_dump_live_objects(void);

/**
 * Returns the version of the library that this one follows. The text is not owned.
 */
struct LDKStr _ldk_get_compiled_version(void);

/**
 * Returns the version of the C bindings that this library follows. The text is not owned.
 */
struct LDKStr _ldk_c_bindings_get_compiled_version(void);

/**
 * Returns the number's bytes, least significant first.
 */
struct LDKSixteenBytes U128_le_bytes(struct LDKU128 val);

/**
 * Makes a number of its bytes, least significant first.
 */
struct LDKU128 U128_new(struct LDKSixteenBytes le_bytes);

/**
 * Makes a scalar of its bytes, most significant first.
 */
struct LDKBigEndianScalar BigEndianScalar_new(struct LDKThirtyTwoBytes big_endian_bytes);

/**
 * Frees the bytes if the struct owns them.
 */
void Transaction_free(struct LDKTransaction _res);

/**
 * Makes a copy that owns its bytes.
 */
struct LDKWitness Witness_clone(const struct LDKWitness *NONNULL_PTR orig);

/**
 * Frees the bytes if the struct owns them.
 */
void Witness_free(struct LDKWitness _res);

/**
 * Makes a witness program; program moves in.
 */
struct LDKWitnessProgram WitnessProgram_new(struct LDKWitnessVersion version, struct LDKCVec_u8Z program);

/**
 * Returns the version.
 */
struct LDKWitnessVersion WitnessProgram_get_version(const struct LDKWitnessProgram *NONNULL_PTR prog);

/**
 * Returns the program. The bytes belong to prog.
 */
struct LDKu8slice WitnessProgram_get_program(const struct LDKWitnessProgram *NONNULL_PTR prog);

/**
 * Makes a copy that owns its program.
 */
struct LDKWitnessProgram WitnessProgram_clone(const struct LDKWitnessProgram *NONNULL_PTR orig);

/**
 * Frees the program.
 */
void WitnessProgram_free(struct LDKWitnessProgram o);

/**
 * Makes an input. The arguments move in.
 */
struct LDKTxIn TxIn_new(struct LDKWitness witness, struct LDKCVec_u8Z script_sig, uint32_t sequence, struct LDKThirtyTwoBytes previous_txid, uint32_t previous_vout);

/**
 * Returns the witness. The bytes belong to txin.
 */
struct LDKWitness TxIn_get_witness(const struct LDKTxIn *NONNULL_PTR txin);

/**
 * Returns the script. The bytes belong to txin.
 */
struct LDKu8slice TxIn_get_script_sig(const struct LDKTxIn *NONNULL_PTR txin);

/**
 * Returns the sequence number.
 */
uint32_t TxIn_get_sequence(const struct LDKTxIn *NONNULL_PTR txin);

/**
 * Returns the transaction that is spent.
 */
struct LDKThirtyTwoBytes TxIn_get_previous_txid(const struct LDKTxIn *NONNULL_PTR txin);

/**
 * Returns which output is spent.
 */
uint32_t TxIn_get_previous_vout(const struct LDKTxIn *NONNULL_PTR txin);

/**
 * Frees the witness and the script.
 */
void TxIn_free(struct LDKTxIn _res);

/**
 * Returns the script. The bytes belong to txout.
 */
struct LDKu8slice TxOut_get_script_pubkey(const struct LDKTxOut *NONNULL_PTR txout);

/**
 * Returns the value in satoshis.
 */
uint64_t TxOut_get_value(const struct LDKTxOut *NONNULL_PTR txout);

/**
 * Makes an output; script_pubkey moves in.
 */
struct LDKTxOut TxOut_new(struct LDKCVec_u8Z script_pubkey, uint64_t value);

/**
 * Frees the script.
 */
void TxOut_free(struct LDKTxOut _res);

/**
 * Makes a copy that owns its script.
 */
struct LDKTxOut TxOut_clone(const struct LDKTxOut *NONNULL_PTR orig);

/**
 * Frees the text if the struct owns it.
 */
void Str_free(struct LDKStr _res);

`

const headerEnd = `#ifdef __cplusplus
}
#endif

#if defined(__clang__)
#pragma clang diagnostic pop
#endif

#endif /* LDK_C_BINDINGS_H */

#include "ldk_ver.h"
`

const verHeader = `#ifndef _LDK_HEADER_VER
static inline int _ldk_strncmp(const char *s1, const char *s2, uint64_t n) {
   if (n && *s1 != *s2) return 1;
   while (n && *s1 != 0 && *s2 != 0) {
      s1++; s2++; n--;
      if (n && *s1 != *s2) return 1;
   }
   return 0;
}

#define _LDK_HEADER_VER "v0.0.121"
#define _LDK_C_BINDINGS_HEADER_VER "v0.0.121.0"
static inline const char *check_get_ldk_version(void) {
   LDKStr bin_ver = _ldk_get_compiled_version();
   if (_ldk_strncmp(_LDK_HEADER_VER, (const char *)bin_ver.chars, bin_ver.len) != 0)
      return 0;
   return _LDK_HEADER_VER;
}
static inline const char *check_get_ldk_bindings_version(void) {
   LDKStr bin_ver = _ldk_c_bindings_get_compiled_version();
   if (_ldk_strncmp(_LDK_C_BINDINGS_HEADER_VER, (const char *)bin_ver.chars, bin_ver.len) != 0)
      return 0;
   return _LDK_C_BINDINGS_HEADER_VER;
}
#endif
`

const hppTop = `/*
 * C++ classes around the structs of lightning.h, which has to be included first.
 * Each class owns one struct, can be moved but not copied, and frees it. Passing
 * std::move(x) to a C function gives the struct away. Generated.
 */
#ifndef LIGHTNINGPP_HPP
#define LIGHTNINGPP_HPP

#include <string.h>
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-extension"
#pragma clang diagnostic ignored "-Wnullability-completeness"
#endif
namespace LDK {

`

const hppEnd = `}
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

#endif
`
