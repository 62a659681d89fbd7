// Atlas: what the library knows of the network, taken out of it once through a
// read-only view, with the nodes and channels numbered. C++11.
#pragma once

#include "term.hpp"

extern "C" {
#include <lightning.h>
}
#include "include/lightningpp.hpp"

#include <algorithm>
#include <unordered_map>

namespace demo {

// Side is one direction of a channel: what its source asks for.
struct Side {
	bool known = false, enabled = false;
	uint16_t cltv = 0;
	uint64_t min_msat = 0, max_msat = 0;
	uint32_t base_msat = 0, ppm = 0;
};

struct Channel {
	uint64_t scid = 0, sats = 0; // sats: 0 if the chain was not asked
	uint32_t ends[2] = {0, 0};
	Side sides[2]; // sides[0] leads from ends[0] to ends[1]
	uint32_t other(uint32_t node) const { return ends[0] == node ? ends[1] : ends[0]; }
	// size is the capacity, or if that is not known what it carries at once, up to 1,000 BTC.
	uint64_t size() const { return sats ? sats : std::min<uint64_t>(std::max(sides[0].max_msat, sides[1].max_msat) / 1000, 100000000000); }
	bool usable() const { return (sides[0].known && sides[0].enabled) || (sides[1].known && sides[1].enabled); }
};

struct Node {
	LDKPublicKey key = LDKPublicKey();
	std::string alias; // harmless
	std::vector<uint32_t> channels;
	uint64_t sats = 0; // of its channels, by their size
};

inline std::string key_hex(const LDKPublicKey &key) { return hex(key.compressed_form, sizeof key.compressed_form); }

inline std::string scid_text(uint64_t scid) {
	return std::to_string(scid >> 40) + "x" + std::to_string(scid >> 16 & 0xffffff) + "x" + std::to_string(scid & 0xffff);
}

inline LDKu8slice slice(const Bytes &b) {
	LDKu8slice s = {b.data(), b.size()};
	return s;
}

class Atlas {
public:
	std::vector<Node> nodes;
	std::vector<Channel> channels;

	// Atlas reads a graph. listed are the keys in the order by which the user may
	// name nodes with numbers; what is not listed has none.
	Atlas(const LDK::NetworkGraph &graph, const std::vector<LDKPublicKey> &listed) : numbers(listed) {
		LDK::ReadOnlyNetworkGraph view = NetworkGraph_read_only(&graph);
		LDK::CVec_NodeIdZ ids = ReadOnlyNetworkGraph_list_nodes(&view);
		LDK::CVec_u64Z scids = ReadOnlyNetworkGraph_list_channels(&view);
		Progress progress("counting", "channels", scids->datalen);
		for (size_t i = 0; i < ids->datalen; i++) add_node(view, ids->data[i]);
		for (size_t i = 0; i < scids->datalen; i++) {
			add_channel(view, scids->data[i]);
			progress.at(i);
		}
		progress.end(channels.size());
		if (numbers.empty())
			for (const Node &n : nodes) numbers.push_back(n.key);
	}

	// find takes the number of a node, the beginning of its key, or an alias or part of one.
	uint32_t find(const std::string &name) const {
		if (!name.empty() && name.size() < 9 && name.find_first_not_of("0123456789") == std::string::npos) {
			size_t number = std::strtoul(name.c_str(), nullptr, 10);
			require(number < numbers.size(), "there is no node " + name + ": they go up to " + std::to_string(numbers.size() - 1));
			std::unordered_map<std::string, uint32_t>::const_iterator it = by_key.find(key_hex(numbers[number]));
			require(it != by_key.end(), "node " + name + " has no channels");
			return it->second;
		}
		std::string wanted = lower(name);
		std::vector<uint32_t> keys, exact, parts;
		for (uint32_t i = 0; i < nodes.size(); i++) {
			if (wanted.size() >= 4 && key_hex(nodes[i].key).compare(0, wanted.size(), wanted) == 0) keys.push_back(i);
			if (nodes[i].alias.empty()) continue;
			std::string alias = lower(nodes[i].alias);
			if (alias == wanted) exact.push_back(i);
			if (alias.find(wanted) != std::string::npos) parts.push_back(i);
		}
		const std::vector<uint32_t> &found = !keys.empty() ? keys : !exact.empty() ? exact : parts;
		require(!found.empty(), "no node is called \"" + harmless(name) + "\"");
		if (found.size() == 1) return found[0];
		std::string which;
		for (size_t i = 0; i < found.size() && i < 5; i++) which += (i ? ", " : "") + name_of(found[i]) + " (" + key_hex(nodes[found[i]].key).substr(0, 12) + ")";
		throw std::runtime_error("\"" + harmless(name) + "\" may be " + std::to_string(found.size()) + " nodes: " + which);
	}

