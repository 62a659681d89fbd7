// The demo's two block chains: a real btcd regtest node, which checks every
// transaction, and a list of hand-made blocks, which checks none.
#pragma once

#include "util.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <mutex>
#include <thread>

extern char **environ;

namespace demo {

// Chain is what a node needs of the Bitcoin network. All methods may be called
// from any thread.
class Chain {
public:
	virtual ~Chain() = default;
	// name says what chain this is, for the transcript.
	virtual std::string name() const = 0;
	// broadcast hands a transaction to the mempool; the empty string means accepted.
	virtual std::string broadcast(const Bytes &tx) = 0;
	// mine confirms what is in the mempool and adds empty blocks up to n.
	virtual void mine(unsigned n) = 0;
	virtual uint32_t height() = 0;
	// block returns the serialized block at a height.
	virtual Bytes block(uint32_t height) = 0;
	// mempool_has tells whether a transaction waits to be mined.
	virtual bool mempool_has(const Hash &txid) = 0;
	// coin is a confirmed output that pays to the script given when the chain started.
	virtual bool coin(Hash &txid, Output &output) = 0;
	Hash block_hash(uint32_t at) {
		Bytes b = block(at);
		return sha256d(Bytes(b.begin(), b.begin() + 80));
	}
};

// free_port asks the kernel for a port that nobody listens on.
inline uint16_t free_port() {
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	sockaddr_in addr{};
	addr.sin_family = AF_INET;
	addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	socklen_t len = sizeof addr;
	bool ok = fd >= 0 && bind(fd, reinterpret_cast<sockaddr *>(&addr), len) == 0 &&
	          getsockname(fd, reinterpret_cast<sockaddr *>(&addr), &len) == 0;
	if (fd >= 0) close(fd);
	require(ok, "no free port on loopback");
	return ntohs(addr.sin_port);
}

// spawn starts a program with its output in a file.
inline pid_t spawn(std::vector<std::string> &args, const std::string &log) {
	std::vector<char *> argv;
	for (auto &a : args) argv.push_back(&a[0]);
	argv.push_back(nullptr);
	posix_spawn_file_actions_t files;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, 1, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
	posix_spawn_file_actions_adddup2(&files, 1, 2);
	pid_t pid = 0;
	int err = posix_spawn(&pid, args[0].c_str(), &files, nullptr, argv.data(), environ);
	posix_spawn_file_actions_destroy(&files);
	require(err == 0, "cannot start " + args[0] + ": " + std::strerror(err));
	return pid;
}

// Btcd starts a btcd regtest node, talks to it by JSON-RPC over loopback and ends
// it again.
class Btcd : public Chain {
public:
	Btcd(const std::string &binary, const std::string &dir, const Bytes &miner_script) : script(miner_script) {
		rpc_port = free_port();
		peer_port = free_port();
		std::string log = dir + "/btcd.log";
		mkdir(dir.c_str(), 0700);
		std::vector<std::string> args = {binary, "--regtest", "--configfile=/dev/null", "--datadir=" + dir + "/data",
			"--logdir=" + dir + "/logs",
			"--listen=127.0.0.1:" + std::to_string(peer_port), "--trickleinterval=100ms", "--notls", "--rpclisten=127.0.0.1:" + std::to_string(rpc_port),
			"--rpcuser=demo", "--rpcpass=demo", "--txindex", "--nodnsseed", "--nobanning", "--nostalldetect",
			"--utxocachemaxsize=10", "--miningaddr=" + segwit_address("bcrt", miner_script)};
		pid = spawn(args, log);
		await_ready(log);
		generate(102); // a coinbase output may be spent after 100 blocks
	}

	~Btcd() override {
		if (pid <= 0) return;
		kill(pid, SIGTERM);
		waitpid(pid, nullptr, 0);
	}

	// p2p is the port on which the node speaks the Bitcoin protocol.
	uint16_t p2p() const { return peer_port; }

	std::string name() const override { return "btcd regtest node, rpc on 127.0.0.1:" + std::to_string(rpc_port); }

	std::string broadcast(const Bytes &tx) override {
		try {
			rpc("sendrawtransaction", "[\"" + hex(tx) + "\"]");
			return "";
		} catch (const std::runtime_error &e) {
			std::string why = e.what();
			bool known = why.find("already have transaction") != std::string::npos ||
			             why.find("already in blockchain") != std::string::npos ||
			             why.find("transaction already exists") != std::string::npos;
			return known ? "" : why;
		}
	}

	void mine(unsigned n) override { generate(n); }
	uint32_t height() override { return static_cast<uint32_t>(std::stoul(rpc("getblockcount", "[]"))); }

	Bytes block(uint32_t at) override {
		std::string hash = rpc("getblockhash", "[" + std::to_string(at) + "]");
		return unhex(unquote(rpc("getblock", "[" + hash + ",0]")));
	}

	bool mempool_has(const Hash &txid) override {
		return rpc("getrawmempool", "[]").find(txid_hex(txid)) != std::string::npos;
	}

	bool coin(Hash &txid, Output &output) override {
		if (next_coin + 100 > height()) return false;
		Transaction coinbase = parse_block(block(next_coin++)).at(0);
		txid = coinbase.txid;
		output = coinbase.outputs.at(0);
		return output.script == script;
	}

private:
	void await_ready(const std::string &log) {
		for (int i = 0; i < 600; i++) {
			int status;
			if (waitpid(pid, &status, WNOHANG) == pid) {
				pid = 0;
				throw std::runtime_error("btcd ended at start; see " + log);
			}
			try {
				rpc("getblockcount", "[]");
				return;
			} catch (const std::runtime_error &) {
				std::this_thread::sleep_for(std::chrono::milliseconds(50));
			}
		}
		throw std::runtime_error("btcd did not answer within 30 s; see " + log);
	}

