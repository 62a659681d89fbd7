// Search asks the library for a route and shows it as tables. C++11.
#pragma once

#include "load.hpp"

#include <map>

namespace demo {

// Hop is one channel of a path, as the payment goes.
struct Hop {
	uint32_t from = 0, to = 0;
	uint64_t scid = 0;
	uint64_t amount = 0; // msat that this channel carries
	uint64_t fee = 0;    // msat that its source keeps for it; nothing for the payer's own
	uint32_t cltv = 0;   // blocks that its source asks for
	double probability = -1;
};

struct Way {
	std::vector<Hop> hops;
	uint64_t value = 0, fee = 0; // msat
	uint32_t cltv = 0;           // blocks, with those that the payee asks for
	double probability = 1;
};

enum class Scorer { zero, probabilistic, newest };

struct Query {
	uint32_t payer = 0, payee = 0;
	uint64_t msat = 0;
	Scorer scorer = Scorer::newest;
	LDKRouteSearch search = LDKRouteSearch_CheapestPaths;
	unsigned paths = 10; // at most
	bool fee_limited = false;
	uint64_t fee_limit = 0; // msat
};

struct Answer {
	std::vector<Way> ways; // empty: why says why
	std::string why;
	double took = 0, probability = 1;
	uint64_t fee = 0;
};

inline std::string name_of(Scorer s) {
	return s == Scorer::zero ? "zero-penalty scorer" : s == Scorer::newest ? "probabilistic scorer" : "probabilistic scorer of 0.0.121";
}

// success_text stands before the chance that all paths of the answer carry their part.
inline std::string success_text(const Answer &a) { return a.ways.size() > 1 ? "success of all" : "success"; }

// parts_per_million of a fee.
inline uint64_t parts_per_million(uint64_t fee, uint64_t amount) { return amount ? static_cast<uint64_t>(static_cast<double>(fee) * 1e6 / static_cast<double>(amount) + 0.5) : 0; }

class Search {
public:
	Search(const LDK::NetworkGraph &g, const Atlas &a, Scorer kind)
		: graph(g), atlas(a), params(kind == Scorer::newest ? ProbabilisticScoringFeeParameters_newest() : ProbabilisticScoringFeeParameters_default()),
		  scorer(ProbabilisticScorer_new(kind == Scorer::newest ? ProbabilisticScoringDecayParameters_newest() : ProbabilisticScoringDecayParameters_default(), &g, quiet())),
		  zero(FixedPenaltyScorer_with_penalty(0)) {}

	Answer run(const Query &q) {
		LDK::Bolt11InvoiceFeatures features = Bolt11InvoiceFeatures_empty();
		Bolt11InvoiceFeatures_set_variable_length_onion_required(&features);
		Bolt11InvoiceFeatures_set_payment_secret_required(&features);
		if (q.paths > 1) Bolt11InvoiceFeatures_set_basic_mpp_optional(&features);
		LDKCVec_RouteHintZ no_hints = {nullptr, 0};
		LDK::PaymentParameters payment = PaymentParameters_from_node_id(atlas.nodes[q.payee].key, 42);
		PaymentParameters_set_payee(&payment, Payee_clear(atlas.nodes[q.payee].key, no_hints, std::move(features), 42));
		PaymentParameters_set_max_path_count(&payment, static_cast<uint8_t>(q.paths));
		LDK::RouteParameters wanted = RouteParameters_from_payment_params_and_value(std::move(payment), q.msat);
		if (q.fee_limited) RouteParameters_set_max_total_routing_fee_msat(&wanted, COption_u64Z_some(q.fee_limit));
		LDK::ScoreLookUp penalties = q.scorer == Scorer::zero ? FixedPenaltyScorer_as_ScoreLookUp(&zero) : ProbabilisticScorer_as_ScoreLookUp(&scorer);
		const uint8_t seed[32] = {1}; // a wallet draws one
		Answer out;
		double start = seconds();
		LDK::CResult_RouteLightningErrorZ found = find_route_with_search(q.search, atlas.nodes[q.payer].key, &wanted, &graph, nullptr, quiet(), &penalties, &params, &seed);
		out.took = seconds() - start;
		if (!found->result_ok) {
			LDK::Str why = LightningError_get_err(found->contents.err);
			out.why = harmless(std::string(reinterpret_cast<const char *>(why->chars), why->len), 200);
			return out;
		}
		LDK::CVec_PathZ paths = Route_get_paths(found->contents.result);
		for (size_t i = 0; i < paths->datalen; i++) out.ways.push_back(way(q, paths->data[i]));
		std::sort(out.ways.begin(), out.ways.end(), [](const Way &a, const Way &b) { return a.value > b.value; });
		judge(out);
		return out;
	}

private:
	Way way(const Query &q, const LDKPath &path) {
		Way w;
		w.fee = Path_fee_msat(&path);
		w.value = Path_final_value_msat(&path);
		LDK::CVec_RouteHopZ hops = Path_get_hops(&path);
		uint64_t amount = w.fee + w.value;
		Hop h;
		h.to = q.payer;
		for (size_t i = 0; i < hops->datalen; i++) {
			// A hop of the library has what its node asks for the channel after it.
			const LDKRouteHop *raw = &hops->data[i];
			h.from = h.to;
			require(atlas.node(RouteHop_get_pubkey(raw), h.to), "the route leaves the graph");
			h.scid = RouteHop_get_short_channel_id(raw);
			h.amount = amount -= h.fee;
			w.hops.push_back(h);
			h.fee = RouteHop_get_fee_msat(raw);
			h.cltv = RouteHop_get_cltv_expiry_delta(raw);
			w.cltv += h.cltv;
		}
		return w;
	}

