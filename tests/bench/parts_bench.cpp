// Parts of a run by themselves, over the app that comes with the checkout.
#include <benchmark/benchmark.h>

#include "cli/lint.h"
#include "model/program.h"
#include "model/unit_pack.h"
#include "support/checkout.h"

namespace sdklint {
namespace {

std::string app() { return (test::checkout() / "tests/apps/wallpaper").string(); }

const SourceTree& sources() {
  static const Result<SourceTree> tree = SourceTree::from_disk(app());
  return *tree;
}

std::vector<Unit> units() {
  std::vector<Unit> units;
  for (const FileId file : sources().files(FileKind::kJava))
    units.push_back(unit_from_java(file, sources().text(file)));
  for (const FileId file : sources().files(FileKind::kKotlin))
    units.push_back(unit_from_kotlin(file, sources().file(file).path, sources().text(file)));
  return units;
}

size_t code_bytes() {
  size_t bytes = 0;
  for (const FileKind kind : {FileKind::kJava, FileKind::kKotlin}) {
    for (const FileId file : sources().files(kind)) bytes += sources().text(file).size();
  }
  return bytes;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<int64_t>(code_bytes()) * state.iterations());
}

void walk_tree(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(SourceTree::from_disk(app()));
}
BENCHMARK(walk_tree);

void open_built_in_catalogue(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Catalog::built_in());
}
BENCHMARK(open_built_in_catalogue);

void lower_units(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(units());
  count_bytes(state);
}
BENCHMARK(lower_units);

void write_units(benchmark::State& state) {
  const std::vector<Unit> all = units();
  for (auto _ : state) {
    for (const Unit& unit : all) benchmark::DoNotOptimize(packed_unit(unit));
  }
  count_bytes(state);
}
BENCHMARK(write_units);

void read_units(benchmark::State& state) {
  std::vector<std::string> all;
  for (const Unit& unit : units()) all.push_back(packed_unit(unit));
  for (auto _ : state) {
    for (const std::string& bytes : all) benchmark::DoNotOptimize(unpacked_unit(bytes, {}));
  }
  count_bytes(state);
}
BENCHMARK(read_units);

void link_program(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Program::build(sources(), nullptr, 1));
}
BENCHMARK(link_program);

void whole_run(benchmark::State& state) {
  Options options;
  options.root = app();
  for (auto _ : state) benchmark::DoNotOptimize(lint(options));
}
BENCHMARK(whole_run);

}  // namespace
}  // namespace sdklint

BENCHMARK_MAIN();
