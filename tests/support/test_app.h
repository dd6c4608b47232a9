// An app made from text, rehearsed: the world of the tests of analyses.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "analysis/app.h"
#include "model/program.h"
#include "model/project.h"
#include "source/source_tree.h"

namespace sdklint::test {

using Files = std::vector<std::pair<std::string, std::string>>;

/// A project of the given files. Sources that name no package get `package com.example` and the
/// imports that most examples need. Without a manifest of its own it gets one that names `.App` and
/// the launcher `.MainActivity`; `components` are further elements of its <application>.
class TestApp {
 public:
  explicit TestApp(Files files, const std::string& components = "");

  const AnalyzedApp& app() const { return *app_; }
  const Rehearsal& first_launch() const { return app_->rehearsal(Scene::kFirstLaunch); }

  /// The class of each SDK start that the first launch reaches, sorted, each once:
  /// "JPushInterface".
  std::vector<std::string> starts() const;
  /// The same of personal-data APIs: "TelephonyManager.getDeviceId".
  std::vector<std::string> reads() const;
  /// Permissions asked for in the first launch, last part of the name.
  std::vector<std::string> asked() const;
  /// Of the first SDK start: the functions from the entry to it, "App.onCreate > App.start".
  std::string path() const;
  /// Of the first SDK start: the grounds along its path, "storage agreed: true".
  std::vector<std::string> grounds() const;
  /// Of the first SDK start.
  Confidence confidence() const;

 private:
  const ReachedCall& first_start() const;

  SourceTree sources_;
  std::unique_ptr<LibraryTypes> library_;
  std::unique_ptr<Program> program_;
  std::unique_ptr<Resources> resources_;
  Project project_;
  std::unique_ptr<AnalyzedApp> app_;
};

/// An Application whose onCreate holds `on_create`, beside `members`. It has `first()`, which
/// starts JPush, `second()`, which starts Bugly, `prefs` (in Java `prefs()`), and `view`, and
/// top-level `more` after it.
TestApp kotlin_app(const std::string& on_create, const std::string& members = "",
                   const std::string& more = "");
TestApp java_app(const std::string& on_create, const std::string& members = "",
                 const std::string& more = "");
/// The same in the launcher, an Activity.
TestApp kotlin_screen(const std::string& on_create, const std::string& members = "",
                      const std::string& more = "");
TestApp java_screen(const std::string& on_create, const std::string& members = "",
                    const std::string& more = "");

/// What `starts()` says when `first()` ran, when `second()` did, when both or neither did.
inline const std::vector<std::string> kFirst{"JPushInterface"};
inline const std::vector<std::string> kSecond{"CrashReport"};
inline const std::vector<std::string> kBoth{"CrashReport", "JPushInterface"};
inline const std::vector<std::string> kNone{};

}  // namespace sdklint::test
