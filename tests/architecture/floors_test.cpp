// The floors of linter/CMakeLists.txt against the includes: nobody looks up, and each library has
// one home.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "support/checkout.h"

namespace sdklint {
namespace {

using test::checkout;
using test::checkout_files;
using test::lines_of;
using test::read_file;

/// Each floor with the floors that it uses, from the calls of sdklint_floor.
std::map<std::string, std::set<std::string>> floors() {
  const std::string text = read_file(checkout() / "linter/CMakeLists.txt");
  const std::regex call(R"(\nsdklint_floor\(([^)]*)\))");
  std::map<std::string, std::set<std::string>> floors;
  for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it) {
    std::istringstream words((*it)[1].str());
    std::string name, word, section;
    words >> name;
    floors[name] = {name};
    while (words >> word) {
      if (word == "USES" || word == "LIBRARIES") {
        section = word;
      } else if (section == "USES") {
        floors[name].insert(word);
      }
    }
  }
  return floors;
}

struct Include {
  std::string file;
  int line;
  std::string floor;  // of the file
  char quote;         // '"' or '<'
  std::string path;

  std::string place() const { return file + ":" + std::to_string(line); }
};

std::vector<Include> includes() {
  const std::regex pattern(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
  std::vector<Include> includes;
  for (const std::string& file : checkout_files("linter")) {
    if (!file.ends_with(".h") && !file.ends_with(".cpp")) continue;
    const std::string floor = file.substr(7, file.find('/', 7) - 7);
    int number = 0;
    for (const std::string& line : lines_of(read_file(checkout() / file))) {
      ++number;
      std::smatch match;
      if (std::regex_search(line, match, pattern)) {
        includes.push_back({file, number, floor, match[1].str()[0], match[2].str()});
      }
    }
  }
  return includes;
}

TEST(Floors, AreTheOnesOfThePlan) {
  std::set<std::string> names;
  for (const auto& [name, uses] : floors()) names.insert(name);
  EXPECT_EQ(names, (std::set<std::string>{"base", "source", "catalog", "parse", "model", "analysis",
                                          "rules", "report", "cli", "dev"}));
}

TEST(Floors, IncludeThemselvesAndWhatTheyUse) {
  const auto allowed = floors();
  size_t own = 0;
  for (const Include& include : includes()) {
    if (include.quote != '"') continue;
    ++own;
    ASSERT_TRUE(allowed.contains(include.floor))
        << include.file << " stands in no floor of linter/CMakeLists.txt";
    const std::string from = include.path.substr(0, include.path.find('/'));
    EXPECT_TRUE(allowed.at(include.floor).contains(from))
        << include.place() << ": `" << include.floor << "` may not include \"" << include.path
        << "\"; includes are written from linter/, and floors are only used downwards";
  }
  EXPECT_GT(own, 20u);
}

TEST(Floors, MeetEachLibraryInItsOneHome) {
  // Headers by how they begin; fmt is for all.
  const std::map<std::string, std::set<std::string>> homes = {
      {"tree_sitter/", {"parse"}}, {"pugixml", {"parse"}},
      {"clang-c/", {"parse"}},     {"yaml-cpp/", {"source"}},
      {"CLI/", {"cli", "dev"}},    {"nlohmann/", {"report", "cli", "dev"}},
      {"xxhash", {"base"}},        {"gtest/", {}},
  };
  size_t met = 0;
  for (const Include& include : includes()) {
    for (const auto& [header, floors] : homes) {
      if (include.quote != '<' || !include.path.starts_with(header)) continue;
      ++met;
      EXPECT_TRUE(floors.contains(include.floor))
          << include.place() << ": <" << include.path << "> is not for `" << include.floor << "`";
    }
  }
  EXPECT_GT(met, 0u);
}

}  // namespace
}  // namespace sdklint
