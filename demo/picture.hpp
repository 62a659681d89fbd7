// Picture draws a layout as SVG, light or dark as the reader's screen is. C++11.
#pragma once

#include "layout.hpp"

namespace demo {

// escaped makes text fit for XML, whatever it is.
inline std::string escaped(const std::string &s) {
	std::string out;
	for (char c : harmless(s, 200)) switch (c) {
		case '&': out += "&amp;"; break;
		case '<': out += "&lt;"; break;
		case '>': out += "&gt;"; break;
		case '"': out += "&quot;"; break;
		case '\'': out += "&apos;"; break;
		default: out += c;
		}
	return out;
}

inline std::string px(double v) { return fixed(v, 1); }

// short_sats writes an amount in few characters.
inline std::string short_sats(uint64_t sats_) {
	double v = static_cast<double>(sats_);
	if (v >= 1e7) return fixed(v / 1e8, v >= 1e10 ? 0 : v >= 1e8 ? 1 : 2) + " BTC";
	if (v >= 1e6) return fixed(v / 1e6, v >= 1e7 ? 0 : 1) + "M sat";
	return group(sats_) + " sat";
}

struct Box {
	double x, y, w, h;
};

inline double overlap(const Box &a, const Box &b) {
	double w = std::min(a.x + a.w, b.x + b.w) - std::max(a.x, b.x), h = std::min(a.y + a.h, b.y + b.h) - std::max(a.y, b.y);
	return w > 0 && h > 0 ? w * h : 0;
}

class Picture {
public:
	Picture(const Atlas &a, const Query &q, const Answer &answer_, uint32_t middle_, unsigned hops, size_t most)
		: atlas(a), query(q), answer(answer_), middle(middle_), layout(a, answer_, middle_, hops, most, map_width, map_height) {}

	std::string svg() {
		for (const Dot &d : layout.dots) taken.push_back(Box{d.at.x - d.radius, d.at.y - d.radius, 2 * d.radius, 2 * d.radius});
		bend();
		double tall = map_top + panel_height() + 32;
		if (tall < height) tall = height;
		out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + px(width) + " " + px(tall) + "\" width=\"" + px(width) + "\" height=\"" + px(tall) +
		      "\" font-family=\"Inter, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Helvetica, Arial, sans-serif\">\n";
		out += "<title>" + escaped(title()) + "</title>\n" + style() + "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n";
		text(40, 52, "head", title());
		text(40, 80, "quiet", subtitle());
		out += "<g transform=\"translate(" + px(map_left) + " " + px(map_top) + ")\">\n";
		draw_links();
		draw_paths();
		draw_dots();
		draw_names(true);
		draw_hop_labels();
		draw_names(false);
		out += "</g>\n";
		legend();
		return out + "</svg>\n";
	}

private:
	static constexpr double width = 1680, height = 1060, map_left = 30, map_top = 104, map_width = 1290, map_height = 930, side = 1360, path_row = 84;

	// A Curve is a hop of a path as it is drawn, a quadratic Bézier curve.
	struct Curve {
		size_t way, hop;
		Point from, control, to;
		Point at(double t) const { return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * control + t * t * to; }
	};

	struct Paint {
		const char *light, *dark;
	};

	static const Paint &paint(size_t i) {
		static const Paint paints[10] = {{"#0b6bcb", "#5ab0ff"}, {"#d9480f", "#ff8f57"}, {"#0a8754", "#4cd39a"}, {"#b5267a", "#f281bd"}, {"#a87400", "#ecc043"},
			{"#6741d9", "#a993ff"}, {"#0c8599", "#4dd3e3"}, {"#c92a2a", "#ff8080"}, {"#5c7a00", "#b3d43c"}, {"#5f6b7a", "#aab4c2"}};
		return paints[i % 10];
	}

