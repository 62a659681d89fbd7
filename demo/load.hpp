// Where look has its graph from: a file that NetworkGraph_write made, a rapid gossip
// sync snapshot, tables of nodes and channels, or a small network made here. C++11.
#pragma once

#include "atlas.hpp"

#include <ctime>
#include <memory>

namespace demo {

// quiet drops what the library logs.
inline LDKLogger quiet() {
	LDKLogger l;
	std::memset(&l, 0, sizeof l);
	l.log = [](const void *, LDKRecord record) { Record_free(record); };
	return l;
}

// Source is a graph and the keys in the order of the table that they came from.
struct Source {
	std::unique_ptr<LDK::NetworkGraph> graph;
	std::vector<LDKPublicKey> listed;
};

// Ledger answers for the chain: it has the funding output of every channel that is
// announced with it. The library takes a channel's capacity from there.
class Ledger {
public:
	void put(uint64_t scid, uint64_t sats, const uint8_t *key1, const uint8_t *key2) {
		current = scid;
		value = sats;
		Bytes script = {0x52, 33};
		script.insert(script.end(), key1, key1 + 33);
		script.push_back(33);
		script.insert(script.end(), key2, key2 + 33);
		script.insert(script.end(), {0x52, 0xae});
		hash = sha256(script);
	}

	LDKUtxoLookup lookup() {
		LDKUtxoLookup l;
		std::memset(&l, 0, sizeof l);
		l.this_arg = this;
		l.get_utxo = [](const void *arg, const uint8_t (*)[32], uint64_t scid) -> LDKUtxoResult {
			const Ledger *self = static_cast<const Ledger *>(arg);
			if (scid != self->current) return UtxoResult_sync(CResult_TxOutUtxoLookupErrorZ_err(LDKUtxoLookupError_UnknownTx));
			LDKCVec_u8Z script = {static_cast<uint8_t *>(std::malloc(34)), 34};
			script.data[0] = 0;
			script.data[1] = 32;
			std::memcpy(script.data + 2, self->hash.data(), 32);
			return UtxoResult_sync(CResult_TxOutUtxoLookupErrorZ_ok(TxOut_new(script, self->value)));
		};
		return l;
	}

private:
	uint64_t current = 0, value = 0;
	Hash hash;
};

// Writer builds gossip messages without signatures and puts them into a graph.
class Writer {
public:
	explicit Writer(LDK::NetworkGraph &g) : graph(g), chain(NetworkGraph_get_chain_hash(&g)), now(static_cast<uint32_t>(std::time(nullptr))) {}

	// channel announces a channel between two nodes, whose keys are also its funding
	// keys; key1 sorts before key2.
	void channel(uint64_t scid, uint64_t capacity, const LDKPublicKey &key1, const LDKPublicKey &key2) {
		Bytes b;
		number(b, 0, 2); // no features
		b.insert(b.end(), chain.data, chain.data + 32);
		number(b, scid, 8);
		for (int i = 0; i < 2; i++)
			for (const LDKPublicKey *k : {&key1, &key2}) b.insert(b.end(), k->compressed_form, k->compressed_form + 33);
		LDK::CResult_UnsignedChannelAnnouncementDecodeErrorZ message = UnsignedChannelAnnouncement_read(slice(b));
		require(message->result_ok, "channel " + scid_text(scid) + " is no announcement");
		ledger.put(scid, capacity, key1.compressed_form, key2.compressed_form);
		took(NetworkGraph_update_channel_from_unsigned_announcement(&graph, message->contents.result,
			capacity ? COption_UtxoLookupZ_some(ledger.lookup()) : COption_UtxoLookupZ_none()));
	}

	// update sets the terms of one direction: 0 leads from the first node to the second.
	void update(uint64_t scid, int direction, const Side &s) {
		Bytes b(chain.data, chain.data + 32);
		number(b, scid, 8);
		number(b, now, 4);
		number(b, 1, 1);
		number(b, static_cast<uint64_t>(direction | (s.enabled ? 0 : 2)), 1);
		number(b, s.cltv, 2);
		number(b, s.min_msat, 8);
		number(b, s.base_msat, 4);
		number(b, s.ppm, 4);
		number(b, s.max_msat, 8);
		LDK::CResult_UnsignedChannelUpdateDecodeErrorZ message = UnsignedChannelUpdate_read(slice(b));
		require(message->result_ok, "channel " + scid_text(scid) + " has no update");
		took(NetworkGraph_update_channel_unsigned(&graph, message->contents.result));
	}

