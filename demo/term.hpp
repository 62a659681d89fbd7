// What look writes on a terminal: text made harmless, numbers, tables, and the
// line that moves while something long goes on. C++11.
#pragma once

#include "util.hpp"

#include <unistd.h>

#include <chrono>

namespace demo {

// next_rune decodes one UTF-8 character and moves at behind it. What is not UTF-8
// is U+FFFD and one byte long.
inline uint32_t next_rune(const std::string &s, size_t &at) {
	uint8_t first = static_cast<uint8_t>(s[at++]);
	if (first < 0x80) return first;
	int more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xc2 && first < 0xe0 ? 1 : 0;
	static const uint32_t least[4] = {0, 0x80, 0x800, 0x10000};
	if (more == 0 || at + static_cast<size_t>(more) > s.size()) return 0xfffd;
	uint32_t rune = first & (0x3fu >> more);
	for (int i = 0; i < more; i++) {
		uint8_t next = static_cast<uint8_t>(s[at + static_cast<size_t>(i)]);
		if ((next & 0xc0) != 0x80) return 0xfffd;
		rune = rune << 6 | (next & 0x3f);
	}
	if (rune < least[more] || rune > 0x10ffff || (rune >= 0xd800 && rune < 0xe000)) return 0xfffd;
	at += static_cast<size_t>(more);
	return rune;
}

struct RuneRange {
	uint32_t first, last;
};

template <size_t N>
inline bool in_ranges(const RuneRange (&ranges)[N], uint32_t rune) {
	for (const RuneRange &r : ranges)
		if (rune >= r.first && rune <= r.last) return true;
	return false;
}

// harmful tells of characters that a stranger's text must not bring in: controls,
// separators, what turns the direction of writing, marks that pile up on the letter
// before, what is invisible, private or no character.
inline bool harmful(uint32_t rune) {
	static const RuneRange bad[] = {
		{0, 0x1f}, {0x7f, 0xa0}, {0xad, 0xad}, {0x300, 0x36f}, {0x483, 0x489}, {0x591, 0x5bd}, {0x600, 0x605}, {0x610, 0x61c}, {0x64b, 0x65f},
		{0x6dd, 0x6dd}, {0x70f, 0x70f}, {0x890, 0x891}, {0x8e2, 0x8e2}, {0xe34, 0xe3a}, {0xe47, 0xe4e}, {0x115f, 0x1160}, {0x1680, 0x1680},
		{0x17b4, 0x17b5}, {0x180b, 0x180f}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x2000, 0x200f}, {0x2028, 0x202f}, {0x205f, 0x206f},
		{0x20d0, 0x20ff}, {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164}, {0xd800, 0xf8ff}, {0xfdd0, 0xfdef}, {0xfe00, 0xfe0f},
		{0xfe20, 0xfe2f}, {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0xfff0, 0xffff}, {0x110bd, 0x110bd}, {0x110cd, 0x110cd}, {0x13430, 0x1343f},
		{0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0x1fffe, 0x1ffff}, {0x2fffe, 0x2ffff}, {0x3fffe, 0x10ffff}};
	return in_ranges(bad, rune);
}

// rune_columns is how wide a harmless character is on a terminal.
inline size_t rune_columns(uint32_t rune) {
	static const RuneRange wide[] = {{0x1100, 0x115f}, {0x231a, 0x231b}, {0x23e9, 0x23ec}, {0x26a1, 0x26a1}, {0x2e80, 0xa4cf}, {0xac00, 0xd7a3},
		{0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1faff},
		{0x20000, 0x3fffd}};
	return in_ranges(wide, rune) ? 2 : 1;
}

// columns is how wide a text is that has no harmful characters.
inline size_t columns(const std::string &s) {
	size_t n = 0;
	for (size_t at = 0; at < s.size();) n += rune_columns(next_rune(s, at));
	return n;
}

// harmless makes text from strangers fit for a terminal and a picture: every
// harmful character becomes "?", and it is at most so many columns wide.
inline std::string harmless(const std::string &s, size_t most = 32) {
	std::string out;
	size_t width = 0;
	for (size_t at = 0; at < s.size();) {
		size_t from = at;
		uint32_t rune = next_rune(s, at);
		bool bad = harmful(rune) || rune == 0xfffd;
		if (rune == ' ' && out.empty()) continue;
		width += bad ? 1 : rune_columns(rune);
		if (width > most) return out + "…";
		out += bad ? "?" : s.substr(from, at - from);
	}
	while (!out.empty() && out.back() == ' ') out.pop_back();
	return out;
}

// fixed writes a number with so many digits after the point.
inline std::string fixed(double value, int digits) {
	char text[64];
	std::snprintf(text, sizeof text, "%.*f", digits, value);
	return text;
}

// sats writes millisatoshis as satoshis, with three digits where they matter.
inline std::string sats(uint64_t msat, bool exact) {
	if (!exact) return group((msat + 500) / 1000);
	char rest[8];
	std::snprintf(rest, sizeof rest, ".%03u", static_cast<unsigned>(msat % 1000));
	return group(msat / 1000) + rest;
}

// btc writes satoshis as bitcoin.
inline std::string btc(uint64_t sat) {
	std::string cents = fixed(static_cast<double>(sat % 100000000) / 1e8, 2); // 0.00 to 1.00
	return group(sat / 100000000 + (cents[0] == '1')) + cents.substr(1);
}

