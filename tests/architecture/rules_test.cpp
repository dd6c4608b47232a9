// One name in four places: code, card, cases and page of a rule.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "support/checkout.h"

namespace sdklint {
namespace {

using test::checkout;
using test::checkout_files;
using test::read_file;

std::string with_dashes(std::string name) {
  std::ranges::replace(name, '_', '-');
  return name;
}

std::string with_underscores(std::string name) {
  std::ranges::replace(name, '-', '_');
  return name;
}

/// Names of the rules (with underscores) that have a file with this ending in a family's folder.
std::set<std::string> rules_with(const std::string& ending) {
  std::set<std::string> rules;
  for (const std::string& file : checkout_files("linter/rules")) {
    const std::filesystem::path path = file;
    const auto depth = std::distance(path.begin(), path.end());
    if (depth == 4 && path.extension() == ending) rules.insert(path.stem().string());
  }
  return rules;
}

/// The cases of a rule: the folders in tests/rules/<rule>/, each with the text of its files.
std::map<std::string, std::string> cases_of(const std::string& rule) {
  std::map<std::string, std::string> cases;
  const std::string folder = "tests/rules/" + rule + "/";
  for (const std::string& file : checkout_files(folder)) {
    const size_t name_end = file.find('/', folder.size());
    if (name_end == std::string::npos) continue;
    const std::string name = file.substr(folder.size(), name_end - folder.size());
    if (!file.ends_with("/expected.txt")) cases[name] += read_file(checkout() / file);
  }
  return cases;
}

TEST(Rules, HaveCodeAndCardSideBySide) { EXPECT_EQ(rules_with(".cpp"), rules_with(".yaml")); }

TEST(Rules, HaveAPage) {
  std::set<std::string> pages;
  for (const std::string& file : checkout_files("linter/docs/rules")) {
    const std::string stem = std::filesystem::path(file).stem().string();
    if (stem != "README") pages.insert(with_underscores(stem));
  }
  EXPECT_EQ(pages, rules_with(".cpp")) << "pages are made by `sdklint-dev docs`";
}

/// What a page says in general, before the clauses and examples, reads as sentences do; and what
/// comments in cases expect of the tests stands on no page.
TEST(Rules, HaveAPageInWholeSentences) {
  const std::regex unfilled(R"(\{\w+\}|\[\{)"), small_letter(R"((^|\n|[.!?] )[a-z])"),
      mark(R"((//|<!--|#) ?(expect:|step \d))");
  for (const std::string& file : checkout_files("linter/docs/rules")) {
    const std::string page = read_file(checkout() / file);
    EXPECT_FALSE(std::regex_search(page, mark)) << file;
    const size_t begin = page.find("## Why it matters");
    if (begin == std::string::npos) continue;  // the list of pages
    const std::string words = page.substr(begin, page.find("## An app that", begin) - begin);
    const std::string sentences = words.substr(0, words.find("## Clauses"));
    EXPECT_FALSE(std::regex_search(sentences, unfilled)) << file << ":\n" << sentences;
    EXPECT_FALSE(std::regex_search(sentences, small_letter)) << file << ":\n" << sentences;
  }
}

TEST(Rules, HaveACaseThatFiresAndOneThatStaysSilent) {
  for (const std::string& rule : rules_with(".cpp")) {
    const std::string mark = "expect: " + with_dashes(rule);
    bool fires = false, silent = false;
    for (const auto& [name, text] : cases_of(rule)) {
      const bool marked = text.find(mark) != std::string::npos;
      fires |= marked;
      silent |= !marked;
    }
    EXPECT_TRUE(fires) << "tests/rules/" << rule << "/: no case has the mark `" << mark << "`";
    EXPECT_TRUE(silent) << "tests/rules/" << rule << "/: no case is without a finding";
  }
}

TEST(Rules, HaveCasesOnlyUnderTheirOwnName) {
  const std::set<std::string> rules = rules_with(".cpp");
  const std::filesystem::path folder = checkout() / "tests/rules";
  if (!std::filesystem::is_directory(folder)) return;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.is_directory()) continue;
    EXPECT_TRUE(rules.contains(entry.path().filename().string()))
        << entry.path() << ": there is no rule of that name";
  }
}

}  // namespace
}  // namespace sdklint