	static std::string style() {
		struct Rule {
			std::string name, property, light, dark;
		};
		std::vector<Rule> rules = {{"paper", "fill", "#fcfcfa", "#11151c"}, {"panel", "fill", "#f3f3ef", "#181e28"}, {"link", "stroke", "#8b98a9", "#66758a"},
			{"band", "stroke", "#8b98a9", "#66758a"}, {"dot", "fill", "#b3bfce", "#46566c"}, {"dot", "stroke", "#fcfcfa", "#11151c"}, {"hub", "fill", "#ffffff", "#11151c"},
			{"end", "fill", "#1c2530", "#eef2f7"}, {"end", "stroke", "#1c2530", "#eef2f7"}, {"head", "fill", "#1c2530", "#eef2f7"}, {"name", "fill", "#1c2530", "#eef2f7"},
			{"text", "fill", "#1c2530", "#eef2f7"}, {"quiet", "fill", "#5b6877", "#9aa7b8"}, {"minor", "fill", "#748296", "#8493a7"}, {"rule", "stroke", "#d9dad3", "#2b3443"},
			{"halo", "stroke", "#fcfcfa", "#11151c"}};
		for (size_t i = 0; i < 10; i++) {
			std::string n = std::to_string(i);
			rules.push_back(Rule{"s" + n, "stroke", paint(i).light, paint(i).dark});
			rules.push_back(Rule{"f" + n, "fill", paint(i).light, paint(i).dark});
		}
		std::string light, dark;
		for (const Rule &r : rules) {
			light += "." + r.name + "{" + r.property + ":" + r.light + "}";
			dark += "." + r.name + "{" + r.property + ":" + r.dark + "}";
		}
		return "<style>\n.head{font-size:26px;font-weight:600}.name{font-size:14px;font-weight:600}.text{font-size:14px}.quiet{font-size:13.5px}"
		       ".minor{font-size:10.5px}.hop{font-size:11.5px;font-weight:600}.strong{font-size:15px;font-weight:600}.halo{stroke-width:4;stroke-linejoin:round;fill:none}\n" +
		       light + "\n@media (prefers-color-scheme: dark){" + dark + "}\n</style>\n";
	}

	std::string title() const {
		if (answer.ways.empty()) return "The network around " + atlas.name_of(middle);
		return sats(query.msat, query.msat % 1000 != 0) + " sat from " + atlas.name_of(query.payer) + " to " + atlas.name_of(query.payee);
	}

	std::string subtitle() const {
		std::string shown = group(layout.dots.size()) + " of " + group(atlas.nodes.size()) + " nodes and the largest of " + group(atlas.channels.size()) + " channels";
		if (answer.ways.empty()) return shown;
		return counted(answer.ways.size(), "path") + ", fee " + sats(answer.fee, true) + " sat (" +
		       group(parts_per_million(answer.fee, query.msat)) + " ppm)" + (answer.probability < 0 ? "" : ", " + success_text(answer) + " " + percent(answer.probability)) + "; found in " + fixed(1000 * answer.took, 1) +
		       " ms with the " + name_of(query.scorer) + "; shown: " + shown;
	}

	static double text_width(const std::string &s, double size) {
		double w = 0;
		for (size_t at = 0; at < s.size();) {
			uint32_t r = next_rune(s, at);
			bool slim = r == 'i' || r == 'l' || r == 'j' || r == '.' || r == ',' || r == ' ' || r == 't' || r == 'f' || r == 'I';
			w += rune_columns(r) == 2 ? 1 : slim ? 0.36 : r == 'm' || r == 'w' || r == '%' || r == 'M' || r == 'W' ? 0.92 : 0.62;
		}
		return w * size;
	}

	void text(double x, double y, const std::string &kind, const std::string &what, const std::string &more = "") {
		out += "<text class=\"" + kind + "\" x=\"" + px(x) + "\" y=\"" + px(y) + "\"" + more + ">" + escaped(what) + "</text>\n";
	}

	// label is text with a halo, so that it can be read over lines. It starts at the
	// left of its box (anchor 1), ends at the right (-1) or is in the middle (0): fonts
	// differ in width, and text beside a dot must not grow over it.
	void label(const Box &b, const std::string &kind, const std::string &what, int anchor = 0) {
		std::string more = std::string(" text-anchor=\"") + (anchor > 0 ? "start" : anchor < 0 ? "end" : "middle") + "\"";
		double x = b.x + (anchor > 0 ? 0 : anchor < 0 ? b.w : b.w / 2);
		text(x, b.y + 0.78 * b.h, kind.substr(0, kind.find(' ')) + " halo", what, more);
		text(x, b.y + 0.78 * b.h, kind, what, more);
	}

