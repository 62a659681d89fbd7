// Net connects a PeerManager with real TCP sockets on loopback: one thread per
// node that polls its sockets. It is the SocketDescriptor trait in C++.
#pragma once

#include "util.hpp"

extern "C" {
#include <lightning.h>
}
#include "include/lightningpp.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace demo {

class Net {
public:
	explicit Net(LDK::PeerManager &manager) : peers(manager) {
		require(pipe(wake_pipe) == 0, "no pipe");
		listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
		sockaddr_in addr = loopback(0);
		socklen_t len = sizeof addr;
		bool ok = listener >= 0 && bind(listener, reinterpret_cast<sockaddr *>(&addr), len) == 0 && listen(listener, 8) == 0 &&
		          getsockname(listener, reinterpret_cast<sockaddr *>(&addr), &len) == 0;
		require(ok, "cannot listen on loopback");
		listen_port = ntohs(addr.sin_port);
		thread = std::thread([this] { run(); });
	}

	~Net() {
		stopping = true;
		wake();
		thread.join();
		while (!open.empty()) close_socket(*open.begin()->second, true);
		close(listener);
		close(wake_pipe[0]);
		close(wake_pipe[1]);
	}

	uint16_t port() const { return listen_port; }

	// connect opens a connection to another node and starts the BOLT 8 handshake.
	void connect(const LDKPublicKey &node_id, uint16_t to) {
		int fd = socket(AF_INET, SOCK_STREAM, 0);
		sockaddr_in addr = loopback(to);
		require(fd >= 0 && ::connect(fd, reinterpret_cast<sockaddr *>(&addr), sizeof addr) == 0, "cannot connect");
		Socket *s = adopt(fd);
		LDK::CResult_CVec_u8ZPeerHandleErrorZ act_one = PeerManager_new_outbound_connection(&peers, node_id, descriptor(s), address(to));
		require(act_one->result_ok, "outbound connection refused");
		send_all(fd, act_one->contents.result->data, act_one->contents.result->datalen);
		wake();
	}

	// process sends what the library has queued. Call it after anything that may
	// have caused messages.
	void process() { PeerManager_process_events(&peers); }

private:
	struct Socket {
		int fd;
		Net *net;
		std::atomic<bool> closed{false}, want_write{false};
	};

	static sockaddr_in loopback(uint16_t port) {
		sockaddr_in addr{};
		addr.sin_family = AF_INET;
		addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
		addr.sin_port = htons(port);
		return addr;
	}

	static LDKCOption_SocketAddressZ address(uint16_t port) {
		LDKFourBytes ip = {{127, 0, 0, 1}};
		return COption_SocketAddressZ_some(SocketAddress_tcp_ip_v4(ip, port));
	}

	// The library copies this struct as it likes: `this_arg` is only a name for the
	// socket, which Net owns until its thread has reported the end of it.
	static LDKSocketDescriptor descriptor(Socket *s) {
		LDKSocketDescriptor d;
		std::memset(&d, 0, sizeof d);
		d.this_arg = s;
		d.send_data = [](void *arg, LDKu8slice data, bool) -> uintptr_t {
			Socket *to = static_cast<Socket *>(arg);
			if (to->closed) return 0;
			ssize_t n = send(to->fd, data.data, data.datalen, MSG_NOSIGNAL | MSG_DONTWAIT);
			size_t sent = n < 0 ? 0 : static_cast<size_t>(n);
			if (sent < data.datalen) {
				to->want_write = true;
				to->net->wake();
			}
			return sent;
		};
		d.disconnect_socket = [](void *arg) {
			Socket *s2 = static_cast<Socket *>(arg);
			s2->closed = true;
			shutdown(s2->fd, SHUT_RDWR);
			s2->net->wake();
		};
		d.eq = [](const void *a, const LDKSocketDescriptor *b) { return a == b->this_arg; };
		d.hash = [](const void *arg) { return reinterpret_cast<uint64_t>(arg); };
		return d;
	}

