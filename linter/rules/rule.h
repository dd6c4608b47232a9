// What a rule sees and how it reports. A rule is one function; its words stand in the card beside it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/app.h"

namespace sdklint {

enum class Severity : uint8_t { kNote, kWarning, kError };

/// What a rule says, from its card (linter/rules/<family>/<rule>.yaml), compiled in.
struct RuleCard {
  std::string name;      ///< "pre-consent-sdk-init"
  std::string family;    ///< "consent"
  Severity severity = Severity::kError;
  Text title;            ///< the offence in a few words
  Text what, why, fix;   ///< with {placeholders}
  std::vector<std::string> clauses;  ///< Clause::id
};

struct Finding {
  const RuleCard* rule = nullptr;
  Severity severity = Severity::kError;   ///< the card's, unless the rule said otherwise
  Confidence confidence = Confidence::kCertain;
  Span span;
  std::map<std::string, Text> values;     ///< placeholders
  CallPath path;                          ///< empty when the finding is not about a call
  Scene scene = Scene::kFirstLaunch;
  bool has_scene = false;
  std::string sdk;                        ///< catalogue id, if any
  std::string api;                        ///< API id, if any
  std::vector<std::string> data;          ///< DataKind ids taken
  std::vector<std::string> clauses;
  std::vector<Text> fix_steps;            ///< extra exact cures (manifest lines)
  std::string app;                        ///< module of the app it was found in
};

/// Collects the findings of one rule.
class RuleRun {
 public:
  class Report {
   public:
    Report& with(std::string_view placeholder, std::string_view value);  ///< the same in both languages
    Report& with(std::string_view placeholder, Text value);
    Report& along(const CallPath& path, Scene scene);
    Report& about(const Sdk& sdk);
    Report& about(const PersonalDataApi& api);
    Report& taking(const std::vector<Symbol>& data_kinds);
    Report& likely();
    Report& confidence(Confidence confidence);
    Report& severity(Severity severity);
    Report& citing(std::vector<std::string> clauses);   ///< instead of the card's
    Report& cure(Text step);

   private:
    friend class RuleRun;
    Report(RuleRun& run, size_t index) : run_(run), index_(index) {}
    RuleRun& run_;
    size_t index_;
  };

  RuleRun(const RuleCard& card, const Catalog& catalog);
  Report report(Span span);
  std::vector<Finding> take();

 private:
  const RuleCard& card_;
  const Catalog& catalog_;
  std::vector<Finding> findings_;
};

/// A rule: its card and its function.
struct Rule {
  const RuleCard* card;
  void (*check)(const AnalyzedApp& app, RuleRun& run);
};

/// All rules by name; made by the build from the cards.
const std::vector<Rule>& all_rules();
/// Runs the rules (all, when `names` is empty) over an app. Findings by file and place, then rule.
std::vector<Finding> run_rules(const AnalyzedApp& app, const std::vector<std::string>& names);

}  // namespace sdklint
