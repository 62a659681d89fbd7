// Node is one Lightning node of the demo: every trait that the library asks its
// user for, implemented in C++, and the objects that the library offers, wired
// together.
#pragma once

#include "chain.hpp"
#include "net.hpp"

#include <deque>
#include <exception>
#include <fstream>
#include <functional>
#include <set>

namespace demo {

inline LDKu8slice slice(const Bytes &b) {
	LDKu8slice s = {b.data(), b.size()};
	return s;
}

inline Bytes copy(const LDKCVec_u8Z &v) { return Bytes(v.data, v.data + v.datalen); }

// give makes a byte vector that the library may own: allocated with malloc.
inline LDKCVec_u8Z give(const Bytes &b) {
	LDKCVec_u8Z v = {static_cast<uint8_t *>(std::malloc(b.size() ? b.size() : 1)), b.size()};
	if (b.size()) std::memcpy(v.data, b.data(), b.size());
	return v;
}

inline LDKStr text(const char *s) {
	LDKStr str = {reinterpret_cast<const uint8_t *>(s), std::strlen(s), false};
	return str;
}

inline std::string copy(const LDKStr &s) { return std::string(reinterpret_cast<const char *>(s.chars), s.len); }

template <typename T> T zeroed() {
	T t;
	std::memset(&t, 0, sizeof t);
	return t;
}

// Files is where a node keeps its state. A write is on disk before it returns, or
// it did not happen.
class Files {
public:
	explicit Files(const std::string &directory) : dir(directory) { mkdir(dir.c_str(), 0700); }

	bool write(const std::string &name, const Bytes &data) const {
		std::string path = dir + "/" + name, fresh = path + ".new";
		int fd = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
		bool ok = fd >= 0;
		for (size_t at = 0; ok && at < data.size();) {
			ssize_t n = ::write(fd, data.data() + at, data.size() - at);
			ok = n > 0;
			at += ok ? static_cast<size_t>(n) : 0;
		}
		ok = ok && fsync(fd) == 0;
		if (fd >= 0) ok = close(fd) == 0 && ok;
		return ok && rename(fresh.c_str(), path.c_str()) == 0;
	}

	bool read(const std::string &name, Bytes &out) const {
		std::ifstream in(dir + "/" + name, std::ios::binary);
		if (!in) return false;
		out.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
		return true;
	}

	std::string path() const { return dir; }

private:
	std::string dir;
};

class Node {
public:
	static const uint16_t custom_message_type = 32769; // odd: peers that do not know it ignore it
	static const uint64_t onion_message_type = 70001;

	// A Node with a file "manager" in its directory continues from there.
	Node(const std::string &label, uint8_t seed_byte, const std::string &dir, Chain &c)
	    : name(label), chain(c), files(dir), log(dir + "/log", std::ios::app), keys(make_keys(seed_byte)),
	      graph(NetworkGraph_new(LDKNetwork_Regtest, logger())),
	      gossip(P2PGossipSync_new(&graph, COption_UtxoLookupZ_some(utxo_lookup()), logger())),
	      monitor(ChainMonitor_new(COption_FilterZ_none(), broadcaster(), logger(), fees(), persist())),
	      scorer(MultiThreadedLockableScore_new(ProbabilisticScorer_as_Score(&probabilistic()))),
	      router(DefaultRouter_new(&graph, logger(), KeysManager_as_EntropySource(&keys),
	                               MultiThreadedLockableScore_as_LockableScore(&scorer), ProbabilisticScoringFeeParameters_default())),
	      finder(DefaultRouter_as_Router(&router)), monitor_watch(ChainMonitor_as_Watch(&monitor)), manager(load_or_create()),
	      message_router(DefaultMessageRouter_new(&graph, KeysManager_as_EntropySource(&keys))), ignorer(IgnoringMessageHandler_new()),
	      onions(OnionMessenger_new(KeysManager_as_EntropySource(&keys), KeysManager_as_NodeSigner(&keys), logger(),
	                                DefaultMessageRouter_as_MessageRouter(&message_router),
	                                IgnoringMessageHandler_as_OffersMessageHandler(&ignorer), onion_handler())),
	      peers(make_peers()), net(peers) {}

	LDKPublicKey id() { return ChannelManager_get_our_node_id(&manager); }

	// connected tells whether the handshake with some peer is complete.
	bool connected() {
		LDK::CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ list = PeerManager_get_peer_node_ids(&peers);
		return list->datalen > 0;
	}