	// bend makes the curves: several paths over the same link side by side.
	void bend() {
		std::map<std::pair<size_t, size_t>, unsigned> users, drawn;
		for (const Way &w : answer.ways)
			for (const Hop &h : w.hops) users[std::minmax(layout.dot(h.from), layout.dot(h.to))]++;
		for (size_t i = 0; i < answer.ways.size(); i++)
			for (size_t j = 0; j < answer.ways[i].hops.size(); j++) {
				const Hop &h = answer.ways[i].hops[j];
				size_t a = layout.dot(h.from), b = layout.dot(h.to);
				std::pair<size_t, size_t> pair = std::minmax(a, b);
				double turn = static_cast<double>(drawn[pair]++) - (static_cast<double>(users[pair]) - 1) / 2;
				Point along = layout.dots[b].at - layout.dots[a].at;
				double far = std::max(length(along), 1.0), bow = turn * std::min(26.0, 0.5 * far);
				if (a > b) bow = -bow;
				Curve c = {i, j, layout.dots[a].at, 0.5 * (layout.dots[a].at + layout.dots[b].at) + bow / far * Point{-along.y, along.x}, layout.dots[b].at};
				Point out_of = c.control - c.from, into = c.to - c.control;
				c.from = c.from + (layout.dots[a].radius + 2) / std::max(length(out_of), 1.0) * out_of;
				c.to = c.to - (layout.dots[b].radius + 4) / std::max(length(into), 1.0) * into;
				curves.push_back(c);
			}
	}

	void draw_links() {
		for (std::vector<Link>::const_reverse_iterator l = layout.links.rbegin(); l != layout.links.rend(); ++l) {
			Point a = layout.dots[l->a].at, b = layout.dots[l->b].at;
			out += "<line class=\"link\" x1=\"" + px(a.x) + "\" y1=\"" + px(a.y) + "\" x2=\"" + px(b.x) + "\" y2=\"" + px(b.y) + "\" stroke-width=\"" +
			       px(layout.thickness(l->sats)) + "\" stroke-opacity=\"" + (l->on_path ? "0.34" : "0.24") + "\"><title>" + counted(l->channels, "channel") + ", " + escaped(short_sats(l->sats)) + "</title></line>\n";
		}
	}

	void draw_paths() {
		for (size_t i = curves.size(); i-- > 0;) {
			const Curve &c = curves[i];
			std::string n = std::to_string(c.way % 10);
			const Hop &h = answer.ways[c.way].hops[c.hop];
			Point along = c.to - c.control, back = 1 / std::max(length(along), 1.0) * along, across = Point{-back.y, back.x};
			Point neck = c.to - 8.0 * back, left = neck + 4.6 * across, right = neck - 4.6 * across;
			std::string d = px(c.from.x) + " " + px(c.from.y) + " Q" + px(c.control.x) + " " + px(c.control.y) + " " + px(neck.x) + " " + px(neck.y);
			out += "<path class=\"s" + n + "\" fill=\"none\" stroke-width=\"3\" stroke-linecap=\"round\" d=\"M" + d + "\"><title>" + escaped(scid_text(h.scid) + ": " + sats(h.amount, true) + " sat") +
			       "</title></path>\n";
			out += "<path class=\"f" + n + "\" d=\"M" + px(c.to.x) + " " + px(c.to.y) + "L" + px(left.x) + " " + px(left.y) + "L" + px(right.x) + " " + px(right.y) + "z\"/>\n";
			for (int s = 1; s < 12; s++) {
				Point p = c.at(s / 12.0);
				lines.push_back(Box{p.x - 3, p.y - 3, 6, 6});
			}
		}
	}