	// node announces a node's name.
	void node(const LDKPublicKey &key, const std::string &alias) {
		Bytes b;
		number(b, 0, 2);
		number(b, now, 4);
		b.insert(b.end(), key.compressed_form, key.compressed_form + 33);
		number(b, 0, 3); // colour
		for (size_t i = 0; i < 32; i++) b.push_back(i < alias.size() ? static_cast<uint8_t>(alias[i]) : 0);
		number(b, 0, 2); // no addresses
		LDK::CResult_UnsignedNodeAnnouncementDecodeErrorZ message = UnsignedNodeAnnouncement_read(slice(b));
		require(message->result_ok, "no node announcement");
		LDK::CResult_NoneLightningErrorZ ok = NetworkGraph_update_node_from_unsigned_announcement(&graph, message->contents.result);
		require(ok->result_ok, "the graph refused a node announcement");
	}

	uint64_t refused = 0; // messages that the graph did not take

private:
	static void number(Bytes &b, uint64_t value, int bytes) {
		for (int i = bytes - 1; i >= 0; i--) b.push_back(static_cast<uint8_t>(value >> (8 * i)));
	}

	void took(LDKCResult_NoneLightningErrorZ result) {
		LDK::CResult_NoneLightningErrorZ r = std::move(result);
		if (!r->result_ok) refused++;
	}

	LDK::NetworkGraph &graph;
	LDKThirtyTwoBytes chain;
	uint32_t now;
	Ledger ledger;
};

// slurp reads a file or, for "-", standard input.
inline std::string slurp(const std::string &path) {
	std::FILE *f = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
	require(f != nullptr, "cannot open " + path);
	std::string all;
	char buf[65536];
	for (size_t n; (n = std::fread(buf, 1, sizeof buf, f)) > 0;) all.append(buf, n);
	bool bad = std::ferror(f) != 0;
	if (f != stdin) std::fclose(f);
	require(!bad && !all.empty(), path + " cannot be read or is empty");
	return all;
}

// Cells walks a table of numbers separated by commas, one row per line.
class Cells {
public:
	explicit Cells(const std::string &text) : at(text.data()), end(text.data() + text.size()) { next_line(); }

	bool more() const { return at < end; }

	void next_line() {
		while (at < end && *at != '\n') at++;
		if (at < end) at++;
	}

	uint64_t number() {
		require(at < end && *at >= '0' && *at <= '9', "a number is missing in a table");
		uint64_t n = 0;
		for (; at < end && *at >= '0' && *at <= '9'; at++) {
			uint64_t digit = static_cast<uint64_t>(*at - '0');
			require(n <= (UINT64_MAX - digit) / 10, "a number in a table is too large");
			n = n * 10 + digit;
		}
		if (at < end && *at == ',') at++;
		return n;
	}

	// within is a number up to most.
	uint64_t within(uint64_t most) {
		uint64_t n = number();
		require(n <= most, "a number in a table is too large");
		return n;
	}