	// chance is what the scorer thinks of one amount through one channel, -1 if nothing.
	double chance(uint64_t scid, uint32_t to, uint64_t msat) {
		LDK::NodeId target = NodeId_from_pubkey(atlas.nodes[to].key);
		LDKCOption_f64Z p = ProbabilisticScorer_estimated_payment_success_probability(&scorer, scid, &target, msat, &params);
		return p.tag == LDKCOption_f64Z_Some ? p.some : -1;
	}

	// judge fills in the probabilities. Paths may share a channel: what they send through
	// it together is what has to succeed.
	void judge(Answer &a) {
		std::map<std::pair<uint64_t, uint32_t>, uint64_t> loads;
		for (Way &w : a.ways) {
			a.fee += w.fee;
			for (Hop &h : w.hops) {
				h.probability = chance(h.scid, h.to, h.amount);
				w.probability = h.probability < 0 || w.probability < 0 ? -1 : w.probability * h.probability;
				loads[std::make_pair(h.scid, h.to)] += h.amount;
			}
		}
		for (const std::pair<const std::pair<uint64_t, uint32_t>, uint64_t> &l : loads) {
			double p = chance(l.first.first, l.first.second, l.second);
			a.probability = p < 0 || a.probability < 0 ? -1 : a.probability * p;
		}
	}

	const LDK::NetworkGraph &graph;
	const Atlas &atlas;
	LDK::ProbabilisticScoringFeeParameters params;
	LDK::ProbabilisticScorer scorer;
	LDK::FixedPenaltyScorer zero;
};

// path_codes are the colours of the paths on a terminal; the picture has the same.
inline const char *path_code(size_t path) {
	static const char *const codes[] = {"38;5;33", "38;5;202", "38;5;35", "38;5;169", "38;5;178", "38;5;99", "38;5;37", "38;5;160", "38;5;143", "38;5;245"};
	return codes[path % 10];
}

inline void print_answer(const Style &style, const Atlas &atlas, const Query &q, const Answer &a) {
	std::printf("\n%s\n\n", style.bold("From " + atlas.name_of(q.payer) + " to " + atlas.name_of(q.payee)).c_str());
	std::printf("  %s sat, %s, %s, at most %s; searched in %s ms\n", sats(q.msat, q.msat % 1000 != 0).c_str(), name_of(q.scorer).c_str(),
		q.search == LDKRouteSearch_MinCostFlow ? "flow of least cost" : "cheapest paths", counted(q.paths, "path").c_str(), fixed(1000 * a.took, 1).c_str());
	if (a.ways.empty()) {
		std::printf("\n  no route: %s\n", a.why.c_str());
		return;
	}
	for (size_t i = 0; i < a.ways.size(); i++) {
		const Way &w = a.ways[i];
		std::printf("\n  %s  %s sat, fee %s sat (%s ppm), success %s, %s, %s\n\n",
			style.with(path_code(i), "■ Path " + std::to_string(i + 1) + " of " + std::to_string(a.ways.size())).c_str(), sats(w.value, w.value % 1000 != 0).c_str(),
			sats(w.fee, true).c_str(), group(parts_per_million(w.fee, w.value)).c_str(), percent(w.probability).c_str(), counted(w.hops.size(), "hop").c_str(), counted(w.cltv, "block").c_str());
		Table t(style, {">hop", "node", "channel", ">amount sat", ">fee sat", ">ppm", ">cltv", ">capacity sat", ">success"});
		t.row({"", atlas.name_of(q.payer), "", "", "", "", "", "", ""});
		for (size_t j = 0; j < w.hops.size(); j++) {
			const Hop &h = w.hops[j];
			const Channel *c = atlas.channel(h.scid);
			t.row({std::to_string(j + 1), atlas.name_of(h.to), scid_text(h.scid), sats(h.amount, true), j ? sats(h.fee, true) : "-",
				j ? group(parts_per_million(h.fee, h.amount)) : "-", j ? std::to_string(h.cltv) : "-", c && c->sats ? group(c->sats) : "-", percent(h.probability)});
		}
		t.print("  ");
	}
	std::printf("\n  %s  %s sat arrive, fee %s sat (%s ppm), %s %s\n", style.bold("Total").c_str(), sats(q.msat, q.msat % 1000 != 0).c_str(), sats(a.fee, true).c_str(),
		group(parts_per_million(a.fee, q.msat)).c_str(), success_text(a).c_str(), percent(a.probability).c_str());
}

} // namespace demo