	void generate(unsigned n) { rpc("generate", "[" + std::to_string(n) + "]"); }

	static std::string unquote(const std::string &s) {
		return s.size() >= 2 && s[0] == '"' ? s.substr(1, s.size() - 2) : s;
	}

	// rpc makes one call and returns the text of "result"; an error object throws.
	std::string rpc(const std::string &method, const std::string &params) {
		std::string body = "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
		std::string request = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic ZGVtbzpkZW1v\r\n"
			"Content-Type: application/json\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
		std::string answer = exchange(request);
		size_t from = answer.find("\"result\":"), to = answer.rfind(",\"error\":");
		require(from != std::string::npos && to != std::string::npos && from < to, "btcd: unreadable answer to " + method);
		std::string error = answer.substr(to + 9);
		if (error.compare(0, 4, "null") != 0) throw std::runtime_error("btcd: " + method + ": " + error);
		return answer.substr(from + 9, to - from - 9);
	}

	std::string exchange(const std::string &request) {
		int fd = socket(AF_INET, SOCK_STREAM, 0);
		sockaddr_in addr{};
		addr.sin_family = AF_INET;
		addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
		addr.sin_port = htons(rpc_port);
		std::string answer;
		bool ok = fd >= 0 && connect(fd, reinterpret_cast<sockaddr *>(&addr), sizeof addr) == 0;
		for (size_t sent = 0; ok && sent < request.size();) {
			ssize_t n = send(fd, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
			ok = n > 0;
			sent += ok ? static_cast<size_t>(n) : 0;
		}
		char buf[4096];
		for (ssize_t n; ok && (n = recv(fd, buf, sizeof buf, 0)) > 0;) answer.append(buf, static_cast<size_t>(n));
		if (fd >= 0) close(fd);
		require(ok, "btcd: no connection");
		return dechunk(answer);
	}

	// dechunk joins a chunked HTTP body.
	static std::string dechunk(const std::string &answer) {
		size_t at = answer.find("\r\n\r\n");
		if (at == std::string::npos || answer.substr(0, at).find("chunked") == std::string::npos) return answer;
		std::string out;
		for (at += 4; at < answer.size();) {
			size_t len = std::strtoul(answer.c_str() + at, nullptr, 16);
			size_t line = answer.find("\r\n", at);
			if (len == 0 || line == std::string::npos) break;
			out += answer.substr(line + 2, len);
			at = line + 2 + len + 2;
		}
		return out;
	}

	Bytes script;
	uint16_t rpc_port, peer_port;
	pid_t pid = 0;
	uint32_t next_coin = 1;
};

// Handmade keeps blocks in memory: valid links, no proof of work, no checks.
class Handmade : public Chain {
public:
	explicit Handmade(const Bytes &miner_script) : script(miner_script) {
		blocks.push_back(make_block(Hash{}, {}));
		// One made-up coin, so that funding is built the same way as on a real chain.
		Bytes coinbase = {2, 0, 0, 0, 1};
		coinbase.insert(coinbase.end(), 32, 0);
		coinbase.insert(coinbase.end(), 4, 0xff);
		coinbase.insert(coinbase.end(), {2, 0x51, 0x51, 0xff, 0xff, 0xff, 0xff, 1});
		uint64_t value = 5000000000;
		for (int i = 0; i < 8; i++) coinbase.push_back(static_cast<uint8_t>(value >> (8 * i)));
		coinbase.push_back(static_cast<uint8_t>(script.size()));
		coinbase.insert(coinbase.end(), script.begin(), script.end());
		coinbase.insert(coinbase.end(), 4, 0);
		mempool.push_back(coinbase);
		mine(1);
	}

	std::string name() const override { return "hand-made blocks in memory"; }

	std::string broadcast(const Bytes &tx) override {
		std::lock_guard<std::mutex> hold(lock);
		for (auto &known : mempool)
			if (known == tx) return "";
		mempool.push_back(tx);
		return "";
	}

	void mine(unsigned n) override {
		std::lock_guard<std::mutex> hold(lock);
		for (; n > 0; n--) {
			Hash prev = sha256d(Bytes(blocks.back().begin(), blocks.back().begin() + 80));
			blocks.push_back(make_block(prev, mempool));
			mempool.clear();
		}
	}

	uint32_t height() override {
		std::lock_guard<std::mutex> hold(lock);
		return static_cast<uint32_t>(blocks.size() - 1);
	}

	Bytes block(uint32_t at) override {
		std::lock_guard<std::mutex> hold(lock);
		return blocks.at(at);
	}

	bool mempool_has(const Hash &txid) override {
		std::lock_guard<std::mutex> hold(lock);
		for (auto &raw : mempool)
			if (parse_transaction(raw).txid == txid) return true;
		return false;
	}

	bool coin(Hash &txid, Output &output) override {
		if (coin_taken) return false;
		coin_taken = true;
		Transaction tx = parse_block(block(1)).at(0);
		txid = tx.txid;
		output = tx.outputs.at(0);
		return true;
	}

private:
	static Bytes make_block(const Hash &prev, const std::vector<Bytes> &txs) {
		Bytes b = {1, 0, 0, 0};
		b.insert(b.end(), prev.begin(), prev.end());
		b.insert(b.end(), 44, 0);
		b.push_back(static_cast<uint8_t>(txs.size()));
		for (auto &tx : txs) b.insert(b.end(), tx.begin(), tx.end());
		return b;
	}

	Bytes script;
	std::mutex lock;
	std::vector<Bytes> blocks, mempool;
	bool coin_taken = false;
};

} // namespace demo