	std::string word() {
		const char *from = at;
		while (at < end && *at != ',' && *at != '\n' && *at != '\r') at++;
		std::string s(from, at);
		if (at < end && *at == ',') at++;
		return s;
	}

private:
	const char *at, *end;
};

inline LDK::NetworkGraph new_graph() { return NetworkGraph_new(LDKNetwork_Bitcoin, quiet()); }

// from_tables reads "node,pubkey" and the table of channels. A channel's short id is
// made from its number: block 700000 + n/2000, transaction n%2000, output 0.
inline Source from_tables(const std::string &node_table, const std::string &channel_table) {
	Source s;
	for (Cells c(node_table); c.more(); c.next_line()) {
		require(c.number() == s.listed.size(), "the table of nodes is not in order");
		Bytes key = unhex(c.word());
		require(key.size() == 33, "a key in the table of nodes is not 33 bytes long");
		LDKPublicKey k;
		std::memcpy(k.compressed_form, key.data(), 33);
		s.listed.push_back(k);
	}
	s.graph.reset(new LDK::NetworkGraph(new_graph()));
	Writer writer(*s.graph);
	uint64_t lines = static_cast<uint64_t>(std::count(channel_table.begin(), channel_table.end(), '\n'));
	Progress progress("loading", "channels", lines > 0 ? lines - 1 : 0);
	uint64_t done = 0;
	for (Cells c(channel_table); c.more(); c.next_line()) {
		uint64_t number = c.within(UINT32_MAX), scid = (700000 + number / 2000) << 40 | number % 2000 << 16;
		const uint64_t last = s.listed.empty() ? 0 : s.listed.size() - 1;
		const LDKPublicKey &one = s.listed.at(c.within(last)), &two = s.listed.at(c.within(last));
		writer.channel(scid, c.number(), one, two);
		for (int direction = 0; direction < 2; direction++) {
			Side side;
			side.enabled = c.number() != 0;
			side.min_msat = c.number();
			side.max_msat = c.number();
			side.base_msat = static_cast<uint32_t>(c.within(UINT32_MAX));
			side.ppm = static_cast<uint32_t>(c.within(UINT32_MAX));
			side.cltv = static_cast<uint16_t>(c.within(UINT16_MAX));
			writer.update(scid, direction, side);
		}
		progress.at(++done);
	}
	progress.end(done, writer.refused ? "; " + group(writer.refused) + " messages refused" : "");
	return s;
}

// from_file reads what NetworkGraph_write wrote.
inline Source from_file(const std::string &bytes) {
	double start = seconds();
	LDKu8slice raw = {reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size()};
	LDK::CResult_NetworkGraphDecodeErrorZ read = NetworkGraph_read(raw, quiet());
	require(read->result_ok, "this is no graph file, or a damaged one");
	Source s;
	s.graph.reset(new LDK::NetworkGraph(std::move(*read->contents.result)));
	std::fprintf(stderr, "loading     %s bytes of a graph file in %s s\n", group(bytes.size()).c_str(), fixed(seconds() - start, 2).c_str());
	return s;
}

// from_snapshot applies a snapshot of rapid gossip sync to a new graph.
inline Source from_snapshot(const std::string &bytes) {
	require(bytes.size() > 36, "the snapshot is cut short");
	double start = seconds();
	Source s;
	for (LDKNetwork network : {LDKNetwork_Bitcoin, LDKNetwork_Testnet, LDKNetwork_Regtest, LDKNetwork_Signet}) {
		std::unique_ptr<LDK::NetworkGraph> graph(new LDK::NetworkGraph(NetworkGraph_new(network, quiet())));
		LDKThirtyTwoBytes chain = NetworkGraph_get_chain_hash(&*graph);
		if (bytes.compare(4, 32, reinterpret_cast<const char *>(chain.data), 32) == 0) s.graph = std::move(graph);
	}
	require(s.graph != nullptr, "the snapshot is of a chain that is not known here");
	LDK::RapidGossipSync sync = RapidGossipSync_new(&*s.graph, quiet());
	LDKu8slice raw = {reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size()};
	LDK::CResult_u32GraphSyncErrorZ done = RapidGossipSync_update_network_graph_no_std(&sync, raw, COption_u64Z_none());
	if (!done->result_ok) {
		std::string why = "it is damaged";
		if (done->contents.err->tag == LDKGraphSyncError_LightningError) {
			LDK::Str text = LightningError_get_err(&done->contents.err->lightning_error);
			why = harmless(std::string(reinterpret_cast<const char *>(text->chars), text->len), 200);
		}
		throw std::runtime_error("the snapshot cannot be read: " + why);
	}
	std::time_t of = static_cast<std::time_t>(*done->contents.result);
	char day[32];
	std::strftime(day, sizeof day, "%Y-%m-%d %H:%M", std::gmtime(&of));
	std::fprintf(stderr, "loading     %s bytes of a snapshot of %s UTC in %s s\n", group(bytes.size()).c_str(), day, fixed(seconds() - start, 2).c_str());
	return s;
}

// small_network makes a town of a few nodes: merchants, hubs and wallets, and one
// whose name is an attempt to break the picture.
inline Source small_network() {
	static const char *const names[] = {"Harbour", "Lighthouse", "Meridian", "Old Mill", "Ferry", "Bakery", "Kiosk", "Cinema", "Bookshop", "Café Größe",
		"Vela", "Orion", "雷電 Node", "Quarry", "Tannery", "Alice", "Bob", "Carol", "<b>&\"bold\"</b>\x1b[31m\xe2\x80\xae", "Observatory", "Garden", "Smithy", "Tram", "Dock 9"};
	const size_t count = sizeof names / sizeof *names;
	Source s;
	s.graph.reset(new LDK::NetworkGraph(new_graph()));
	Writer writer(*s.graph);
	for (size_t i = 0; i < count; i++) {
		uint8_t seed[32] = {};
		seed[0] = static_cast<uint8_t>(i + 1);
		LDK::KeysManager keys = KeysManager_new(&seed, 1, 0);
		LDK::NodeSigner signer = KeysManager_as_NodeSigner(&keys);
		LDK::CResult_PublicKeyNoneZ id = signer->get_node_id(signer->this_arg, LDKRecipient_Node);
		require(id->result_ok, "no node key");
		s.listed.push_back(*id->contents.result);
	}
	uint64_t state = 2463534242u, channel = 0;
	auto dice = [&state](uint64_t below) { // xorshift: the same town every time
		state ^= state << 13;
		state ^= state >> 7;
		state ^= state << 17;
		return state % below;
	};
	auto connect = [&](size_t a, size_t b, uint64_t capacity) {
		if (std::memcmp(s.listed[a].compressed_form, s.listed[b].compressed_form, 33) > 0) std::swap(a, b);
		uint64_t scid = (800000 + channel) << 40 | dice(2000) << 16 | dice(2);
		channel++;
		writer.channel(scid, capacity, s.listed[a], s.listed[b]);
		for (int direction = 0; direction < 2; direction++) {
			Side side;
			side.enabled = dice(12) != 0;
			side.min_msat = 1000;
			side.max_msat = capacity * 990;
			side.base_msat = dice(2) ? 1000 : 0;
			side.ppm = static_cast<uint32_t>(dice(900));
			side.cltv = static_cast<uint16_t>(40 + 20 * dice(6));
			writer.update(scid, direction, side);
		}
	};
	for (size_t a = 0; a < 5; a++) // five hubs know each other
		for (size_t b = a + 1; b < 5; b++) connect(a, b, 3000000 + dice(9000000));
	for (size_t i = 5; i < count; i++)
		for (size_t n = 2 + dice(2); n > 0; n--) {
			size_t peer = dice(3) ? dice(5) : 5 + dice(i - 4);
			if (peer != i) connect(i, peer, 400000 + dice(2500000));
		}
	for (size_t i = 0; i < count; i++) writer.node(s.listed[i], names[i]);
	require(writer.refused == 0, "the graph refused a message");
	return s;
}

// load finds out what the files are by how they begin.
inline Source load(const std::vector<std::string> &paths) {
	std::string node_table, channel_table;
	for (const std::string &path : paths) {
		std::string bytes = slurp(path);
		require(bytes.compare(0, 6, "\xfd" "7zXZ\0", 6) != 0, path + " is compressed: use xz -dc");
		if (bytes.compare(0, 5, "node,") == 0) node_table = bytes;
		else if (bytes.compare(0, 8, "channel,") == 0) channel_table = bytes;
		else if (paths.size() == 1) return bytes.compare(0, 3, "LDK") == 0 ? from_snapshot(bytes) : from_file(bytes);
		else throw std::runtime_error(path + " is neither the table of nodes nor that of channels");
	}
	if (paths.empty()) return small_network();
	require(!node_table.empty() && !channel_table.empty(), "the table of nodes and the table of channels belong together");
	return from_tables(node_table, channel_table);
}

} // namespace demo
