// Small helpers of the demo that have nothing to do with Lightning: narration,
// hex, SHA-256, bech32 and just enough parsing of Bitcoin transactions.
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

namespace demo {

using Bytes = std::vector<uint8_t>;
using Hash = std::array<uint8_t, 32>;

// say narrates one line of the transcript.
inline void say(const std::string &who, const std::string &what) {
	std::printf("  %-6s %s\n", who.c_str(), what.c_str());
	std::fflush(stdout);
}

// chapter opens a part of the story.
inline void chapter(const std::string &title) {
	static int number = 0;
	std::printf("\n%d. %s\n", ++number, title.c_str());
	std::fflush(stdout);
}

// require ends the demo with an error when a step did not hold.
inline void require(bool held, const std::string &what) {
	if (!held) throw std::runtime_error(what);
}

inline std::string hex(const uint8_t *data, size_t len) {
	static const char digits[] = "0123456789abcdef";
	std::string s;
	for (size_t i = 0; i < len; i++) {
		s += digits[data[i] >> 4];
		s += digits[data[i] & 15];
	}
	return s;
}

inline std::string hex(const Bytes &b) { return hex(b.data(), b.size()); }

// txid_hex prints a hash the way explorers do: reversed.
inline std::string txid_hex(const Hash &h) {
	Bytes r(h.rbegin(), h.rend());
	return hex(r);
}

inline Bytes unhex(const std::string &s) {
	Bytes b;
	for (size_t i = 0; i + 1 < s.size(); i += 2)
		b.push_back(static_cast<uint8_t>(std::strtoul(s.substr(i, 2).c_str(), nullptr, 16)));
	return b;
}

// group writes a number with thousands separators.
inline std::string group(uint64_t n) {
	std::string s = std::to_string(n);
	for (int i = static_cast<int>(s.size()) - 3; i > 0; i -= 3) s.insert(static_cast<size_t>(i), ",");
	return s;
}

// sha256 per FIPS 180-4.
inline Hash sha256(const Bytes &in) {
	static const uint32_t k[64] = {
		0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
		0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
		0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
		0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
		0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
		0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
		0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
		0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
	uint32_t h[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
	Bytes m = in;
	m.push_back(0x80);
	while (m.size() % 64 != 56) m.push_back(0);
	uint64_t bits = static_cast<uint64_t>(in.size()) * 8;
	for (int i = 7; i >= 0; i--) m.push_back(static_cast<uint8_t>(bits >> (8 * i)));
	auto rot = [](uint32_t x, int n) { return (x >> n) | (x << (32 - n)); };
	for (size_t off = 0; off < m.size(); off += 64) {
		uint32_t w[64];
		for (size_t i = 0; i < 16; i++)
			w[i] = uint32_t(m[off + 4 * i]) << 24 | uint32_t(m[off + 4 * i + 1]) << 16 | uint32_t(m[off + 4 * i + 2]) << 8 | m[off + 4 * i + 3];
		for (size_t i = 16; i < 64; i++)
			w[i] = w[i - 16] + (rot(w[i - 15], 7) ^ rot(w[i - 15], 18) ^ (w[i - 15] >> 3)) + w[i - 7] +
			       (rot(w[i - 2], 17) ^ rot(w[i - 2], 19) ^ (w[i - 2] >> 10));
		uint32_t s[8];
		std::memcpy(s, h, sizeof s);
		for (size_t i = 0; i < 64; i++) {
			uint32_t t1 = s[7] + (rot(s[4], 6) ^ rot(s[4], 11) ^ rot(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + k[i] + w[i];
			uint32_t t2 = (rot(s[0], 2) ^ rot(s[0], 13) ^ rot(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
			std::memmove(s + 1, s, 28);
			s[4] += t1;
			s[0] = t1 + t2;
		}
		for (int i = 0; i < 8; i++) h[i] += s[i];
	}
	Hash out;
	for (size_t i = 0; i < 32; i++) out[i] = static_cast<uint8_t>(h[i / 4] >> (24 - 8 * (i % 4)));
	return out;
}

inline Hash sha256d(const Bytes &in) {
	Hash once = sha256(in);
	return sha256(Bytes(once.begin(), once.end()));
}

// segwit_address encodes a version 0 witness program (BIP 173).
inline std::string segwit_address(const std::string &hrp, const Bytes &script) {
	static const char alphabet[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
	Bytes data = {0};
	uint32_t acc = 0, bits = 0;
	for (size_t i = 2; i < script.size(); i++) {
		acc = acc << 8 | script[i];
		for (bits += 8; bits >= 5; bits -= 5) data.push_back(acc >> (bits - 5) & 31);
	}
	if (bits) data.push_back(acc << (5 - bits) & 31);
	uint32_t sum = 1;
	auto step = [&sum](uint8_t v) {
		static const uint32_t gen[5] = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
		uint32_t top = sum >> 25;
		sum = (sum & 0x1ffffff) << 5 ^ v;
		for (int i = 0; i < 5; i++)
			if (top >> i & 1) sum ^= gen[i];
	};
	for (char c : hrp) step(static_cast<uint8_t>(c >> 5));
	step(0);
	for (char c : hrp) step(c & 31);
	for (uint8_t v : data) step(v);
	for (int i = 0; i < 6; i++) step(0);
	sum ^= 1;
	std::string s = hrp + "1";
	for (uint8_t v : data) s += alphabet[v];
	for (int i = 0; i < 6; i++) s += alphabet[sum >> (5 * (5 - i)) & 31];
	return s;
}

struct Output {
	uint64_t value;
	Bytes script;
};

struct Transaction {
	Bytes raw;
	Hash txid;
	std::vector<Output> outputs;
};

// Reader walks serialized Bitcoin data and throws at its end.
class Reader {
public:
	explicit Reader(const Bytes &b) : data(b) {}

	Bytes take(size_t n) {
		require(n <= data.size() - at, "truncated Bitcoin data");
		Bytes out(data.begin() + static_cast<long>(at), data.begin() + static_cast<long>(at + n));
		at += n;
		return out;
	}

	uint64_t number(size_t n) {
		Bytes b = take(n);
		uint64_t v = 0;
		for (size_t i = n; i-- > 0;) v = v << 8 | b[i];
		return v;
	}

	uint64_t compact() {
		uint64_t first = number(1);
		return first < 0xfd ? first : number(first == 0xfd ? 2 : first == 0xfe ? 4 : 8);
	}

	Transaction transaction() {
		Transaction tx;
		size_t start = at;
		Bytes stripped = take(4);
		bool witness = data.at(at) == 0;
		if (witness) take(2);
		size_t body = at;
		uint64_t inputs = compact();
		for (uint64_t i = 0; i < inputs; i++) {
			take(36);
			take(compact());
			take(4);
		}
		for (uint64_t n = compact(); n > 0; n--) {
			uint64_t value = number(8);
			tx.outputs.push_back(Output{value, take(compact())});
		}
		stripped.insert(stripped.end(), data.begin() + static_cast<long>(body), data.begin() + static_cast<long>(at));
		for (uint64_t i = 0; witness && i < inputs; i++)
			for (uint64_t n = compact(); n > 0; n--) take(compact());
		Bytes locktime = take(4);
		stripped.insert(stripped.end(), locktime.begin(), locktime.end());
		tx.raw.assign(data.begin() + static_cast<long>(start), data.begin() + static_cast<long>(at));
		tx.txid = sha256d(stripped);
		return tx;
	}

private:
	const Bytes &data;
	size_t at = 0;
};

inline Transaction parse_transaction(const Bytes &raw) { return Reader(raw).transaction(); }

inline std::vector<Transaction> parse_block(const Bytes &block) {
	Reader r(block);
	r.take(80);
	std::vector<Transaction> txs;
	for (uint64_t n = r.compact(); n > 0; n--) txs.push_back(r.transaction());
	return txs;
}

} // namespace demo
