// A node of ours, driven through the C ABI, against a real lnd on a real chain:
// each opens a channel to the other, both pay and are paid, ours restarts, and the
// channels close cooperatively.
//
//   interop --btcd PATH --lnd PATH --lncli PATH --dir DIR
#include "node.hpp"

#include <iostream>

namespace demo {

using Clock = std::chrono::steady_clock;

// Lnd starts an lnd that follows the chain over the Bitcoin protocol, and asks it
// through lncli.
class Lnd {
public:
	Lnd(const std::string &binary, const std::string &lncli, const std::string &directory, uint16_t btcd_port)
	    : cli(lncli), dir(directory), rpc_port(free_port()), p2p_port(free_port()) {
		mkdir(dir.c_str(), 0700);
		std::vector<std::string> args = {binary, "--lnddir=" + dir, "--configfile=/dev/null", "--noseedbackup", "--nobootstrap",
			"--norest", "--bitcoin.regtest", "--bitcoin.node=neutrino", "--neutrino.connect=127.0.0.1:" + std::to_string(btcd_port),
			"--rpclisten=127.0.0.1:" + std::to_string(rpc_port), "--listen=127.0.0.1:" + std::to_string(p2p_port), "--alias=peer",
			"--bitcoin.defaultchanconfs=1", "--accept-keysend", "--trickledelay=50", "--no-macaroons"};
		pid = spawn(args, dir + "/lnd.log");
	}

	~Lnd() {
		kill(pid, SIGTERM);
		waitpid(pid, nullptr, 0);
	}

	uint16_t port() const { return p2p_port; }

	// run returns what lncli prints, and the empty string when it fails.
	std::string run(std::vector<std::string> words, const std::string &out = "call") {
		std::vector<std::string> args = {cli, "--lnddir=" + dir, "--rpcserver=127.0.0.1:" + std::to_string(rpc_port), "--no-macaroons",
			"--network=regtest"};
		args.insert(args.end(), words.begin(), words.end());
		std::string path = dir + "/" + out;
		int status = 1;
		pid_t caller = spawn(args, path);
		for (auto deadline = Clock::now() + std::chrono::seconds(100); waitpid(caller, &status, WNOHANG) == 0;) {
			if (Clock::now() > deadline) kill(caller, SIGKILL);
			std::this_thread::sleep_for(std::chrono::milliseconds(5));
		}
		std::ifstream in(path);
		std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
		last = text;
		return status == 0 ? text : "";
	}

	std::string last; // what lncli printed last

private:
	std::string cli, dir;
	uint16_t rpc_port, p2p_port;
	pid_t pid;
};

// field finds "name": value in JSON and returns the bare value.
inline std::string field(const std::string &json, const std::string &name) {
	size_t at = json.find("\"" + name + "\":");
	if (at == std::string::npos) return "";
	at = json.find_first_not_of(" \t\n", at + name.size() + 3);
	if (json[at] == '"') return json.substr(at + 1, json.find('"', at + 1) - at - 1);
	return json.substr(at, json.find_first_of(",\n}", at) - at);
}

inline size_t count(const std::string &text, const std::string &what) {
	size_t n = 0;
	for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) n++;
	return n;
}

class Interop {
public:
	Interop(const std::string &btcd, const std::string &lnd_path, const std::string &lncli, const std::string &directory) : dir(directory) {
		uint8_t seed[32];
		std::memset(seed, 0xc5, sizeof seed);
		LDK::KeysManager wallet = KeysManager_new(&seed, 0, 0);
		LDK::SignerProvider provider = KeysManager_as_SignerProvider(&wallet);
		LDK::CResult_CVec_u8ZNoneZ script = provider->get_destination_script(provider->this_arg, zeroed<LDKThirtyTwoBytes>());
		require(script->result_ok, "no destination script");
		miner = copy(*script->contents.result);
		chain.reset(new Btcd(btcd, dir + "/btcd", miner));
		lnd.reset(new Lnd(lnd_path, lncli, dir + "/lnd", chain->p2p()));
	}