// percent writes a probability.
inline std::string percent(double p) {
	if (p > 0 && p < 0.00005) return "<0.01 %";
	return p < 0 ? "-" : fixed(100 * p, p > 0.9995 ? 0 : p < 0.01 && p > 0 ? 2 : 1) + " %";
}

// counted writes "1 hop", "2 hops".
inline std::string counted(uint64_t n, const std::string &what) { return group(n) + " " + what + (n == 1 ? "" : "s"); }

// Style knows whether colours may be used.
struct Style {
	bool colours;
	explicit Style(int fd) : colours(isatty(fd) && !std::getenv("NO_COLOR")) {}
	std::string with(const std::string &code, const std::string &text) const {
		return colours && !text.empty() ? "\x1b[" + code + "m" + text + "\x1b[0m" : text;
	}
	std::string bold(const std::string &text) const { return with("1", text); }
	std::string faint(const std::string &text) const { return with("2", text); }
};

// Table is text in columns; those named with a leading ">" are aligned to the right.
class Table {
public:
	Table(const Style &s, const std::vector<std::string> &names) : style(s) {
		std::vector<std::string> head;
		for (const std::string &name : names) {
			right.push_back(!name.empty() && name[0] == '>');
			head.push_back(right.back() ? name.substr(1) : name);
		}
		rows.push_back(head);
	}

	void row(const std::vector<std::string> &cells, const std::string &code = "") {
		rows.push_back(cells);
		codes.push_back(code);
	}

	// rule draws a line before the next row.
	void rule() { rules.push_back(rows.size()); }

	void print(const std::string &indent = "  ") const {
		std::vector<size_t> widths(right.size(), 0);
		for (const std::vector<std::string> &cells : rows)
			for (size_t i = 0; i < cells.size(); i++) widths[i] = std::max(widths[i], columns(cells[i]));
		size_t whole = 2 * (widths.size() - 1);
		for (size_t w : widths) whole += w;
		std::string line;
		for (size_t i = 0; i < whole; i++) line += "─";
		for (size_t r = 0; r < rows.size(); r++) {
			for (size_t at : rules)
				if (at == r) std::printf("%s%s\n", indent.c_str(), style.faint(line).c_str());
			std::string text = join(rows[r], widths);
			if (r == 0) text = style.faint(text);
			if (r > 0 && !codes[r - 1].empty()) text = style.with(codes[r - 1], text);
			std::printf("%s%s\n", indent.c_str(), text.c_str());
			if (r == 0) std::printf("%s%s\n", indent.c_str(), style.faint(line).c_str());
		}
	}

private:
	std::string join(const std::vector<std::string> &cells, const std::vector<size_t> &widths) const {
		std::string text;
		for (size_t i = 0; i < cells.size(); i++) {
			std::string gap(widths[i] - columns(cells[i]), ' ');
			if (i > 0) text += "  ";
			text += right[i] ? gap + cells[i] : i + 1 < cells.size() ? cells[i] + gap : cells[i];
		}
		while (!text.empty() && text.back() == ' ') text.pop_back();
		return text;
	}

	const Style &style;
	std::vector<bool> right;
	std::vector<std::vector<std::string> > rows;
	std::vector<std::string> codes;
	std::vector<size_t> rules;
};

// bar draws a share of one as a bar of so many columns, in eighths.
inline std::string bar(double share, size_t width) {
	static const char *const parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
	size_t eighths = static_cast<size_t>(share * 8 * static_cast<double>(width) + 0.5);
	std::string s;
	for (size_t i = 0; i < eighths / 8; i++) s += "█";
	return s + parts[eighths % 8];
}

inline double seconds() {
	return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Progress shows how far a long step is: one moving line on a terminal, one line at
// its end otherwise.
class Progress {
public:
	Progress(const std::string &what_, const std::string &unit_, uint64_t total_)
		: what(what_), unit(unit_), total(total_), start(seconds()), shown(start), tty(isatty(2) != 0) {}

	void at(uint64_t done) {
		if (!tty || (done & 255) != 0) return;
		double now = seconds();
		if (now - shown < 0.05) return;
		shown = now;
		double share = total > 0 ? std::min(1.0, static_cast<double>(done) / static_cast<double>(total)) : 0;
		std::string drawn = bar(share, 30);
		drawn.append(30 - columns(drawn), ' ');
		std::fprintf(stderr, "\r%-12s▕%s▏ %s of %s %s\x1b[K", what.c_str(), drawn.c_str(), group(done).c_str(), group(total).c_str(),
			rate(done, now).c_str());
		std::fflush(stderr);
	}

	void end(uint64_t done, const std::string &more = "") {
		std::fprintf(stderr, "%s%-12s%s %s in %s%s\n", tty ? "\r\x1b[K" : "", what.c_str(), group(done).c_str(), unit.c_str(), rate(done, seconds()).c_str(),
			more.c_str());
	}

private:
	std::string rate(uint64_t done, double now) const {
		double took = std::max(now - start, 1e-6);
		return fixed(took, 2) + " s, " + group(static_cast<uint64_t>(static_cast<double>(done) / took)) + " " + unit + "/s";
	}

	std::string what, unit;
	uint64_t total;
	double start, shown;
	bool tty;
};

} // namespace demo