	size_t usable_channels() {
		LDK::CVec_ChannelDetailsZ list = ChannelManager_list_usable_channels(&manager);
		return list->datalen;
	}

	size_t channels() {
		LDK::CVec_ChannelDetailsZ list = ChannelManager_list_channels(&manager);
		return list->datalen;
	}

	// capacity is what the node could send and receive now, in msat.
	std::pair<uint64_t, uint64_t> capacity() {
		LDK::CVec_ChannelDetailsZ list = ChannelManager_list_channels(&manager);
		if (list->datalen == 0) return {0, 0};
		return {ChannelDetails_get_outbound_capacity_msat(&list->data[0]), ChannelDetails_get_inbound_capacity_msat(&list->data[0])};
	}

	// pump lets the library work: events, messages, new blocks.
	void pump() {
		while (synced < chain.height()) {
			Bytes block = chain.block(++synced);
			LDK::Listen to_manager = ChannelManager_as_Listen(&manager), to_monitor = ChainMonitor_as_Listen(&monitor);
			to_manager->block_connected(to_manager->this_arg, slice(block), synced);
			to_monitor->block_connected(to_monitor->this_arg, slice(block), synced);
		}
		LDK::EventsProvider from_manager = ChannelManager_as_EventsProvider(&manager);
		from_manager->process_pending_events(from_manager->this_arg, event_handler());
		LDK::EventsProvider from_monitor = ChainMonitor_as_EventsProvider(&monitor);
		from_monitor->process_pending_events(from_monitor->this_arg, event_handler());
		if (failure) std::rethrow_exception(failure);
		net.process();
	}

	LDKUserConfig config() {
		LDK::UserConfig c = UserConfig_default();
		LDK::ChannelHandshakeConfig shake = ChannelHandshakeConfig_default();
		ChannelHandshakeConfig_set_minimum_depth(&shake, 3);
		ChannelHandshakeConfig_set_announced_channel(&shake, true);
		ChannelHandshakeConfig_set_max_inbound_htlc_value_in_flight_percent_of_channel(&shake, 100);
		UserConfig_set_channel_handshake_config(&c, std::move(shake));
		LDKUserConfig out = std::move(c);
		return out;
	}

	// broadcasted returns the transactions that the node has sent so far.
	std::vector<Bytes> broadcasted() {
		std::lock_guard<std::mutex> hold(inbox_lock);
		return broadcasts;
	}

	void save() {
		LDK::CVec_u8Z bytes = ChannelManager_write(&manager);
		require(files.write("manager", Bytes(bytes->data, bytes->data + bytes->datalen)), "cannot save the manager");
	}

	// script is where the node's wallet receives.
	Bytes script() {
		LDK::SignerProvider provider = KeysManager_as_SignerProvider(&keys);
		LDK::CResult_CVec_u8ZNoneZ s = provider->get_destination_script(provider->this_arg, zeroed<LDKThirtyTwoBytes>());
		require(s->result_ok, "no destination script");
		return copy(*s->contents.result);
	}

	// spend builds and signs a transaction from outputs that the wallet's keys own.
	Bytes spend(std::vector<LDK::SpendableOutputDescriptor> &from, const std::vector<Output> &to) {
		LDKCVec_SpendableOutputDescriptorZ inputs = {
			static_cast<LDKSpendableOutputDescriptor *>(std::malloc(from.size() * sizeof(LDKSpendableOutputDescriptor))), from.size()};
		for (size_t i = 0; i < from.size(); i++) inputs.data[i] = std::move(from[i]);
		LDKCVec_TxOutZ outputs = {to.empty() ? nullptr : static_cast<LDKTxOut *>(std::malloc(to.size() * sizeof(LDKTxOut))), to.size()};
		for (size_t i = 0; i < to.size(); i++) outputs.data[i] = TxOut_new(give(to[i].script), to[i].value);
		LDK::CResult_TransactionNoneZ tx = KeysManager_spend_spendable_outputs(&keys, inputs, outputs, give(script()), 1000, COption_u32Z_none());
		require(tx->result_ok, "the wallet could not sign");
		return Bytes(tx->contents.result->data, tx->contents.result->data + tx->contents.result->datalen);
	}

	std::string name;
	Chain &chain;
	Files files;
	std::ofstream log;
	std::mutex log_lock, inbox_lock;