	Socket *adopt(int fd) {
		std::lock_guard<std::mutex> hold(lock);
		std::unique_ptr<Socket> s(new Socket);
		s->fd = fd;
		s->net = this;
		Socket *raw = s.get();
		open[fd] = std::move(s);
		return raw;
	}

	static void send_all(int fd, const uint8_t *data, size_t len) {
		for (size_t sent = 0; sent < len;) {
			ssize_t n = send(fd, data + sent, len - sent, MSG_NOSIGNAL);
			require(n > 0, "connection lost");
			sent += static_cast<size_t>(n);
		}
	}

	void wake() {
		ssize_t n = write(wake_pipe[1], "", 1);
		(void)n;
	}

	void run() {
		while (!stopping) {
			std::vector<pollfd> fds = {{wake_pipe[0], POLLIN, 0}, {listener, POLLIN, 0}};
			std::vector<Socket *> sockets;
			{
				std::lock_guard<std::mutex> hold(lock);
				for (auto &entry : open) {
					short events = static_cast<short>(POLLIN | (entry.second->want_write ? POLLOUT : 0));
					fds.push_back({entry.first, events, 0});
					sockets.push_back(entry.second.get());
				}
			}
			if (poll(fds.data(), fds.size(), 100) < 0) continue;
			char drain[64];
			if (fds[0].revents && read(wake_pipe[0], drain, sizeof drain) < 0) continue;
			if (fds[1].revents & POLLIN) accept_one();
			for (size_t i = 0; i < sockets.size(); i++) serve(*sockets[i], fds[i + 2].revents);
		}
	}

	void accept_one() {
		int fd = accept(listener, nullptr, nullptr);
		if (fd < 0) return;
		LDK::CResult_NonePeerHandleErrorZ ok = PeerManager_new_inbound_connection(&peers, descriptor(adopt(fd)), COption_SocketAddressZ_none());
		require(ok->result_ok, "inbound connection refused");
	}

	void serve(Socket &s, short events) {
		if (events & POLLOUT) {
			s.want_write = false;
			LDKSocketDescriptor d = descriptor(&s);
			LDK::CResult_NonePeerHandleErrorZ ok = PeerManager_write_buffer_space_avail(&peers, &d);
			if (!ok->result_ok) return close_socket(s, true);
		}
		if (!(events & (POLLIN | POLLHUP | POLLERR)) && !s.closed) return;
		uint8_t buf[4096];
		ssize_t n = s.closed ? 0 : recv(s.fd, buf, sizeof buf, MSG_DONTWAIT);
		if (n < 0 && (errno == EAGAIN || errno == EINTR)) return;
		if (n <= 0) return close_socket(s, false);
		LDKSocketDescriptor d = descriptor(&s);
		LDKu8slice data = {buf, static_cast<uintptr_t>(n)};
		LDK::CResult_boolPeerHandleErrorZ ok = PeerManager_read_event(&peers, &d, data);
		if (!ok->result_ok) return close_socket(s, true);
		process();
	}

	// close_socket forgets a socket. The library is told unless it was the one that
	// ended the connection: by disconnect_socket or by an error from its functions.
	void close_socket(Socket &s, bool library_knows) {
		if (!library_knows && !s.closed) {
			LDKSocketDescriptor d = descriptor(&s);
			PeerManager_socket_disconnected(&peers, &d);
		}
		s.closed = true;
		close(s.fd);
		std::lock_guard<std::mutex> hold(lock);
		graveyard.push_back(std::move(open[s.fd]));
		open.erase(s.fd);
	}

	LDK::PeerManager &peers;
	int listener, wake_pipe[2];
	uint16_t listen_port;
	std::atomic<bool> stopping{false};
	std::mutex lock;
	std::map<int, std::unique_ptr<Socket>> open;
	std::vector<std::unique_ptr<Socket>> graveyard; // names stay unique while the library may know them
	std::thread thread;
};

} // namespace demo
