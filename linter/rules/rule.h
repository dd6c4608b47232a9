// What a rule sees and how it reports. A rule is one function; its words stand in the card beside
// it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/app.h"

namespace sdklint {

/// How grave a finding is, the gravest last.
enum class Severity : uint8_t { kNote, kWarning, kError };
std::string_view severity_name(Severity severity);  ///< "note", "warning", "error"

/// What a rule says, from its card (linter/rules/<family>/<rule>.yaml), compiled in. `what`, `why`
/// and `fix` hold {placeholders}. A part in [brackets] stands only when all placeholders in it have
/// a value; "[{x}|otherwise]".
struct RuleCard {
  std::string name;    ///< "pre-consent-sdk-init"
  std::string family;  ///< "consent"
  Severity severity = Severity::kError;
  Text title;  ///< the offence in a few words
  Text what, why, fix;
  std::vector<std::string> clauses;  ///< Clause::id; cited with every finding
  /// Clauses that the rule serves too, but that no finding cites: they say the same elsewhere, or
  /// are about some of the findings only. Counted in `sdklint rules --coverage`.
  std::vector<std::string> covers;
  std::string bad_case, good_case;  ///< of tests/rules/<rule>/, shown on the rule's page
};

/// What a rule found, still without words.
struct Finding {
  const RuleCard* rule = nullptr;
  Severity severity = Severity::kError;  ///< the card's, unless the rule said otherwise
  Confidence confidence = Confidence::kCertain;
  Span span;                           ///< what is pointed at
  Span whole;                          ///< the whole expression or element around `span`
  std::map<std::string, Text> values;  ///< placeholders
  CallPath path;                       ///< empty when the finding is not about a call
  Scene scene = Scene::kFirstLaunch;
  bool has_scene = false;
  std::string sdk;                ///< catalogue id, if any
  std::string api;                ///< the API's id or the SDK's call, if any
  std::vector<std::string> data;  ///< DataKind ids taken
  std::vector<std::string> clauses;
  std::vector<Text> fix_steps;  ///< extra exact cures (manifest lines)
  std::string app;              ///< module of the app it was found in
};

/// Collects the findings of one rule.
class RuleRun {
 public:
  /// One finding on its way. Every method returns the report itself, so that they chain.
  class Report {
   public:
    Report& with(std::string_view placeholder,
                 std::string_view value);  ///< the same in both languages
    Report& with(std::string_view placeholder, Text value);
    Report& along(const CallPath& path, Scene scene);
    /// The call's places, path and confidence, `{entry}` where the path begins and `{function}`
    /// where it ends.
    Report& about(const ReachedCall& call, Scene scene);
    Report& about(const Sdk& sdk);              ///< sets `{sdk}`
    Report& about(const PersonalDataApi& api);  ///< sets `{api}` and what it takes
    Report& calling(std::string_view call);     ///< sets `{call}`; "UMConfigure.init"
    Report& reading(std::string_view api);      ///< the API's id in machine-read reports
    Report& taking(const std::vector<Symbol>& data_kinds);  ///< sets `{data}`
    Report& within(Span whole);
    Report& likely();
    Report& confidence(Confidence confidence);
    Report& severity(Severity severity);
    Report& citing(std::vector<std::string> clauses);  ///< instead of the card's
    Report& cure(Text step);

   private:
    friend class RuleRun;
    Report(RuleRun& run, size_t index) : run_(run), index_(index) {}
    Finding& finding() { return run_.findings_[index_]; }
    RuleRun& run_;
    size_t index_;
  };

  RuleRun(const RuleCard& card, const Catalog& catalog) : card_(card), catalog_(catalog) {}
  const RuleCard& card() const { return card_; }
  Report report(Span span);
  std::vector<Finding> take() { return std::move(findings_); }

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
/// The rule of that name; null when there is none.
const Rule* find_rule(std::string_view name);
/// Runs the rules (all, when `names` is empty) over an app. Findings by file and place, then rule.
std::vector<Finding> run_rules(const AnalyzedApp& app, const std::vector<std::string>& names);

}  // namespace sdklint
