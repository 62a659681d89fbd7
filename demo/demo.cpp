// Two Lightning nodes, driven only through the C ABI, on a real block chain: they
// connect, open a channel, pay each other's invoices, restart from their saved
// state, pay again and close. Every step is checked; the exit code is 0 only if
// all of them held.
//
//   demo --btcd PATH --dir DIR    on a btcd regtest node that the demo starts and ends
//   demo --dir DIR                on hand-made blocks, without any other program
#include "node.hpp"

#include <iostream>

namespace demo {

using Clock = std::chrono::steady_clock;

// The story of alice and bob.
class Story {
public:
	Story(const std::string &btcd, const std::string &directory) : dir(directory) {
		LDK::KeysManager wallet = wallet_of_alice();
		LDK::SignerProvider provider = KeysManager_as_SignerProvider(&wallet);
		LDK::CResult_CVec_u8ZNoneZ script = provider->get_destination_script(provider->this_arg, zeroed<LDKThirtyTwoBytes>());
		require(script->result_ok, "no destination script");
		Bytes miner = copy(*script->contents.result);
		if (btcd.empty()) chain.reset(new Handmade(miner));
		else chain.reset(new Btcd(btcd, dir + "/btcd", miner));
	}

	void run() {
		chapter("A block chain");
		say("chain", chain->name());
		say("chain", "height " + std::to_string(chain->height()) + ", coins mined to alice's wallet");
		start();
		open_channel();
		chapter("Payments, both ways");
		pay(*alice, *bob, 250000000, "Two hundred and fifty thousand sat of coffee");
		pay(*bob, *alice, 70000000, "The machine was broken: a refund");
		pay(*alice, *bob, 1000, "One sat");
		restart();
		chapter("Payments again, over the restored channel");
		pay(*alice, *bob, 33000000, "After the restart");
		pay(*bob, *alice, 11000000, "And back");
		onion_message();
		close_channel();
		chapter("The end");
		say("alice", "monitor updates on disk: " + std::to_string(alice->persisted) + ", routes asked for: " + std::to_string(alice->routes));
		say("bob", "monitor updates on disk: " + std::to_string(bob->persisted) + ", routes asked for: " + std::to_string(bob->routes));
		alice.reset();
		bob.reset();
	}

private:
	static LDKKeysManager wallet_of_alice() {
		uint8_t seed[32];
		std::memset(seed, 0xa1, sizeof seed);
		return KeysManager_new(&seed, 0, 0);
	}

	// until pumps both nodes until a condition holds, or fails with what was awaited.
	void until(const std::string &what, const std::function<bool()> &held) {
		auto deadline = Clock::now() + std::chrono::seconds(60);
		while (!held()) {
			require(Clock::now() < deadline, "waited 60 s for: " + what);
			alice->pump();
			bob->pump();
			std::this_thread::sleep_for(std::chrono::milliseconds(1));
		}
	}

	void start() {
		alice.reset(new Node("alice", 0xa1, dir + "/alice", *chain));
		bob.reset(new Node("bob", 0xb0, dir + "/bob", *chain));
		chapter("Two nodes");
		say("alice", "node id " + key(alice->id()));
		say("bob", "node id " + key(bob->id()));
		connect();
		{
			std::lock_guard<std::mutex> hold(alice->inbox_lock);
			alice->outbox.emplace_back(bob->id(), "hello bob, this is a message type of our own");
		}
		until("bob gets a custom message", [this] {
			std::lock_guard<std::mutex> hold(bob->inbox_lock);
			return !bob->inbox.empty();
		});
		say("bob", "custom message " + std::to_string(Node::custom_message_type) + ": \"" + bob->inbox.front() + "\"");
	}

	void connect() {
		alice->net.connect(bob->id(), bob->net.port());
		until("the handshake", [this] { return alice->connected() && bob->connected(); });
		say("alice", "connected to bob on 127.0.0.1:" + std::to_string(bob->net.port()) + ", encrypted and authenticated (BOLT 8)");
	}