	void draw_dots() {
		std::map<size_t, std::set<size_t> > used;
		for (size_t i = 0; i < answer.ways.size(); i++)
			for (const Hop &h : answer.ways[i].hops) {
				used[layout.dot(h.from)].insert(i);
				used[layout.dot(h.to)].insert(i);
			}
		for (size_t i = layout.dots.size(); i-- > 0;) {
			const Dot &d = layout.dots[i];
			const Node &n = atlas.nodes[d.node];
			std::string kind = "dot";
			if (special(d)) kind = "end";
			else if (d.on_path) kind = "hub s" + std::to_string(*used[i].begin() % 10);
			out += "<circle class=\"" + kind + "\" cx=\"" + px(d.at.x) + "\" cy=\"" + px(d.at.y) + "\" r=\"" + px(d.radius) + "\" stroke-width=\"" + (d.on_path ? "3" : "1.5") + "\"><title>" +
			       escaped(atlas.name_of(d.node)) + " " + key_hex(n.key) + ", " + counted(n.channels.size(), "channel") + ", " + escaped(short_sats(n.sats)) + "</title></circle>\n";
		}
	}

	bool special(const Dot &d) const { return answer.ways.empty() ? d.node == middle : d.node == query.payer || d.node == query.payee; }

	double cost(const Box &b) const {
		double c = 0;
		for (const Box &t : taken) c += 3 * overlap(b, t);
		for (const Box &l : lines) c += 0.6 * overlap(b, l);
		if (b.x < -20 || b.y < -10 || b.x + b.w > map_width + 20 || b.y + b.h > map_height + 20) c += 1e6;
		return c;
	}

	// draw_hop_labels writes the fee and the probability of each hop beside it.
	void draw_hop_labels() {
		for (const Curve &c : curves) {
			const Hop &h = answer.ways[c.way].hops[c.hop];
			std::string what = c.hop == 0 ? "" : fee_text(h.fee);
			if (h.probability >= 0) what += (what.empty() ? "" : " · ") + percent(h.probability);
			if (what.empty()) continue;
			Box best = {0, 0, text_width(what, 11.5), 14};
			double least = 1e18;
			static const double steps[] = {0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75};
			static const double sides[] = {-1, 1, 0};
			for (double step : steps)
				for (double aside : sides) {
					Point p = c.at(step), along = c.at(step + 0.02) - c.at(step - 0.02);
					double far = std::max(length(along), 0.01), reach = aside * (8 + 0.5 * (std::fabs(along.y) * best.w + std::fabs(along.x) * best.h) / far);
					Point q = p + reach / far * Point{-along.y, along.x};
					Box b = {q.x - best.w / 2, q.y - best.h / 2, best.w, best.h};
					double now = cost(b) + 30 * std::fabs(step - 0.5) + (aside == 0 ? 25 : 0);
					if (now < least) {
						least = now;
						best = b;
					}
				}
			taken.push_back(best);
			label(best, "hop f" + std::to_string(c.way % 10), what);
		}
	}

	static std::string fee_text(uint64_t msat) {
		return msat == 0 ? "free" : (msat >= 100000 ? sats(msat, false) : fixed(static_cast<double>(msat) / 1000, msat >= 10000 ? 1 : 2)) + (msat == 0 ? "" : " sat");
	}

	// draw_names names payer and payee; then the paths' nodes and those others that
	// have room for it.
	void draw_names(bool ends) {
		std::vector<size_t> order;
		for (size_t i = 0; i < layout.dots.size(); i++)
			if (special(layout.dots[i]) == ends) order.push_back(i);
		std::stable_sort(order.begin(), order.end(), [this](size_t a, size_t b) {
			const Dot &x = layout.dots[a], &y = layout.dots[b];
			return x.on_path != y.on_path ? x.on_path : x.radius > y.radius;
		});
		for (size_t i : order) {
			const Dot &d = layout.dots[i];
			bool must = d.on_path || special(d);
			double size = must ? 14 : 10.5;
			std::string what = atlas.name_of(d.node);
			Box best = {0, 0, text_width(what, size) * (must ? 1.1 : 1), size + 3}; // bold is wider
			double least = 1e18;
			int anchor = 0;
			for (int way = 0; way < 8; way++) {
				static const double dx[] = {0, 0, 1, -1, 0.8, -0.8, 0.8, -0.8}, dy[] = {1, -1, 0, 0, 0.8, 0.8, -0.8, -0.8};
				double gap = d.radius + (must ? 5 : 3);
				Box b = {d.at.x + dx[way] * (gap + best.w / 2) - best.w / 2, d.at.y + dy[way] * (gap + best.h / 2) - best.h / 2, best.w, best.h};
				double now = cost(b) + way;
				if (now < least) {
					least = now;
					best = b;
					anchor = dx[way] > 0 ? 1 : dx[way] < 0 ? -1 : 0;
				}
			}
			if (!must && least > 8) continue;
			taken.push_back(best);
			label(best, must ? "name" : "minor", what, anchor);
		}
	}

