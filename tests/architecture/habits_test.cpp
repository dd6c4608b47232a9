// Habits that a reader would otherwise have to watch for.
#include <gtest/gtest.h>

#include <algorithm>
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

bool is_text(const std::string& file) {
  static const std::set<std::string> kEndings = {
      ".h",    ".cpp", ".c",    ".txt", ".cmake", ".md",  ".yaml",   ".yml",
      ".json", ".sh",  ".java", ".kt",  ".kts",   ".xml", ".gradle", ".toml"};
  const size_t dot = file.rfind('.');
  return dot == std::string::npos || kEndings.contains(file.substr(dot)) ||
         file.find('/') == std::string::npos;
}

void expect_nowhere(const std::string& folder, const std::string& words, const std::string& why) {
  for (const std::string& file : checkout_files(folder)) {
    if (!is_text(file)) continue;
    const std::string text = read_file(checkout() / file);
    for (size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
      const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(at), '\n');
      ADD_FAILURE() << file << ":" << line << ": `" << words << "`: " << why;
    }
  }
}

// The words are put together here so that this file doesn't find itself.
TEST(Habits, NoPostponedWorkInCode) {
  for (const std::string folder : {"linter", "sdk-catalog"}) {
    expect_nowhere(folder, std::string("TO") + "DO", "do it, or file an issue");
    expect_nowhere(folder, std::string("FIX") + "ME", "do it, or file an issue");
  }
}

TEST(Habits, NoPlaceOfOneMachineOrRegistry) {
  for (const std::string folder : {"wt/", "main/", "shared/", "."}) {
    expect_nowhere("", std::string(" /wo") + "rk/" + folder, "a path of one machine");
    expect_nowhere("", std::string("\"/wo") + "rk/" + folder, "a path of one machine");
  }
  expect_nowhere("", std::string("registry.np") + "mjs", "the host is the user's npm to choose");
}

TEST(Habits, EveryMessageIsSaidSomewhere) {
  std::string code;
  for (const std::string& file : checkout_files("linter")) {
    if (file.ends_with(".cpp") || file.ends_with(".h")) code += read_file(checkout() / file);
  }
  for (const std::string& line : lines_of(read_file(checkout() / "linter/report/messages.yaml"))) {
    const size_t colon = line.find(':');
    if (line.empty() || line[0] == '#' || line[0] == ' ' || colon == std::string::npos) continue;
    const std::regex said("msg::" + line.substr(0, colon) + "\\b");
    EXPECT_TRUE(std::regex_search(code, said)) << "nobody says: " << line;
  }
}

TEST(Habits, HeadersAreIncludedOnce) {
  for (const std::string folder : {"linter", "tests/support"}) {
    for (const std::string& file : checkout_files(folder)) {
      if (!file.ends_with(".h")) continue;
      EXPECT_NE(read_file(checkout() / file).find("#pragma once\n"), std::string::npos) << file;
    }
  }
}

}  // namespace
}  // namespace sdklint