	void open_channel() {
		const uint64_t value = 1000000;
		chapter("A channel of " + group(value) + " sat");
		bool funding = false, pending = false;
		unsigned ready = 0;
		LDKU128 user_id = zeroed<LDKU128>();
		user_id.le_bytes[0] = 42;
		alice->on_event = [&](const LDKEvent &e) {
			if (e.tag == LDKEvent_FundingGenerationReady) {
				require(e.funding_generation_ready.channel_value_satoshis == value, "the funding value");
				funding_tx = fund(copy(e.funding_generation_ready.output_script), value);
				LDKTransaction tx = {funding_tx.raw.data(), funding_tx.raw.size(), false};
				LDK::CResult_NoneAPIErrorZ ok = ChannelManager_funding_transaction_generated(
					&alice->manager, &e.funding_generation_ready.temporary_channel_id.data, bob->id(), tx);
				require(ok->result_ok, "the funding transaction was refused");
				funding = true;
			} else if (e.tag == LDKEvent_ChannelPending) {
				channel_id = e.channel_pending.channel_id;
				pending = true;
			} else if (e.tag == LDKEvent_ChannelReady) {
				ready++;
			}
		};
		bob->on_event = [&](const LDKEvent &e) {
			if (e.tag == LDKEvent_ChannelReady) ready++;
		};
		LDK::UserConfig config = alice->config();
		LDK::CResult_ThirtyTwoBytesAPIErrorZ opened = ChannelManager_create_channel(
			&alice->manager, bob->id(), value, 100000000, user_id, COption_ThirtyTwoBytesZ_none(), std::move(config));
		require(opened->result_ok, "create_channel was refused");
		until("funding is negotiated", [&] { return funding && pending; });
		say("alice", "funding transaction " + txid_hex(funding_tx.txid));
		until("the funding transaction reaches the mempool", [&] { return chain->mempool_has(funding_tx.txid); });
		say("chain", "accepted into the mempool");
		chain->mine(6);
		until("both nodes use the channel", [&] { return ready == 2 && alice->usable_channels() == 1 && bob->usable_channels() == 1; });
		say("chain", "mined, 6 confirmations");
		until("both nodes announce the channel", [&] { return announced(*alice) && announced(*bob); });
		say("both", "channel announced; each checked the other's signatures and the output on chain");
		balances();
	}

	// fund builds a transaction from a mined coin of alice's wallet.
	Transaction fund(const Bytes &script, uint64_t value) {
		Hash txid;
		Output coin;
		require(chain->coin(txid, coin), "no mature coin");
		LDKThirtyTwoBytes id;
		std::memcpy(id.data, txid.data(), 32);
		std::vector<LDK::SpendableOutputDescriptor> from;
		from.emplace_back(SpendableOutputDescriptor_static_output(OutPoint_new(id, 0), TxOut_new(give(coin.script), coin.value), zeroed<LDKThirtyTwoBytes>()));
		return parse_transaction(alice->spend(from, {Output{value, script}}));
	}

	static bool announced(Node &n) {
		LDK::ReadOnlyNetworkGraph graph = NetworkGraph_read_only(&n.graph);
		LDK::CVec_u64Z list = ReadOnlyNetworkGraph_list_channels(&graph);
		return list->datalen == 1;
	}