	// What has happened so far; the story waits for these.
	std::function<void(const LDKEvent &)> on_event = [](const LDKEvent &) {};
	std::exception_ptr failure;          // what on_event threw
	std::atomic<uint32_t> feerate{1000}; // what the fee estimator answers, sat/kw
	std::vector<LDK::SpendableOutputDescriptor> spendable;
	std::deque<std::pair<LDKPublicKey, std::string>> outbox; // custom messages to send
	std::vector<std::string> inbox, onion_inbox;             // custom and onion messages received
	std::atomic<unsigned> persisted{0}, routes{0}, watched{0};
	std::vector<Bytes> broadcasts;
	uint32_t synced = 0;                                     // the height up to which blocks were handed on
	std::set<Bytes> known;                                   // monitors that have a file
	std::unique_ptr<LDK::ProbabilisticScorer> base_scorer;   // outlives the lock around it

	// Declared in the order of dependence: what borrows stands below what it borrows
	// and goes first when the node ends.
	LDK::KeysManager keys;
	LDK::NetworkGraph graph;
	LDK::P2PGossipSync gossip;
	LDK::ChainMonitor monitor;
	LDK::MultiThreadedLockableScore scorer;
	LDK::DefaultRouter router;
	LDK::Router finder;
	LDK::Watch monitor_watch;
	LDK::ChannelManager manager;
	LDK::DefaultMessageRouter message_router;
	LDK::IgnoringMessageHandler ignorer;
	LDK::OnionMessenger onions;
	LDK::PeerManager peers;
	Net net;

	// ---- traits that C++ implements ----

	LDKLogger logger() {
		LDKLogger l = zeroed<LDKLogger>();
		l.this_arg = this;
		l.log = [](const void *arg, LDKRecord r) {
			LDK::Record record(std::move(r));
			LDK::Str module = Record_get_module_path(&record), line = Record_get_args(&record);
			Node *n = self(arg);
			std::lock_guard<std::mutex> hold(n->log_lock);
			n->log << copy(*module.operator->()) << ":" << Record_get_line(&record) << " " << copy(*line.operator->()) << "\n";
		};
		return l;
	}

	LDKFeeEstimator fees() {
		LDKFeeEstimator f = zeroed<LDKFeeEstimator>();
		f.this_arg = this;
		f.get_est_sat_per_1000_weight = [](const void *arg, LDKConfirmationTarget target) -> uint32_t {
			if (target == LDKConfirmationTarget_ChannelCloseMinimum) return 1000;
			return target == LDKConfirmationTarget_OnChainSweep ? self(arg)->feerate * 2 : self(arg)->feerate.load();
		};
		return f;
	}

	LDKBroadcasterInterface broadcaster() {
		LDKBroadcasterInterface b = zeroed<LDKBroadcasterInterface>();
		b.this_arg = this;
		b.broadcast_transactions = [](const void *arg, LDKCVec_TransactionZ list) {
			LDK::CVec_TransactionZ txs(std::move(list));
			for (size_t i = 0; i < txs->datalen; i++) {
				Bytes raw(txs->data[i].data, txs->data[i].data + txs->data[i].datalen);
				std::string refused = self(arg)->chain.broadcast(raw);
				std::lock_guard<std::mutex> hold(self(arg)->inbox_lock);
				if (refused.empty()) self(arg)->broadcasts.push_back(raw);
				else say(self(arg)->name, "broadcast refused: " + refused);
			}
		};
		return b;
	}

	LDKPersist persist() {
		LDKPersist p = zeroed<LDKPersist>();
		p.this_arg = this;
		p.persist_new_channel = [](const void *arg, LDKOutPoint o, const LDKChannelMonitor *m, LDKMonitorUpdateId id) {
			LDK::OutPoint outpoint(std::move(o));
			LDK::MonitorUpdateId update_id(std::move(id));
			return self(arg)->persist_monitor(outpoint, m);
		};
		p.update_persisted_channel = [](const void *arg, LDKOutPoint o, LDKChannelMonitorUpdate u, const LDKChannelMonitor *m, LDKMonitorUpdateId id) {
			LDK::OutPoint outpoint(std::move(o));
			LDK::ChannelMonitorUpdate update(std::move(u));
			LDK::MonitorUpdateId update_id(std::move(id));
			return self(arg)->persist_monitor(outpoint, m);
		};
		return p;
	}

