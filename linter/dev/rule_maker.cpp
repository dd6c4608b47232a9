#include "dev/rule_maker.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

namespace sdklint {
namespace {

namespace fs = std::filesystem;

bool is_snake_case(const std::string& name) {
  if (name.empty() || name.front() == '_' || name.back() == '_') return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::string with_dashes(std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

constexpr const char* kCard = R"(severity: warning
title:
  en: The offence in a few words
  zh: 用几个字说明问题
what:
  en: "What is wrong, in {function}"
  zh: "{function} 中的问题"
why:
  en: "Why it matters to the user and to the regulator."
  zh: "为何重要。"
fix:
  en: "What to do instead."
  zh: "应当怎么改。"
clauses: []
examples: {bad: does_it, good: does_not})";

constexpr const char* kFunction = R"(// Flags …
#include "rules/rule.h"

namespace sdklint::rules {

void NAME(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& call : app.rehearsal(Scene::kFirstLaunch).calls) {
    run.report(call.name_span).about(call, Scene::kFirstLaunch);
  }
}

}  // namespace sdklint::rules
)";

constexpr const char* kManifest =
    R"(<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example">
    <application android:name=".ExampleApp" />
</manifest>
)";

constexpr const char* kBad = R"(package com.example

import android.app.Application

class ExampleApp : Application() {
    override fun onCreate() {
        super.onCreate() // expect: RULE
    }
}
)";

constexpr const char* kGood = R"(package com.example

import android.app.Application

class ExampleApp : Application() {
    override fun onCreate() {
        super.onCreate()
    }
}
)";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

Result<void> write_new(const fs::path& path, const std::string& text) {
  std::error_code error;
  if (fs::exists(path, error)) return Error{"this file exists already", path.string(), 0, ""};
  fs::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) return Error{"can't be written", path.string(), 0, ""};
  return {};
}

}  // namespace

Result<std::string> make_rule(const std::string& checkout, const std::string& family,
                              const std::string& name) {
  if (!is_snake_case(name) || !is_snake_case(family)) {
    return Error{"a rule and its family are named in snake_case", "", 0,
                 "Example: sdklint-dev new-rule consent pre_consent_sdk_init"};
  }
  const fs::path root = checkout;
  if (!fs::is_directory(root / "linter/rules")) {
    return Error{"this is no checkout of sdklint", checkout, 0, "Give it with --checkout DIR"};
  }
  const fs::path rule = root / "linter/rules" / family / name;
  const fs::path cases = root / "tests/rules" / name;
  const std::map<fs::path, std::string> parts = {
      {rule.string() + ".yaml", std::string(kCard) + "\n"},
      {rule.string() + ".cpp", replaced(kFunction, "NAME", name)},
      {cases / "does_it/AndroidManifest.xml", kManifest},
      {cases / "does_it/ExampleApp.kt", replaced(kBad, "RULE", with_dashes(name))},
      {cases / "does_not/AndroidManifest.xml", kManifest},
      {cases / "does_not/ExampleApp.kt", kGood},
  };
  std::string made;
  for (const auto& [path, text] : parts) {
    if (const Result<void> done = write_new(path, text); !done) return done.error();
    made += "made " + path.lexically_relative(root).string() + "\n";
  }
  return made +
         fmt::format(
             "Next: write the card and the function, build, write the report of the bad case "
             "(SDKLINT_UPDATE=1),\nthen its page: sdklint-dev docs\n");
}

}  // namespace sdklint
