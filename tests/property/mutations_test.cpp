// The same code written differently gets the same verdict: every case of every rule, in every
// spelling that applies to it.
#include "support/mutations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "support/checkout.h"
#include "support/text_app.h"

namespace sdklint {
namespace {

using test::Files;
using test::Mutation;

/// Where the verdict does change, against what is wanted: a line each, "<case> with <mutation>".
/// One that no longer does so fails the test.
constexpr const char* kKnownDifferences = "tests/property/mutations_known.txt";

std::vector<std::string> case_folders() {
  std::vector<std::string> folders;
  for (const std::string& file : test::checkout_files("tests/rules")) {
    if (file.ends_with(".kt") || file.ends_with(".java")) {
      const size_t rule = file.find('/', std::string("tests/rules/").size());
      folders.push_back(file.substr(0, file.find('/', rule + 1)));
    }
  }
  std::sort(folders.begin(), folders.end());
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return folders;
}

TEST(Mutations, LeaveTheVerdictOfEveryCase) {
  const std::vector<std::string> folders = case_folders();
  ASSERT_GT(folders.size(), 200u);
  std::mutex lock;
  std::map<std::string_view, size_t> applied;
  std::set<std::string> known_differences;
  std::istringstream lines(test::read_file(test::checkout() / kKnownDifferences));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("#")) known_differences.insert(line);
  }
  parallel_for(folders.size(), 0, [&](size_t i) {
    const Files files = test::app_files(folders[i]);
    const std::vector<std::string> verdict = test::run_text(files).told;
    for (const Mutation& mutation : test::mutations()) {
      Files mutated = files;
      if (!mutation.apply(mutated)) continue;
      const std::vector<std::string> told = test::run_text(mutated).told;
      const std::lock_guard<std::mutex> hold(lock);
      ++applied[mutation.name];
      const bool known =
          known_differences.contains(folders[i] + " with " + std::string(mutation.name));
      EXPECT_FALSE(known && told == verdict)
          << folders[i] << " with " << mutation.name << ": take it out of " << kKnownDifferences;
      if (told == verdict || known) continue;
      std::string text;
      for (const auto& [path, content] : mutated) {
        if (path.ends_with(".kt") || path.ends_with(".java"))
          text += "\n---- " + path + "\n" + content;
      }
      EXPECT_EQ(told, verdict) << folders[i] << " with " << mutation.name << text;
    }
  });
  // Each of them is at work on a good part of the cases.
  for (const Mutation& mutation : test::mutations()) {
    RecordProperty(std::string(mutation.name), static_cast<int>(applied[mutation.name]));
    EXPECT_GE(applied[mutation.name], folders.size() / 60) << mutation.name;
  }
}

}  // namespace
}  // namespace sdklint