	LDKUtxoLookup utxo_lookup() {
		LDKUtxoLookup u = zeroed<LDKUtxoLookup>();
		u.this_arg = this;
		u.get_utxo = [](const void *arg, const uint8_t (*)[32], uint64_t scid) -> LDKUtxoResult {
			uint32_t block = static_cast<uint32_t>(scid >> 40), tx = scid >> 16 & 0xffffff, out = scid & 0xffff;
			Node *n = self(arg);
			if (block <= n->chain.height()) {
				std::vector<Transaction> txs = parse_block(n->chain.block(block));
				if (tx < txs.size() && out < txs[tx].outputs.size()) {
					const Output &o = txs[tx].outputs[out];
					return UtxoResult_sync(CResult_TxOutUtxoLookupErrorZ_ok(TxOut_new(give(o.script), o.value)));
				}
			}
			return UtxoResult_sync(CResult_TxOutUtxoLookupErrorZ_err(UtxoLookupError_unknown_tx()));
		};
		return u;
	}

	// The Watch that the manager sees counts and hands on to the ChainMonitor.
	LDKWatch watch() {
		LDKWatch w = zeroed<LDKWatch>();
		w.this_arg = this;
		w.watch_channel = [](const void *arg, LDKOutPoint o, LDKChannelMonitor m) {
			self(arg)->watched++;
			LDK::Watch &to = self(arg)->monitor_watch;
			return to->watch_channel(to->this_arg, o, m);
		};
		w.update_channel = [](const void *arg, LDKOutPoint o, const LDKChannelMonitorUpdate *u) {
			LDK::Watch &to = self(arg)->monitor_watch;
			return to->update_channel(to->this_arg, o, u);
		};
		w.release_pending_monitor_events = [](const void *arg) {
			LDK::Watch &to = self(arg)->monitor_watch;
			return to->release_pending_monitor_events(to->this_arg);
		};
		return w;
	}

	// The Router that the manager sees counts and hands on to the DefaultRouter.
	LDKRouter route_finder() {
		LDKRouter r = zeroed<LDKRouter>();
		r.this_arg = this;
		r.find_route_with_id = [](const void *arg, LDKPublicKey payer, const LDKRouteParameters *params, LDKCVec_ChannelDetailsZ *hops,
		                          LDKInFlightHtlcs inflight, LDKThirtyTwoBytes hash, LDKThirtyTwoBytes payment_id) {
			self(arg)->routes++;
			LDK::Router &to = self(arg)->finder;
			return to->find_route_with_id(to->this_arg, payer, params, hops, inflight, hash, payment_id);
		};
		return r;
	}

	LDKEventHandler event_handler() {
		LDKEventHandler h = zeroed<LDKEventHandler>();
		h.this_arg = this;
		h.handle_event = [](const void *arg, LDKEvent e) {
			LDK::Event event(std::move(e));
			// An exception must not leave a callback: pump throws it again.
			try {
				self(arg)->handle(*event.operator->());
			} catch (...) {
				self(arg)->failure = std::current_exception();
			}
		};
		return h;
	}

	static LDKType custom_message(const std::string &content) {
		LDKType t = zeroed<LDKType>();
		t.this_arg = new std::string(content);
		t.type_id = [](const void *) { return custom_message_type; };
		t.debug_str = [](const void *) { return text("demo message"); };
		t.write = [](const void *arg) {
			const std::string *s = static_cast<const std::string *>(arg);
			return give(Bytes(s->begin(), s->end()));
		};
		t.cloned = [](LDKType *fresh) { fresh->this_arg = new std::string(*static_cast<const std::string *>(fresh->this_arg)); };
		t.free = [](void *arg) { delete static_cast<std::string *>(arg); };
		return t;
	}

	LDKCustomMessageHandler message_handler() {
		LDKCustomMessageHandler h = zeroed<LDKCustomMessageHandler>();
		h.this_arg = this;
		h.handle_custom_message = [](const void *arg, LDKType m, LDKPublicKey) {
			LDK::Type message(std::move(m));
			LDK::CVec_u8Z content = message->write(message->this_arg);
			std::lock_guard<std::mutex> hold(self(arg)->inbox_lock);
			self(arg)->inbox.push_back(std::string(content->data, content->data + content->datalen));
			return CResult_NoneLightningErrorZ_ok();
		};
		h.get_and_clear_pending_msg = [](const void *arg) {
			std::lock_guard<std::mutex> hold(self(arg)->inbox_lock);
			auto &box = self(arg)->outbox;
			LDKCVec_C2Tuple_PublicKeyTypeZZ out = {nullptr, box.size()};
			if (!box.empty()) out.data = static_cast<LDKC2Tuple_PublicKeyTypeZ *>(std::malloc(box.size() * sizeof *out.data));
			for (size_t i = 0; i < box.size(); i++) out.data[i] = C2Tuple_PublicKeyTypeZ_new(box[i].first, custom_message(box[i].second));
			box.clear();
			return out;
		};
		h.provided_node_features = [](const void *) { return NodeFeatures_empty(); };
		h.provided_init_features = [](const void *, LDKPublicKey) { return InitFeatures_empty(); };
		h.CustomMessageReader.this_arg = this;
		h.CustomMessageReader.read = [](const void *, uint16_t type, LDKu8slice bytes) {
			if (type != custom_message_type) return CResult_COption_TypeZDecodeErrorZ_ok(COption_TypeZ_none());
			std::string content(bytes.data, bytes.data + bytes.datalen);
			return CResult_COption_TypeZDecodeErrorZ_ok(COption_TypeZ_some(custom_message(content)));
		};
		return h;
	}

