// Layout chooses which part of the graph a picture shows and where. It has no
// randomness: the same graph gives the same picture. C++11.
#pragma once

#include "search.hpp"

#include <cmath>
#include <set>

namespace demo {

struct Point {
	double x, y;
};

inline Point operator+(Point a, Point b) { return Point{a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return Point{a.x - b.x, a.y - b.y}; }
inline Point operator*(double f, Point a) { return Point{f * a.x, f * a.y}; }
inline double length(Point a) { return std::sqrt(a.x * a.x + a.y * a.y); }

// Dot is a node in the picture, Link all channels between two of them.
struct Dot {
	uint32_t node;
	size_t parent;  // the dot that it was reached from
	unsigned hops;  // from the middle of the picture
	bool on_path;
	double step;    // on a path: 0 at the payer, 1 at the payee
	double radius;
	Point at;
};

struct Link {
	size_t a, b;
	uint64_t sats;
	unsigned channels;
	bool on_path;
};

class Layout {
public:
	std::vector<Dot> dots;
	std::vector<Link> links;
	uint64_t largest_node = 1, largest_link = 1;

	// Layout fills a rectangle of this size with the paths of the answer, or with the
	// middle if there are none, and what is within so many hops of them: the largest
	// channels first, at most so many nodes.
	Layout(const Atlas &a, const Answer &answer, uint32_t middle, unsigned hops, size_t most, double w, double h)
		: atlas(a), ways(answer.ways), width(w), height(h) {
		start(middle);
		grow(hops, most);
		connect();
		for (Dot &d : dots) {
			largest_node = std::max(largest_node, atlas.nodes[d.node].sats);
			d.radius = 0;
		}
		for (Dot &d : dots) d.radius = radius(atlas.nodes[d.node].sats);
		place();
		relax();
		separate();
	}

	size_t dot(uint32_t node) const { return number.at(node); }
	double radius(uint64_t sats) const { return 4.5 + 15 * std::sqrt(static_cast<double>(sats) / static_cast<double>(largest_node)); }
	double thickness(uint64_t sats) const { return 0.7 + 8 * std::sqrt(static_cast<double>(sats) / static_cast<double>(largest_link)); }

private:
	void add(uint32_t node, size_t parent, unsigned hops, bool on_path, double step) {
		number[node] = dots.size();
		dots.push_back(Dot{node, parent, hops, on_path, step, 0, Point{0, 0}});
	}

	// start puts in what the picture is about.
	void start(uint32_t middle) {
		std::map<uint32_t, std::pair<double, unsigned> > steps;
		for (const Way &w : ways)
			for (size_t i = 0; i < w.hops.size(); i++) {
				std::pair<double, unsigned> &s = steps[w.hops[i].to];
				s.first += static_cast<double>(i + 1) / static_cast<double>(w.hops.size());
				s.second++;
			}
		if (ways.empty()) {
			add(middle, 0, 0, false, 0);
			return;
		}
		add(ways[0].hops[0].from, 0, 0, true, 0);
		for (const Way &w : ways)
			for (const Hop &h : w.hops)
				if (!number.count(h.to)) add(h.to, number[h.from], 0, true, steps[h.to].first / steps[h.to].second);
	}

	// grow adds neighbours: always the largest channel that leads out, but a node that
	// already has many of its neighbours here waits longer for the next.
	void grow(unsigned hops, size_t most) {
		std::vector<std::vector<uint32_t> > queues;
		std::vector<size_t> next, taken;
		while (dots.size() < most) {
			for (size_t i = queues.size(); i < dots.size(); i++) {
				std::vector<uint32_t> order = atlas.nodes[dots[i].node].channels;
				std::sort(order.begin(), order.end(), [this](uint32_t x, uint32_t y) {
					return atlas.channels[x].size() != atlas.channels[y].size() ? atlas.channels[x].size() > atlas.channels[y].size() : x < y;
				});
				queues.push_back(order);
				next.push_back(0);
				taken.push_back(0);
			}
			size_t best = dots.size();
			double most_wanted = -1;
			for (size_t i = 0; i < dots.size(); i++) {
				if (dots[i].hops >= hops) continue;
				while (next[i] < queues[i].size() && number.count(atlas.channels[queues[i][next[i]]].other(dots[i].node))) next[i]++;
				if (next[i] == queues[i].size()) continue;
				double wanted = (1 + static_cast<double>(atlas.channels[queues[i][next[i]]].size())) / static_cast<double>((1 + taken[i]) * (1 + taken[i]));
				if (wanted > most_wanted) {
					most_wanted = wanted;
					best = i;
				}
			}
			if (best == dots.size()) return;
			taken[best]++;
			add(atlas.channels[queues[best][next[best]]].other(dots[best].node), best, dots[best].hops + 1, false, dots[best].step);
		}
	}

	// connect joins channels between the same nodes and keeps the paths, a link to
	// each node's parent and the largest others.
	void connect() {
		std::map<std::pair<size_t, size_t>, Link> all;
		for (size_t i = 0; i < dots.size(); i++)
			for (uint32_t c : atlas.nodes[dots[i].node].channels) {
				std::unordered_map<uint32_t, size_t>::const_iterator it = number.find(atlas.channels[c].other(dots[i].node));
				if (it == number.end() || it->second <= i) continue;
				Link &l = all.insert(std::make_pair(std::make_pair(i, it->second), Link{i, it->second, 0, 0, false})).first->second;
				l.sats += atlas.channels[c].size();
				l.channels++;
			}
		std::set<std::pair<size_t, size_t> > keep;
		for (const Way &w : ways)
			for (const Hop &h : w.hops) keep.insert(std::minmax(number[h.from], number[h.to]));
		for (const std::pair<size_t, size_t> &p : keep) all.at(p).on_path = true;
		for (size_t i = 1; i < dots.size(); i++)
			if (!dots[i].on_path) keep.insert(std::minmax(i, dots[i].parent));
		for (const std::pair<const std::pair<size_t, size_t>, Link> &l : all) links.push_back(l.second);
		std::stable_sort(links.begin(), links.end(), [](const Link &x, const Link &y) { return x.sats > y.sats; });
		size_t room = keep.size() + dots.size() / 2;
		std::vector<Link> chosen;
		for (const Link &l : links) {
			bool must = keep.count(std::make_pair(l.a, l.b)) > 0;
			if (!must && chosen.size() >= room) continue;
			chosen.push_back(l);
			largest_link = std::max(largest_link, l.sats);
		}
		links.swap(chosen);
	}

	// place gives every dot a first position: paths from left to right, each on its own
	// line, the others around their parents.
	void place() {
		std::vector<unsigned> children(dots.size(), 0);
		for (size_t i = 0; i < ways.size(); i++) {
			double lane = ways.size() == 1 ? 0.5 : 0.15 + 0.7 * static_cast<double>((i % 2 ? ways.size() - 1 - i / 2 : i / 2)) / static_cast<double>(ways.size() - 1);
			for (const Hop &h : ways[i].hops) {
				Dot &d = dots[number[h.to]];
				if (d.at.x == 0) d.at = Point{target(d), height * lane};
			}
		}
		dots[0].at = Point{ways.empty() ? width / 2 : target(dots[0]), height / 2};
		if (!ways.empty()) dots[number[ways[0].hops.back().to]].at.y = height / 2;
		for (size_t i = 1; i < dots.size(); i++) {
			if (dots[i].on_path) continue;
			double angle = 2.39996323 * static_cast<double>(children[dots[i].parent]++) + static_cast<double>(dots[i].parent);
			double far = 40 + 6 * children[dots[i].parent];
			dots[i].at = dots[dots[i].parent].at + Point{far * std::cos(angle), far * std::sin(angle)};
		}
	}

	double target(const Dot &d) const { return width * (0.06 + 0.88 * d.step); }
	bool fixed_dot(size_t i) const { return i == 0 || (!ways.empty() && dots[i].node == ways[0].hops.back().to); }

	// relax lets dots push each other away and links pull them together.
	void relax() {
		const double k = 0.8 * std::sqrt(width * height / static_cast<double>(dots.size()));
		const int rounds = 600;
		for (int round = 0; round < rounds; round++) {
			double heat = 2 + width / 10 * (1 - static_cast<double>(round) / rounds);
			std::vector<Point> force(dots.size(), Point{0, 0});
			for (size_t i = 0; i < dots.size(); i++) {
				for (size_t j = i + 1; j < dots.size(); j++) {
					Point away = dots[i].at - dots[j].at;
					double far = std::max(length(away), 1.0), weight = (dots[i].on_path ? 1.6 : 1) * (dots[j].on_path ? 1.6 : 1);
					Point push = weight * k * k / (far * far) * away;
					force[i] = force[i] + push;
					force[j] = force[j] - push;
				}
				force[i] = force[i] + walls(dots[i].at, k);
				if (dots[i].on_path) force[i].x += 6 * (target(dots[i]) - dots[i].at.x);
			}
			for (const Link &l : links) {
				Point along = dots[l.b].at - dots[l.a].at;
				double weight = dots[l.a].parent == l.b || dots[l.b].parent == l.a || l.on_path ? 1 : 0.12;
				Point pull = weight * length(along) / k * along;
				force[l.a] = force[l.a] + pull;
				force[l.b] = force[l.b] - pull;
			}
			for (size_t i = 0; i < dots.size(); i++) {
				double strong = std::max(length(force[i]), 1e-9);
				if (!fixed_dot(i)) dots[i].at = inside(dots[i], dots[i].at + std::min(heat, 0.12 * strong) / strong * force[i]);
			}
		}
	}

	Point walls(Point p, double k) const {
		auto push = [k](double near) { return 3 * k * k / std::max(near, 8.0); };
		return Point{push(p.x) - push(width - p.x), push(p.y) - push(height - p.y)};
	}

	Point inside(const Dot &d, Point p) const {
		double edge = d.radius + 12;
		return Point{std::min(std::max(p.x, edge), width - edge), std::min(std::max(p.y, edge), height - edge)};
	}

	// separate moves dots off each other and off the paths that do not lead to them.
	void separate() {
		for (int round = 0; round < 150; round++) {
			for (size_t i = 0; i < dots.size(); i++)
				for (size_t j = i + 1; j < dots.size(); j++) {
					Point away = dots[i].at - dots[j].at;
					double far = length(away), want = dots[i].radius + dots[j].radius + (dots[i].on_path || dots[j].on_path ? 26 : 9);
					if (far >= want) continue;
					Point push = far < 0.01 ? Point{0, want / 2} : (want - far) / 2 / far * away;
					if (!fixed_dot(i)) dots[i].at = inside(dots[i], dots[i].at + push);
					if (!fixed_dot(j)) dots[j].at = inside(dots[j], dots[j].at - push);
				}
			for (const Link &l : links)
				for (size_t i = 0; l.on_path && i < dots.size(); i++) {
					if (i == l.a || i == l.b || fixed_dot(i)) continue;
					Point along = dots[l.b].at - dots[l.a].at, to = dots[i].at - dots[l.a].at;
					double share = (to.x * along.x + to.y * along.y) / std::max(along.x * along.x + along.y * along.y, 1.0);
					if (share <= 0 || share >= 1) continue;
					Point off = to - share * along;
					double far = length(off), want = dots[i].radius + 14;
					if (far >= want) continue;
					Point side = far < 0.01 ? Point{-along.y, along.x} : off;
					dots[i].at = inside(dots[i], dots[i].at + 0.5 * (want - far) / std::max(length(side), 0.01) * side);
				}
		}
	}

	const Atlas &atlas;
	const std::vector<Way> &ways;
	double width, height;
	std::unordered_map<uint32_t, size_t> number;
};

} // namespace demo
