// The yardstick: nothing but tree-sitter over all Java and Kotlin files of a tree, on as many
// threads as asked. bare-parse TREE THREADS
#include <tree_sitter/api.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

extern "C" const TSLanguage* tree_sitter_java();
extern "C" const TSLanguage* tree_sitter_kotlin();

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: bare-parse TREE THREADS\n", stderr);
    return 2;
  }
  std::vector<std::pair<std::string, bool>> files;
  std::filesystem::recursive_directory_iterator walk(argv[1]), end;
  for (; walk != end; ++walk) {
    if (!walk->is_regular_file() || walk->is_symlink()) continue;
    const std::string ending = walk->path().extension().string();
    if (ending == ".java" || ending == ".kt") files.emplace_back(walk->path(), ending == ".java");
  }
  std::atomic<size_t> next = 0, bytes = 0, lines = 0;
  const auto work = [&] {
    TSParser* java = ts_parser_new();
    TSParser* kotlin = ts_parser_new();
    ts_parser_set_language(java, tree_sitter_java());
    ts_parser_set_language(kotlin, tree_sitter_kotlin());
    std::string text;
    for (size_t i = next++; i < files.size(); i = next++) {
      std::ifstream file(files[i].first, std::ios::binary | std::ios::ate);
      text.resize(static_cast<size_t>(file.tellg()));
      file.seekg(0);
      file.read(text.data(), static_cast<std::streamsize>(text.size()));
      bytes += text.size();
      lines += static_cast<size_t>(std::count(text.begin(), text.end(), '\n'));
      TSTree* tree = ts_parser_parse_string(files[i].second ? java : kotlin, nullptr, text.data(),
                                            static_cast<uint32_t>(text.size()));
      ts_tree_delete(tree);
    }
    ts_parser_delete(java);
    ts_parser_delete(kotlin);
  };
  {
    std::vector<std::jthread> helpers;
    for (int i = 1; i < std::atoi(argv[2]); ++i) helpers.emplace_back(work);
    work();
  }
  std::printf("%zu files, %zu lines, %zu bytes\n", files.size(), lines.load(), bytes.load());
}