	static LDKOnionMessageContents onion_message(const std::string &content) {
		LDKOnionMessageContents c = zeroed<LDKOnionMessageContents>();
		c.this_arg = new std::string(content);
		c.tlv_type = [](const void *) { return onion_message_type; };
		c.write = [](const void *arg) {
			const std::string *s = static_cast<const std::string *>(arg);
			return give(Bytes(s->begin(), s->end()));
		};
		c.debug_str = [](const void *) { return text("demo onion message"); };
		c.cloned = [](LDKOnionMessageContents *fresh) { fresh->this_arg = new std::string(*static_cast<const std::string *>(fresh->this_arg)); };
		c.free = [](void *arg) { delete static_cast<std::string *>(arg); };
		return c;
	}

	LDKCustomOnionMessageHandler onion_handler() {
		LDKCustomOnionMessageHandler h = zeroed<LDKCustomOnionMessageHandler>();
		h.this_arg = this;
		h.handle_custom_message = [](const void *arg, LDKOnionMessageContents m) {
			LDK::OnionMessageContents message(std::move(m));
			LDK::CVec_u8Z content = message->write(message->this_arg);
			std::lock_guard<std::mutex> hold(self(arg)->inbox_lock);
			self(arg)->onion_inbox.push_back(std::string(content->data, content->data + content->datalen));
			return COption_OnionMessageContentsZ_none();
		};
		h.read_custom_message = [](const void *, uint64_t type, LDKu8slice bytes) {
			if (type != onion_message_type) return CResult_COption_OnionMessageContentsZDecodeErrorZ_ok(COption_OnionMessageContentsZ_none());
			std::string content(bytes.data, bytes.data + bytes.datalen);
			return CResult_COption_OnionMessageContentsZDecodeErrorZ_ok(COption_OnionMessageContentsZ_some(onion_message(content)));
		};
		h.release_pending_custom_messages = [](const void *) { return zeroed<LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ>(); };
		return h;
	}

private:
	static Node *self(const void *arg) { return static_cast<Node *>(const_cast<void *>(arg)); }

	// The same seed every time; the starting time must differ from one start to the
	// next, or keys would repeat.
	static LDKKeysManager make_keys(uint8_t seed_byte) {
		uint8_t seed[32];
		std::memset(seed, seed_byte, sizeof seed);
		auto now = std::chrono::system_clock::now().time_since_epoch();
		uint64_t nanos = static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count());
		return KeysManager_new(&seed, nanos / 1000000000, static_cast<uint32_t>(nanos % 1000000000));
	}

	LDK::ProbabilisticScorer &probabilistic() {
		if (!base_scorer)
			base_scorer.reset(new LDK::ProbabilisticScorer(ProbabilisticScorer_new(ProbabilisticScoringDecayParameters_default(), &graph, logger())));
		return *base_scorer;
	}

