// What a run of the linter has to tell, before anybody writes it in some format.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "rules/rule.h"
#include "source/source_tree.h"

namespace sdklint {

/// A finding as it is reported: named for ever by its fingerprint, and perhaps let pass by a
/// comment.
struct ReportedFinding {
  Finding finding;
  std::string fingerprint;  ///< the same under moves and reformatting
  bool allowed = false;     ///< a comment lets it pass
  std::string allow_reason;
  Span allowed_at;  ///< the comment
};

/// How far one app was understood.
struct AppCoverage {
  std::string module;                ///< ":app"
  std::vector<std::string> entries;  ///< what Android was taken to start, in order
  size_t contexts = 0;               ///< functions interpreted, once for each set of arguments
  size_t assumed_library_calls = 0;  ///< unknown library calls whose callbacks were taken to run
  size_t widened = 0;                ///< functions whose contexts hit the cap
  bool cut_short = false;            ///< a rehearsal hit its bound: what came later wasn't followed
  /// Functions that lie too many calls away from a refusal to be followed. That is how far the
  /// scene reaches, so it leaves nothing incomplete.
  size_t too_far = 0;
};

/// Compiled code that is in the app: it isn't followed as source is.
struct BinaryPart {
  std::string path;
  std::string sdk;     ///< catalogue id; empty when the catalogue doesn't know the archive
  size_t classes = 0;  ///< how many were asked what they name; 0: it wasn't opened
};

/// What was read and what was not: a report without findings says what its silence rests on.
struct Coverage {
  size_t java_files = 0, kotlin_files = 0, manifests = 0, build_files = 0;
  std::vector<AppCoverage> apps;
  std::vector<ReadNote> notes;           ///< by path and line
  std::vector<BinaryPart> binary_parts;  ///< by path
  size_t excluded_findings = 0;          ///< in files that the configuration excludes

  /// False when something that may hide an offence was not understood; `--strict` fails on it.
  bool complete() const;
};

/// Findings and coverage, with what is needed to word them.
struct LintResult {
  SourceTree sources;
  std::shared_ptr<const Catalog> catalog;  ///< never null
  std::vector<ReportedFinding> findings;   ///< by file and place, then rule; allowed ones included
  Coverage coverage;

  size_t count(Severity severity) const;  ///< allowed ones left out
  size_t allowed() const;
  std::optional<Severity> worst() const;  ///< of what isn't allowed; unset when nothing is left
};

}  // namespace sdklint