	void pay(Node &payer, Node &payee, uint64_t msat, const std::string &what) {
		LDK::CResult_Bolt11InvoiceSignOrCreationErrorZ made = create_invoice_from_channelmanager(
			&payee.manager, KeysManager_as_NodeSigner(&payee.keys), payee.logger(), LDKCurrency_Regtest, COption_u64Z_some(msat),
			text(what.c_str()), 3600, COption_u16Z_none());
		require(made->result_ok, "no invoice");
		LDK::Str encoded = Bolt11Invoice_to_str(made->contents.result);
		std::string invoice = copy(*encoded.operator->());
		say(payee.name, "invoice over " + group(msat) + " msat, \"" + what + "\": " + invoice.substr(0, 32) + "...");

		bool claimed = false, sent = false, path = false;
		uint64_t fee = 1;
		Bytes preimage;
		payee.on_event = [&](const LDKEvent &e) {
			if (e.tag == LDKEvent_PaymentClaimable) {
				require(e.payment_claimable.amount_msat == msat, "the amount that arrived");
				require(e.payment_claimable.purpose.tag == LDKPaymentPurpose_InvoicePayment, "what was paid");
				const LDKCOption_ThirtyTwoBytesZ &p = e.payment_claimable.purpose.invoice_payment.payment_preimage;
				require(p.tag == LDKCOption_ThirtyTwoBytesZ_Some, "a preimage");
				ChannelManager_claim_funds(&payee.manager, p.some);
			} else if (e.tag == LDKEvent_PaymentClaimed) {
				claimed = e.payment_claimed.amount_msat == msat;
			}
		};
		payer.on_event = [&](const LDKEvent &e) {
			if (e.tag == LDKEvent_PaymentSent) {
				preimage.assign(e.payment_sent.payment_preimage.data, e.payment_sent.payment_preimage.data + 32);
				Hash hash = sha256(preimage);
				require(std::memcmp(hash.data(), e.payment_sent.payment_hash.data, 32) == 0, "the proof of payment");
				if (e.payment_sent.fee_paid_msat.tag == LDKCOption_u64Z_Some) fee = e.payment_sent.fee_paid_msat.some;
				sent = true;
			} else if (e.tag == LDKEvent_PaymentPathSuccessful) {
				path = true;
			}
			require(e.tag != LDKEvent_PaymentFailed && e.tag != LDKEvent_PaymentPathFailed, "the payment failed");
		};

		LDK::CResult_Bolt11InvoiceParseOrSemanticErrorZ parsed = Bolt11Invoice_from_str(text(invoice.c_str()));
		require(parsed->result_ok, "the invoice does not parse");
		LDK::CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ params = payment_parameters_from_invoice(parsed->contents.result);
		require(params->result_ok, "the invoice has no amount");
		LDKThirtyTwoBytes id = zeroed<LDKThirtyTwoBytes>();
		std::memcpy(id.data, Bolt11Invoice_payment_hash(parsed->contents.result), 32);
		LDK::RecipientOnionFields onion(std::move(params->contents.result->b));
		LDK::RouteParameters route(std::move(params->contents.result->c));
		LDK::CResult_NoneRetryableSendFailureZ started = ChannelManager_send_payment(
			&payer.manager, params->contents.result->a, std::move(onion), id, std::move(route), Retry_attempts(2));
		require(started->result_ok, "send_payment was refused");
		until("the payment is settled", [&] { return claimed && sent && path; });
		require(fee == 0, "a direct payment costs nothing");
		say(payer.name, "paid; proof of payment " + hex(preimage).substr(0, 16) + "..., fee 0 msat");
		balances();
	}

	void balances() {
		// A commitment may still be in flight when the payer already has its proof.
		until("the channel is quiet", [this] {
			auto a = alice->capacity(), b = bob->capacity();
			return a.first == b.second && a.second == b.first;
		});
		auto a = alice->capacity();
		say("both", "alice can send " + group(a.first) + " msat, bob can send " + group(a.second) + " msat");
	}

	void restart() {
		chapter("Both nodes restart from their files");
		auto before = alice->capacity();
		for (auto node : {&alice, &bob}) {
			(*node)->save();
			std::string name = (*node)->name;
			node->reset();
			say(name, "stopped");
		}
		alice.reset(new Node("alice", 0xa1, dir + "/alice", *chain));
		bob.reset(new Node("bob", 0xb0, dir + "/bob", *chain));
		require(alice->channels() == 1 && bob->channels() == 1, "the channel after the restart");
		require(alice->usable_channels() == 0, "a channel is not usable before the peer is back");
		say("both", "state read back; the channel waits for its peer");
		connect();
		until("the channel is usable again", [this] { return alice->usable_channels() == 1 && bob->usable_channels() == 1; });
		require(alice->capacity() == before, "the balance after the restart");
		say("both", "channel_reestablish done, balances as before");
	}