	double panel_height() const {
		size_t rows = answer.ways.size();
		return rows * path_row + (rows ? 108 : 0) + 268;
	}

	// legend explains colours and sizes at the right.
	void legend() {
		double y = map_top + 8, x = side + 24;
		size_t rows = answer.ways.size();
		out += "<rect class=\"panel\" x=\"" + px(side) + "\" y=\"" + px(y) + "\" width=\"290\" height=\"" + px(panel_height()) + "\" rx=\"12\"/>\n";
		y += 36;
		for (size_t i = 0; i < rows; i++) {
			const Way &w = answer.ways[i];
			std::string n = std::to_string(i % 10);
			out += "<line class=\"s" + n + "\" x1=\"" + px(x) + "\" y1=\"" + px(y - 5) + "\" x2=\"" + px(x + 34) + "\" y2=\"" + px(y - 5) + "\" stroke-width=\"4\" stroke-linecap=\"round\"/>\n";
			text(x + 48, y, "text strong", sats(w.value, w.value % 1000 != 0) + " sat");
			text(x + 48, y + 19, "quiet", "fee " + sats(w.fee, true) + " sat, " + group(parts_per_million(w.fee, w.value)) + " ppm");
			text(x + 48, y + 37, "quiet", counted(w.hops.size(), "hop") + ", " + counted(w.cltv, "block"));
			text(x + 48, y + 55, "quiet", "success " + percent(w.probability));
			y += path_row;
		}
		if (rows) {
			out += "<line class=\"rule\" x1=\"" + px(x) + "\" y1=\"" + px(y - 18) + "\" x2=\"" + px(x + 242) + "\" y2=\"" + px(y - 18) + "\"/>\n";
			text(x, y + 8, "text strong", "Together " + sats(query.msat, query.msat % 1000 != 0) + " sat");
			text(x, y + 28, "quiet", "fee " + sats(answer.fee, true) + " sat, " + group(parts_per_million(answer.fee, query.msat)) + " ppm");
			text(x, y + 46, "quiet", success_text(answer) + " " + percent(answer.probability));
			text(x, y + 64, "quiet", "at a channel: fee and success");
			y += 108;
		}
		text(x, y, "text strong", "Nodes by capacity");
		double at = x;
		for (double share : {1.0, 0.25, 0.04}) {
			uint64_t value = static_cast<uint64_t>(static_cast<double>(layout.largest_node) * share);
			double r = layout.radius(value);
			out += "<circle class=\"dot\" cx=\"" + px(at + r) + "\" cy=\"" + px(y + 38) + "\" r=\"" + px(r) + "\"/>\n";
			text(at + r, y + 76, "minor", short_sats(value), " text-anchor=\"middle\"");
			at += 2 * r + 52;
		}
		y += 122;
		text(x, y, "text strong", "Channels by capacity");
		for (double share : {1.0, 0.25, 0.04}) {
			uint64_t value = static_cast<uint64_t>(static_cast<double>(layout.largest_link) * share);
			y += 26;
			out += "<line class=\"link\" x1=\"" + px(x) + "\" y1=\"" + px(y - 4) + "\" x2=\"" + px(x + 64) + "\" y2=\"" + px(y - 4) + "\" stroke-width=\"" + px(layout.thickness(value)) + "\" stroke-opacity=\"0.5\"/>\n";
			text(x + 78, y, "quiet", short_sats(value));
		}
	}

	const Atlas &atlas;
	const Query &query;
	const Answer &answer;
	uint32_t middle;
	Layout layout;
	std::vector<Curve> curves;
	std::vector<Box> taken, lines;
	std::string out;
};

} // namespace demo