	// name_of is what to call a node: its alias, or both ends of its key.
	std::string name_of(uint32_t node) const {
		const Node &n = nodes[node];
		std::string key = key_hex(n.key);
		return n.alias.empty() ? key.substr(0, 8) + "…" + key.substr(62) : n.alias;
	}

	const Channel *channel(uint64_t scid) const {
		std::unordered_map<uint64_t, uint32_t>::const_iterator it = by_scid.find(scid);
		return it == by_scid.end() ? nullptr : &channels[it->second];
	}

	bool node(const LDKPublicKey &key, uint32_t &out) const {
		std::unordered_map<std::string, uint32_t>::const_iterator it = by_key.find(key_hex(key));
		if (it == by_key.end()) return false;
		out = it->second;
		return true;
	}

	// largest lists nodes by capacity.
	std::vector<uint32_t> largest(size_t most) const {
		std::vector<uint32_t> order(nodes.size());
		for (uint32_t i = 0; i < order.size(); i++) order[i] = i;
		std::sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) {
			return nodes[a].sats != nodes[b].sats ? nodes[a].sats > nodes[b].sats : a < b;
		});
		if (order.size() > most) order.resize(most);
		return order;
	}

	// summary prints what the graph is like.
	void summary(const Style &style, size_t top) const {
		uint64_t directions = 0, total = 0, unknown = 0, idle = 0;
		for (const Channel &c : channels) {
			for (const Side &s : c.sides) directions += s.known && s.enabled;
			total += c.size();
			unknown += c.sats == 0;
			idle += !c.usable();
		}
		std::printf("\n%s\n\n", style.bold("The graph").c_str());
		Table t(style, {"what", ">how much", ""});
		t.row({"nodes", group(nodes.size()), ""});
		t.row({"channels", group(channels.size()), group(idle) + " without an enabled direction"});
		t.row({"directions enabled", group(directions), percent(channels.empty() ? -1 : static_cast<double>(directions) / (2.0 * static_cast<double>(channels.size()))) + " of all"});
		t.row({"capacity", btc(total) + " BTC", unknown ? "for " + counted(unknown, "channel") + " the most that they carry at once" : ""});
		t.row({"median channel", group(median_sats()) + " sat", ""});
		t.print();
		degrees(style);
		std::printf("\n%s\n\n", style.bold("Biggest nodes").c_str());
		Table b(style, {">", "node", "key", ">channels", ">capacity BTC", ">of all", ""});
		std::vector<uint32_t> order = largest(top);
		for (size_t i = 0; i < order.size(); i++) {
			const Node &n = nodes[order[i]];
			double share = total ? static_cast<double>(n.sats) / static_cast<double>(total) : 0;
			double first = static_cast<double>(n.sats) / static_cast<double>(std::max<uint64_t>(nodes[order[0]].sats, 1));
			b.row({std::to_string(i + 1), name_of(order[i]), key_hex(n.key).substr(0, 16), group(n.channels.size()), btc(n.sats), percent(share), bar(first, 20)});
		}
		b.print();
	}