	LDKChannelManager load_or_create() {
		Bytes saved;
		if (!files.read("manager", saved)) return create();
		LDK::EntropySource entropy = KeysManager_as_EntropySource(&keys);
		LDK::SignerProvider provider = KeysManager_as_SignerProvider(&keys);
		Bytes bytes, index;
		files.read("monitors", index);
		std::vector<LDK::CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ> monitors;
		for (size_t at = 0; at < index.size(); at += 34) {
			require(files.read("monitor-" + hex(&index[at], 34), bytes), "monitor file missing");
			monitors.emplace_back(C2Tuple_ThirtyTwoBytesChannelMonitorZ_read(slice(bytes), entropy.operator->(), provider.operator->()));
			require(monitors.back()->result_ok, "monitor file unreadable");
		}
		// The manager only looks at the monitors while it is read: it gets references.
		LDKCVec_ChannelMonitorZ list = {static_cast<LDKChannelMonitor *>(std::malloc((monitors.size() + 1) * sizeof(LDKChannelMonitor))), monitors.size()};
		for (size_t i = 0; i < monitors.size(); i++) {
			list.data[i] = monitors[i]->contents.result->b;
			list.data[i].is_owned = false;
		}
		LDK::ChannelManagerReadArgs args = ChannelManagerReadArgs_new(
			KeysManager_as_EntropySource(&keys), KeysManager_as_NodeSigner(&keys), KeysManager_as_SignerProvider(&keys), fees(), watch(),
			broadcaster(), route_finder(), logger(), config(), list);
		LDK::CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ read = C2Tuple_ThirtyTwoBytesChannelManagerZ_read(slice(saved), std::move(args));
		require(read->result_ok, "manager file unreadable");
		LDK::ChannelManager restored(std::move(read->contents.result->b));
		for (auto &m : monitors) {
			LDK::C2Tuple_OutPointCVec_u8ZZ funding = ChannelMonitor_get_funding_txo(&m->contents.result->b);
			LDK::OutPoint outpoint(std::move(funding->a));
			LDK::ChannelMonitor mon(std::move(m->contents.result->b));
			LDK::CResult_ChannelMonitorUpdateStatusNoneZ ok = monitor_watch->watch_channel(monitor_watch->this_arg, std::move(outpoint), std::move(mon));
			require(ok->result_ok, "monitor refused");
		}
		LDK::BestBlock best = ChannelManager_current_best_block(&restored);
		synced = BestBlock_height(&best);
		LDKChannelManager out = std::move(restored);
		return out;
	}

	LDKChannelManager create() {
		synced = chain.height();
		Hash tip = chain.block_hash(synced);
		LDKThirtyTwoBytes hash;
		std::memcpy(hash.data, tip.data(), 32);
		return ChannelManager_new(fees(), watch(), broadcaster(), route_finder(), logger(), KeysManager_as_EntropySource(&keys),
			KeysManager_as_NodeSigner(&keys), KeysManager_as_SignerProvider(&keys), config(),
			ChainParameters_new(LDKNetwork_Regtest, BestBlock_new(hash, synced)), static_cast<uint32_t>(std::time(nullptr)));
	}

	LDKPeerManager make_peers() {
		LDK::EntropySource entropy = KeysManager_as_EntropySource(&keys);
		LDKThirtyTwoBytes random = entropy->get_secure_random_bytes(entropy->this_arg);
		return PeerManager_new(MessageHandler_new(ChannelManager_as_ChannelMessageHandler(&manager), P2PGossipSync_as_RoutingMessageHandler(&gossip),
			OnionMessenger_as_OnionMessageHandler(&onions), message_handler()), static_cast<uint32_t>(std::time(nullptr)), &random.data,
			logger(), KeysManager_as_NodeSigner(&keys));
	}

	LDKChannelMonitorUpdateStatus persist_monitor(const LDK::OutPoint &outpoint, const LDKChannelMonitor *m) {
		Bytes key(34);
		std::memcpy(key.data(), OutPoint_get_txid(&outpoint), 32);
		key[32] = static_cast<uint8_t>(OutPoint_get_index(&outpoint) >> 8);
		key[33] = static_cast<uint8_t>(OutPoint_get_index(&outpoint));
		LDK::CVec_u8Z bytes = ChannelMonitor_write(m);
		bool ok = files.write("monitor-" + hex(key), Bytes(bytes->data, bytes->data + bytes->datalen));
		std::lock_guard<std::mutex> hold(inbox_lock);
		if (ok && known.insert(key).second) {
			Bytes index;
			for (auto &k : known) index.insert(index.end(), k.begin(), k.end());
			ok = files.write("monitors", index);
		}
		persisted++;
		return ok ? ChannelMonitorUpdateStatus_completed() : ChannelMonitorUpdateStatus_unrecoverable_error();
	}

	// handle acts on the events that every node has to act on; the story sees all.
	void handle(const LDKEvent &e) {
		switch (e.tag) {
		case LDKEvent_PendingHTLCsForwardable:
			ChannelManager_process_pending_htlc_forwards(&manager);
			break;
		case LDKEvent_SpendableOutputs:
			for (size_t i = 0; i < e.spendable_outputs.outputs.datalen; i++)
				spendable.push_back(SpendableOutputDescriptor_clone(&e.spendable_outputs.outputs.data[i]));
			break;
		default:
			break;
		}
		on_event(e);
	}

};

} // namespace demo
