// The same code written differently gets the same verdict: every case of every rule, in every
// spelling that applies to it.
#include "support/mutations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "support/checkout.h"
#include "support/kotlin_twin.h"
#include "support/text_app.h"

namespace sdklint {
namespace {

using test::Files;
using test::Mutation;

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
  parallel_for(folders.size(), 0, [&](size_t i) {
    const Files files = test::app_files(folders[i]);
    const std::vector<std::string> verdict = test::run_text(files).told;
    for (const Mutation& mutation : test::mutations()) {
      Files mutated = files;
      if (!mutation.apply(mutated)) continue;
      const std::vector<std::string> told = test::run_text(mutated).told;
      const std::lock_guard<std::mutex> hold(lock);
      ++applied[mutation.name];
      if (told == verdict) continue;
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
    EXPECT_GE(applied[mutation.name], folders.size() / 10) << mutation.name;
  }
}

/// The findings of an app's twin, at the places of the app itself.
std::vector<std::string> told_in_java(const test::KotlinTwin& twin) {
  std::vector<std::string> told = test::run_text(twin.files).told;
  for (std::string& one : told) {
    const size_t space = one.find(' ');
    const auto place = twin.places.find(one.substr(space + 1));
    if (place != twin.places.end()) one = one.substr(0, space + 1) + place->second;
  }
  std::sort(told.begin(), told.end());
  return told;
}

TEST(Mutations, JavaAndItsKotlinTwinGetTheSameVerdict) {
  const std::vector<std::string> folders = case_folders();
  std::mutex lock;
  size_t java = 0;
  size_t translated = 0;
  parallel_for(folders.size(), 0, [&](size_t i) {
    const Files files = test::app_files(folders[i]);
    const bool only_java = std::none_of(
        files.begin(), files.end(), [](const auto& file) { return file.first.ends_with(".kt"); });
    if (!only_java) return;
    const std::optional<test::KotlinTwin> twin = test::kotlin_twin(files);
    const std::lock_guard<std::mutex> hold(lock);
    ++java;
    if (!twin) return;
    ++translated;
    std::string text;
    for (const auto& [path, content] : twin->files) {
      if (path.ends_with(".kt")) text += "\n---- " + path + content;
    }
    EXPECT_EQ(told_in_java(*twin), test::run_text(files).told) << folders[i] << text;
  });
  RecordProperty("translated", static_cast<int>(translated));
  // What is left holds what Kotlin has no like of: fall-through, labels, records.
  EXPECT_GE(translated, java * 9 / 10);
}

}  // namespace
}  // namespace sdklint