	void run() {
		chapter("A node of ours and an lnd");
		node.reset(new Node("ours", 0xc5, dir + "/ours", *chain));
		node->feerate = 12500; // what lnd takes where it has no estimate
		until("lnd is up", 120, [this] {
			std::string info = lnd->run({"getinfo"});
			if (info.empty() || field(info, "synced_to_chain") != "true") {
				if (!info.empty()) chain->mine(1);
				std::this_thread::sleep_for(std::chrono::milliseconds(500));
				return false;
			}
			lnd_id = field(info, "identity_pubkey");
			return true;
		});
		say("lnd", "node id " + lnd_id);
		connect();
		open_ours();
		pay_lnd(30000000);
		lnd_pays(20000000);
		lnd_keysends(1234000);
		restart();
		pay_lnd(7000000);
		lnd_pays(5000000);
		open_theirs();
		pay_lnd(2000000);
		lnd_pays(600000000); // more than lnd has in the first channel
		close_all();
	}

private:
	void until(const std::string &what, int seconds, const std::function<bool()> &held) {
		auto deadline = Clock::now() + std::chrono::seconds(seconds);
		while (!held()) {
			require(Clock::now() < deadline, "waited for: " + what);
			node->pump();
			std::this_thread::sleep_for(std::chrono::milliseconds(2));
		}
	}

	LDKPublicKey lnd_key() {
		LDKPublicKey k;
		Bytes b = unhex(lnd_id);
		std::memcpy(k.compressed_form, b.data(), 33);
		return k;
	}

	void connect() {
		node->net.connect(lnd_key(), lnd->port());
		until("the handshake", 30, [this] { return node->connected(); });
		say("ours", "connected to lnd");
	}

	// settle mines until both sides list so many active channels.
	void settle(size_t channels) {
		chain->mine(6);
		until("both sides use the channel", 90, [&] {
			std::this_thread::sleep_for(std::chrono::milliseconds(200));
			return node->usable_channels() == channels && count(lnd->run({"listchannels"}), "\"active\":  true") + count(lnd->last, "\"active\": true") == channels;
		});
		say("both", std::to_string(channels) + " channel(s) active on both sides");
	}

	Transaction fund(const std::vector<Output> &to) {
		Hash txid;
		Output coin;
		require(chain->coin(txid, coin), "no mature coin");
		LDKThirtyTwoBytes id;
		std::memcpy(id.data, txid.data(), 32);
		std::vector<LDK::SpendableOutputDescriptor> from;
		from.emplace_back(SpendableOutputDescriptor_static_output(OutPoint_new(id, 0), TxOut_new(give(coin.script), coin.value), zeroed<LDKThirtyTwoBytes>()));
		return parse_transaction(node->spend(from, to));
	}

	void open_ours() {
		chapter("We open a channel to lnd");
		bool pending = false;
		node->on_event = [&](const LDKEvent &e) {
			if (e.tag == LDKEvent_FundingGenerationReady) {
				Transaction t = fund({Output{e.funding_generation_ready.channel_value_satoshis, copy(e.funding_generation_ready.output_script)}});
				LDKTransaction tx = {t.raw.data(), t.raw.size(), false};
				LDK::CResult_NoneAPIErrorZ ok = ChannelManager_funding_transaction_generated(
					&node->manager, &e.funding_generation_ready.temporary_channel_id.data, lnd_key(), tx);
				require(ok->result_ok, "the funding transaction was refused");
			}
			if (e.tag == LDKEvent_ChannelPending) pending = true;
			require(e.tag != LDKEvent_ChannelClosed, "the channel closed");
		};
		LDK::UserConfig config = node->config();
		LDK::ChannelConfig channel = ChannelConfig_default();
		ChannelConfig_set_force_close_avoidance_max_fee_satoshis(&channel, 20000); // let lnd have its closing fee
		UserConfig_set_channel_config(&config, std::move(channel));
		LDK::CResult_ThirtyTwoBytesAPIErrorZ opened = ChannelManager_create_channel(
			&node->manager, lnd_key(), 1000000, 400000000, zeroed<LDKU128>(), COption_ThirtyTwoBytesZ_none(), std::move(config));
		require(opened->result_ok, "create_channel was refused");
		until("funding is negotiated", 30, [&] { return pending; });
		settle(1);
	}

	void open_theirs() {
		chapter("lnd opens a channel to us");
		std::string address = field(lnd->run({"newaddress", "p2wkh"}), "address");
		require(!address.empty(), "no address of lnd");
		Transaction tx = fund({Output{300000000, script_of(address)}});
		require(chain->broadcast(tx.raw).empty(), "lnd's coins");
		chain->mine(3);
		node->on_event = [](const LDKEvent &) {};
		until("lnd's channel is pending", 60, [&] {
			std::this_thread::sleep_for(std::chrono::milliseconds(300));
			LDKPublicKey id = node->id();
			return !lnd->run({"openchannel", "--node_key=" + hex(id.compressed_form, 33), "--local_amt=2000000", "--sat_per_vbyte=5"}).empty();
		});
		settle(2);
	}