private:
	static std::string lower(std::string s) {
		for (char &c : s)
			if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
		return s;
	}

	static LDKPublicKey key_of(const LDKNodeId &id) {
		LDKPublicKey key;
		std::memcpy(key.compressed_form, *NodeId_as_array(&id), sizeof key.compressed_form);
		return key;
	}

	void add_node(const LDK::ReadOnlyNetworkGraph &view, const LDKNodeId &id) {
		Node n;
		n.key = key_of(id);
		LDK::NodeInfo info = ReadOnlyNetworkGraph_node(&view, &id);
		LDK::NodeAnnouncementInfo said = NodeInfo_get_announcement_info(&info);
		if (said->inner) {
			LDK::NodeAlias alias = NodeAnnouncementInfo_get_alias(&said);
			const uint8_t *text = *NodeAlias_get_a(&alias);
			size_t len = 32;
			while (len > 0 && text[len - 1] == 0) len--;
			n.alias = harmless(std::string(reinterpret_cast<const char *>(text), len));
		}
		by_key[key_hex(n.key)] = static_cast<uint32_t>(nodes.size());
		nodes.push_back(n);
	}

	static Side side(LDKChannelUpdateInfo raw) {
		LDK::ChannelUpdateInfo info = std::move(raw);
		Side s;
		if (!info->inner) return s;
		LDK::RoutingFees fees = ChannelUpdateInfo_get_fees(&info);
		s.known = true;
		s.enabled = ChannelUpdateInfo_get_enabled(&info);
		s.cltv = ChannelUpdateInfo_get_cltv_expiry_delta(&info);
		s.min_msat = ChannelUpdateInfo_get_htlc_minimum_msat(&info);
		s.max_msat = ChannelUpdateInfo_get_htlc_maximum_msat(&info);
		s.base_msat = RoutingFees_get_base_msat(&fees);
		s.ppm = RoutingFees_get_proportional_millionths(&fees);
		return s;
	}

	void add_channel(const LDK::ReadOnlyNetworkGraph &view, uint64_t scid) {
		LDK::ChannelInfo info = ReadOnlyNetworkGraph_channel(&view, scid);
		if (!info->inner) return;
		LDK::NodeId one = ChannelInfo_get_node_one(&info), two = ChannelInfo_get_node_two(&info);
		LDKCOption_u64Z sats = ChannelInfo_get_capacity_sats(&info);
		Channel c;
		c.scid = scid;
		if (sats.tag == LDKCOption_u64Z_Some) c.sats = sats.some;
		if (!node(key_of(*&one), c.ends[0]) || !node(key_of(*&two), c.ends[1])) return;
		c.sides[0] = side(ChannelInfo_get_one_to_two(&info));
		c.sides[1] = side(ChannelInfo_get_two_to_one(&info));
		uint32_t number = static_cast<uint32_t>(channels.size());
		for (uint32_t end : c.ends) {
			nodes[end].channels.push_back(number);
			nodes[end].sats += c.size();
		}
		by_scid[scid] = number;
		channels.push_back(c);
	}

	uint64_t median_sats() const {
		std::vector<uint64_t> all;
		for (const Channel &c : channels) all.push_back(c.size());
		if (all.empty()) return 0;
		std::nth_element(all.begin(), all.begin() + static_cast<long>(all.size() / 2), all.end());
		return all[all.size() / 2];
	}

	// degrees prints how many nodes have how many channels.
	void degrees(const Style &style) const {
		std::vector<uint64_t> counts;
		for (const Node &n : nodes) {
			size_t bucket = 0;
			while ((size_t(1) << bucket) < n.channels.size()) bucket++;
			if (counts.size() <= bucket) counts.resize(bucket + 1);
			counts[bucket]++;
		}
		uint64_t most = 1;
		for (uint64_t c : counts) most = std::max(most, c);
		std::printf("\n%s\n\n", style.bold("Channels per node").c_str());
		Table t(style, {">channels", ">nodes", ">share", ""});
		for (size_t i = 0; i < counts.size(); i++) {
			uint64_t from = i == 0 ? 1 : (uint64_t(1) << (i - 1)) + 1, to = uint64_t(1) << i;
			t.row({from == to ? group(to) : group(from) + "-" + group(to), group(counts[i]), percent(static_cast<double>(counts[i]) / static_cast<double>(nodes.size())),
				bar(static_cast<double>(counts[i]) / static_cast<double>(most), 40)});
		}
		t.print();
	}

	std::vector<LDKPublicKey> numbers;
	std::unordered_map<std::string, uint32_t> by_key;
	std::unordered_map<uint64_t, uint32_t> by_scid;
};

} // namespace demo
