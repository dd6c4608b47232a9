// The sentences that all formats share: what a finding says, why a branch was taken, what a note
// means.
#pragma once

#include <string>

#include "report/lint_result.h"
#include "report/wording.h"

namespace sdklint {

/// The words for what findings and notes are made of.
const Message& severity_words(Severity severity);
const Message& scene_words(Scene scene);
const Message& step_words(PathStep::How how, Scene scene);
const Message& note_words(ReadNote::Kind kind);
const Message& scope_words(DependencyScope scope);
/// "syntax-error", for machines.
std::string_view note_id(ReadNote::Kind kind);
std::string_view confidence_name(Confidence confidence);  ///< "certain", "likely"
std::string_view how_name(PathStep::How how);             ///< "entry", "call" …
std::string_view ground_name(Ground::Kind kind);          ///< "storage-empty" …

/// Words findings, grounds and clauses in one language.
class Narrator {
 public:
  Narrator(const Catalog& catalog, ReportLanguage language)
      : catalog_(catalog), language_(language) {}

  ReportLanguage language() const { return language_; }
  std::string say(const Message& message) const { return std::string(in(language_, message)); }
  std::string say(const Message& message, const std::map<std::string, std::string>& values) const {
    return fill(language_, message, values);
  }
  std::string what(const Finding& finding) const {
    return fill(language_, finding.rule->what, finding.values);
  }
  std::string why(const Finding& finding) const {
    return fill(language_, finding.rule->why, finding.values);
  }
  /// The card's remedy; exact cures follow in `Finding::fix_steps`.
  std::string fix(const Finding& finding) const {
    return fill(language_, finding.rule->fix, finding.values);
  }
  /// A card's words where no finding gives values: "the SDK" for {sdk}.
  std::string in_general(const Text& words) const;
  /// Names of the data taken, joined; empty when none is known.
  std::string data(const Finding& finding) const;
  std::string ground(const Ground& ground) const;
  /// A function as people say it: "App.onCreate", "a lambda in App.onCreate".
  std::string function(std::string_view qualified) const;
  /// "T/TAF 078.6-2021 5.6: disclosed, but collected before consent"; the id when the catalogue
  /// doesn't know it.
  std::string clause(std::string_view id) const;
  /// An app by its Gradle path; the root project has none worth printing.
  std::string app(const std::string& module) const;
  std::string note(const ReadNote& note) const;
  std::string binary_part(const BinaryPart& part) const;

 private:
  const Catalog& catalog_;
  ReportLanguage language_;
};

}  // namespace sdklint