	// script_of decodes a version 0 bech32 address.
	static Bytes script_of(const std::string &address) {
		static const std::string alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
		Bytes out = {0, 20};
		uint32_t acc = 0, bits = 0;
		for (size_t i = address.find('1') + 2; i + 6 < address.size(); i++) {
			acc = acc << 5 | static_cast<uint32_t>(alphabet.find(address[i]));
			bits += 5;
			if (bits >= 8) out.push_back(static_cast<uint8_t>(acc >> (bits -= 8)));
		}
		return out;
	}

	void pay_lnd(uint64_t msat) {
		std::string request = field(lnd->run({"addinvoice", "--amt_msat=" + std::to_string(msat), "--memo=from us"}), "payment_request");
		require(!request.empty(), "lnd made no invoice");
		bool sent = false;
		node->on_event = [&](const LDKEvent &e) {
			if (e.tag == LDKEvent_PaymentSent) sent = true;
			require(e.tag != LDKEvent_PaymentFailed, "our payment failed");
		};
		LDK::CResult_Bolt11InvoiceParseOrSemanticErrorZ parsed = Bolt11Invoice_from_str(text(request.c_str()));
		require(parsed->result_ok, "lnd's invoice does not parse: " + request);
		LDK::CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ params = payment_parameters_from_invoice(parsed->contents.result);
		require(params->result_ok, "the invoice has no amount");
		LDKThirtyTwoBytes id;
		std::memcpy(id.data, Bolt11Invoice_payment_hash(parsed->contents.result), 32);
		LDK::RecipientOnionFields onion(std::move(params->contents.result->b));
		LDK::RouteParameters route(std::move(params->contents.result->c));
		LDK::CResult_NoneRetryableSendFailureZ started = ChannelManager_send_payment(&node->manager, params->contents.result->a, std::move(onion), id,
			std::move(route), Retry_attempts(2));
		require(started->result_ok, "send_payment was refused");
		until("lnd is paid", 60, [&] { return sent; });
		say("ours", "paid lnd's invoice over " + group(msat) + " msat");
	}

	// claiming accepts what arrives.
	std::function<void(const LDKEvent &)> claiming(uint64_t msat, bool &claimed) {
		return [this, msat, &claimed](const LDKEvent &e) {
			if (e.tag == LDKEvent_PaymentClaimable) {
				require(e.payment_claimable.amount_msat == msat, "the amount that arrived");
				const LDKPaymentPurpose &p = e.payment_claimable.purpose;
				ChannelManager_claim_funds(&node->manager, p.tag == LDKPaymentPurpose_InvoicePayment ? p.invoice_payment.payment_preimage.some : p.spontaneous_payment);
			} else if (e.tag == LDKEvent_PaymentClaimed) {
				claimed = true;
			}
		};
	}

	void lnd_runs(const std::vector<std::string> &words, uint64_t msat, const std::string &what) {
		bool claimed = false, paid = false;
		std::atomic<bool> ended{false};
		node->on_event = claiming(msat, claimed);
		std::string out;
		std::thread caller([&] { out = lnd->run(words, "pay"); ended = true; });
		try {
			until(what, 90, [&] { return claimed && ended; });
			paid = out.find("SUCCEEDED") != std::string::npos || out.find("payment_preimage") != std::string::npos;
		} catch (...) {
			caller.join();
			say("lnd", lnd->last);
			throw;
		}
		caller.join();
		require(paid, what + ": lnd says " + lnd->last);
		say("lnd", what + ", " + group(msat) + " msat");
	}

	// await_route waits until lnd itself knows a way to us: it uses a channel only some
	// time after it calls it active.
	void await_route(uint64_t msat) {
		LDKPublicKey id = node->id();
		until("lnd finds a route", 60, [&] {
			std::this_thread::sleep_for(std::chrono::milliseconds(200));
			return !lnd->run({"queryroutes", "--dest=" + hex(id.compressed_form, 33), "--amt=" + std::to_string(msat / 1000)}).empty();
		});
	}

	void lnd_pays(uint64_t msat) {
		await_route(msat);
		LDK::CResult_Bolt11InvoiceSignOrCreationErrorZ made = create_invoice_from_channelmanager(&node->manager, KeysManager_as_NodeSigner(&node->keys),
			node->logger(), LDKCurrency_Regtest, COption_u64Z_some(msat), text("from lnd"), 3600, COption_u16Z_none());
		require(made->result_ok, "no invoice");
		LDK::Str encoded = Bolt11Invoice_to_str(made->contents.result);
		lnd_runs({"payinvoice", "--force", "--timeout=60s", "--max_parts=1", copy(*encoded.operator->())}, msat, "lnd pays our invoice");
	}

