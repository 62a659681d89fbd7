// look shows what the library knows of a network: tables of the graph, a search for
// a payment's paths, and a picture of them.
//
//   c++ -std=c++11 -I. -Iinclude demo/look.cpp -Lbuild -llightning -o look
//   look                                        a small network made here
//   look graph.bin --from alice --to bob --sats 50000 --svg way.svg
//   xz -dc channels.csv.xz | look nodes.csv -   tables; "-" is standard input
//
// It uses nothing but lightning.h, lightningpp.hpp and the standard library.
#include "picture.hpp"

namespace {

const char usage[] =
	"usage: look [FILE...] [OPTION...]\n"
	"\n"
	"  FILE      what NetworkGraph_write wrote, a snapshot of rapid gossip sync, or two\n"
	"            tables: nodes and channels; - is standard input; without a file, a small\n"
	"            network made here\n"
	"\n"
	"  --from NODE, --to NODE   search a route; NODE is a number, the beginning of a key,\n"
	"                           or an alias or part of one\n"
	"  --sats N                 how much arrives (default 100000)\n"
	"  --scorer NAME            what the search minds besides fees: zero, newest (the\n"
	"                           default) or probabilistic, as release 0.0.121 does\n"
	"  --search NAME            cheapest (paths, the default) or flow (of least cost)\n"
	"  --paths N                at most N paths (default 10); 1 means no MPP\n"
	"  --max-fee N              at most N sat of fees (default 1 % and 50 sat)\n"
	"  --top N                  list the N biggest nodes (default 10)\n"
	"  --svg FILE               draw the paths, or what is around a node\n"
	"  --around NODE            the middle of the picture when there is no route\n"
	"  --hops N, --nodes N      draw what is within N hops (default 2), at most N nodes (70)\n"
	"  --save FILE              write the graph as NetworkGraph_write does\n";

struct Options {
	std::vector<std::string> files;
	std::string from, to, around, svg, save;
	uint64_t sats = 100000, top = 10, hops = 2, nodes = 70;
	demo::Query query;
};

uint64_t count(const std::string &option, const std::string &text, uint64_t least, uint64_t most) {
	demo::require(!text.empty() && text.size() < 18 && text.find_first_not_of("0123456789") == std::string::npos, option + " takes a number");
	uint64_t n = std::strtoull(text.c_str(), nullptr, 10);
	demo::require(n >= least && n <= most, option + " takes a number from " + std::to_string(least) + " to " + std::to_string(most));
	return n;
}

void set(Options &o, const std::string &name, const std::string &value) {
	if (name == "--from") o.from = value;
	else if (name == "--to") o.to = value;
	else if (name == "--around") o.around = value;
	else if (name == "--svg") o.svg = value;
	else if (name == "--save") o.save = value;
	else if (name == "--sats") o.sats = count(name, value, 1, 2100000000000000);
	else if (name == "--paths") o.query.paths = static_cast<unsigned>(count(name, value, 1, 255));
	else if (name == "--top") o.top = count(name, value, 1, 1000);
	else if (name == "--hops") o.hops = count(name, value, 0, 20);
	else if (name == "--nodes") o.nodes = count(name, value, 1, 400);
	else if (name == "--max-fee") {
		o.query.fee_limited = true;
		o.query.fee_limit = 1000 * count(name, value, 0, 2100000000000000);
	} else if (name == "--scorer") {
		demo::require(value == "zero" || value == "probabilistic" || value == "newest", "--scorer takes zero, newest or probabilistic");
		o.query.scorer = value == "zero" ? demo::Scorer::zero : value == "newest" ? demo::Scorer::newest : demo::Scorer::probabilistic;
	} else if (name == "--search") {
		demo::require(value == "cheapest" || value == "flow", "--search takes cheapest or flow");
		o.query.search = value == "flow" ? LDKRouteSearch_MinCostFlow : LDKRouteSearch_CheapestPaths;
	} else throw std::runtime_error("there is no option " + name + "; look --help lists them");
}

Options parse(int argc, char **argv) {
	Options o;
	for (int i = 1; i < argc; i++) {
		std::string arg = argv[i];
		if (arg.compare(0, 2, "--") != 0) {
			o.files.push_back(arg);
			continue;
		}
		demo::require(i + 1 < argc, arg + " takes a value");
		set(o, arg, argv[++i]);
	}
	o.query.msat = 1000 * o.sats;
	demo::require(o.from.empty() == o.to.empty(), "--from and --to belong together");
	return o;
}

void write_file(const std::string &path, const void *data, size_t len) {
	std::FILE *f = std::fopen(path.c_str(), "wb");
	demo::require(f != nullptr, "cannot write " + path);
	bool ok = std::fwrite(data, 1, len, f) == len;
	ok = std::fclose(f) == 0 && ok;
	demo::require(ok, "cannot write " + path);
}

int run(const Options &o) {
	demo::Style style(1);
	demo::Source source = demo::load(o.files);
	demo::Atlas atlas(*source.graph, source.listed);
	demo::require(!atlas.nodes.empty(), "the graph is empty");
	if (!o.save.empty()) {
		LDK::CVec_u8Z bytes = NetworkGraph_write(&*source.graph);
		write_file(o.save, bytes->data, bytes->datalen);
	}
	atlas.summary(style, o.top);
	demo::Query query = o.query;
	demo::Answer answer;
	uint32_t middle = o.around.empty() ? atlas.largest(1).at(0) : atlas.find(o.around);
	if (!o.from.empty()) {
		query.payer = atlas.find(o.from);
		query.payee = atlas.find(o.to);
		if (o.around.empty()) middle = query.payer;
		demo::Search search(*source.graph, atlas, query.scorer);
		answer = search.run(query);
		print_answer(style, atlas, query, answer);
	}
	if (!o.svg.empty()) {
		demo::Picture picture(atlas, query, answer, middle, static_cast<unsigned>(o.hops), o.nodes);
		std::string svg = picture.svg();
		write_file(o.svg, svg.data(), svg.size());
		std::printf("\n  the picture is in %s\n", o.svg.c_str());
	}
	return o.from.empty() || !answer.ways.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv) {
	for (int i = 1; i < argc; i++)
		if (std::string(argv[i]) == "--help") {
			std::fputs(usage, stdout);
			return 0;
		}
	ldk_set_log_level(LDKLevel_Error); // nobody would read of every channel
	try {
		return run(parse(argc, argv));
	} catch (const std::exception &e) {
		std::fprintf(stderr, "look: %s\n", e.what());
		return 2;
	}
}