	void onion_message() {
		chapter("An onion message");
		LDK::CResult_SendSuccessSendErrorZ sent = OnionMessenger_send_onion_message(
			&alice->onions, Node::onion_message("wrapped in an onion, no payment needed"), Destination_node(bob->id()), zeroed<LDKBlindedPath>());
		require(sent->result_ok, "the onion message was refused");
		until("bob gets the onion message", [this] {
			std::lock_guard<std::mutex> hold(bob->inbox_lock);
			return !bob->onion_inbox.empty();
		});
		say("bob", "onion message: \"" + bob->onion_inbox.front() + "\"");
	}

	void close_channel() {
		chapter("A cooperative close");
		unsigned closed = 0;
		auto on_closed = [&](const LDKEvent &e) {
			if (e.tag != LDKEvent_ChannelClosed) return;
			require(e.channel_closed.reason.tag == LDKClosureReason_CooperativeClosure, "the reason of the close");
			closed++;
		};
		alice->on_event = on_closed;
		bob->on_event = on_closed;
		size_t before = alice->broadcasted().size();
		LDK::CResult_NoneAPIErrorZ ok = ChannelManager_close_channel(&alice->manager, &channel_id.data, bob->id());
		require(ok->result_ok, "close_channel was refused");
		until("both nodes have closed", [&] { return closed == 2 && alice->broadcasted().size() > before; });
		Transaction closing = parse_transaction(alice->broadcasted().back());
		require(chain->mempool_has(closing.txid), "the closing transaction in the mempool");
		require(alice->channels() == 0 && bob->channels() == 0, "no channel left");
		say("chain", "closing transaction " + txid_hex(closing.txid) + " accepted into the mempool");
		chain->mine(6);
		until("the monitors report the outputs", [this] { return !alice->spendable.empty() && !bob->spendable.empty(); });
		say("chain", "mined, 6 confirmations");
		for (Node *n : {alice.get(), bob.get()}) sweep(*n);
	}

	// sweep moves what the close paid out into the node's wallet.
	void sweep(Node &n) {
		Transaction tx = parse_transaction(n.spend(n.spendable, {}));
		n.spendable.clear();
		std::string refused = chain->broadcast(tx.raw);
		require(refused.empty(), "the sweep was refused: " + refused);
		chain->mine(1);
		require(!chain->mempool_has(tx.txid), "the sweep was mined");
		say(n.name, group(tx.outputs.at(0).value) + " sat are back in the wallet, sweep " + txid_hex(tx.txid).substr(0, 16) + "... mined");
	}

	static std::string key(const LDKPublicKey &k) { return hex(k.compressed_form, 33); }

	std::string dir;
	std::unique_ptr<Chain> chain;
	std::unique_ptr<Node> alice, bob;
	Transaction funding_tx;
	LDKThirtyTwoBytes channel_id;
};

} // namespace demo

int main(int argc, char **argv) {
	std::string btcd, dir;
	for (int i = 1; i + 1 < argc; i += 2) {
		if (std::string(argv[i]) == "--btcd") btcd = argv[i + 1];
		if (std::string(argv[i]) == "--dir") dir = argv[i + 1];
	}
	if (dir.empty()) {
		std::cerr << "usage: demo [--btcd PATH] --dir DIR   (DIR is made and must be new)\n";
		return 2;
	}
	if (mkdir(dir.c_str(), 0700) != 0) {
		std::cerr << "cannot make " << dir << ": " << std::strerror(errno) << "\n";
		return 2;
	}
	try {
		const char *version = check_get_ldk_version();
		demo::require(version != nullptr, "header and library differ in version");
		std::cout << "Two Lightning nodes over lightning.h " << version << "\n";
		auto begin = demo::Clock::now();
		demo::Story(btcd, dir).run();
		if (ldk_live_objects() != 0) ldk_dump_live_objects();
		demo::require(ldk_live_objects() == 0, "every object is given back at the end");
		auto took = std::chrono::duration_cast<std::chrono::milliseconds>(demo::Clock::now() - begin).count();
		std::cout << "\nAll steps held, in " << took / 1000 << "." << took % 1000 / 100 << " s. State and logs: " << dir << "\n";
		return 0;
	} catch (const std::exception &e) {
		std::cerr << "\nFAILED: " << e.what() << "\nState and logs: " << dir << "\n";
		return 1;
	}
}