	void lnd_keysends(uint64_t msat) {
		LDKPublicKey id = node->id();
		lnd_runs({"sendpayment", "--force", "--keysend", "--dest=" + hex(id.compressed_form, 33), "--amt=" + std::to_string(msat / 1000), "--timeout=60s"}, msat,
			"lnd sends a keysend payment");
	}

	void restart() {
		chapter("We restart from our files");
		node->save();
		node.reset();
		node.reset(new Node("ours", 0xc5, dir + "/ours", *chain));
		node->feerate = 12500;
		require(node->channels() == 1, "the channel after the restart");
		connect();
		until("both sides use the channel again", 60, [&] {
			std::this_thread::sleep_for(std::chrono::milliseconds(100));
			return node->usable_channels() == 1 && lnd->run({"listchannels", "--active_only"}).find("channel_point") != std::string::npos;
		});
		say("both", "channel_reestablish done");
	}

	static std::string reason(const LDKClosureReason &r) {
		if (r.tag == LDKClosureReason_ProcessingError) return copy(r.processing_error.err);
		if (r.tag != LDKClosureReason_CounterpartyForceClosed) return "reason " + std::to_string(r.tag);
		LDK::Str said = UntrustedString_get_a(&r.counterparty_force_closed.peer_msg);
		return "lnd says " + copy(*said.operator->());
	}

	void close_all() {
		chapter("Both channels close");
		unsigned closed = 0;
		node->on_event = [&](const LDKEvent &e) {
			if (e.tag != LDKEvent_ChannelClosed) return;
			require(e.channel_closed.reason.tag == LDKClosureReason_CooperativeClosure, "the close is cooperative, but: " + reason(e.channel_closed.reason));
			closed++;
		};
		LDK::CVec_ChannelDetailsZ list = ChannelManager_list_channels(&node->manager);
		require(list->datalen == 2, "two channels");
		LDK::CResult_NoneAPIErrorZ ok = ChannelManager_close_channel(&node->manager, ChannelDetails_get_channel_id(&list->data[0]), lnd_key());
		require(ok->result_ok, "close_channel was refused");
		until("the first channel closes", 60, [&] { return closed == 1; });
		say("ours", "closed one channel, agreed on the fee");
		LDK::OutPoint txo = ChannelDetails_get_funding_txo(&list->data[1]);
		Hash funding;
		std::memcpy(funding.data(), OutPoint_get_txid(&txo), 32);
		std::string point = txid_hex(funding) + ":" + std::to_string(OutPoint_get_index(&txo));
		std::thread caller([&] { lnd->run({"closechannel", "--chan_point=" + point, "--sat_per_vbyte=5"}, "close"); });
		try {
			until("lnd closes the other", 60, [&] { return closed == 2; });
		} catch (...) {
			caller.join();
			throw;
		}
		caller.join();
		say("lnd", "closed the other, agreed on the fee");
		until("our outputs are reported", 60, [&] {
			std::this_thread::sleep_for(std::chrono::milliseconds(300)); // both transactions are on their way to btcd
			chain->mine(1);
			node->pump();
			return node->spendable.size() == 2;
		});
		Transaction sweep = parse_transaction(node->spend(node->spendable, {}));
		require(chain->broadcast(sweep.raw).empty(), "the sweep");
		say("ours", group(sweep.outputs.at(0).value) + " sat are back in the wallet");
	}

	std::string dir, lnd_id;
	Bytes miner;
	std::unique_ptr<Btcd> chain;
	std::unique_ptr<Lnd> lnd;
	std::unique_ptr<Node> node;
};

} // namespace demo

int main(int argc, char **argv) {
	std::map<std::string, std::string> args;
	for (int i = 1; i + 1 < argc; i += 2) args[argv[i]] = argv[i + 1];
	if (args["--dir"].empty() || mkdir(args["--dir"].c_str(), 0700) != 0) {
		std::cerr << "usage: interop --btcd PATH --lnd PATH --lncli PATH --dir DIR   (DIR is made and must be new)\n";
		return 2;
	}
	try {
		demo::Interop(args["--btcd"], args["--lnd"], args["--lncli"], args["--dir"]).run();
		std::cout << "\nAll steps held. State and logs: " << args["--dir"] << "\n";
		return 0;
	} catch (const std::exception &e) {
		std::cerr << "\nFAILED: " << e.what() << "\nState and logs: " << args["--dir"] << "\n";
		return 1;
	}
}
