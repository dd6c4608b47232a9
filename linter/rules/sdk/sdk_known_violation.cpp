// Flags an SDK that a regulator has named in a public notice: for what its code does, an error; for
// what its papers say, a note.
#include <algorithm>

#include "analysis/sdk_inventory.h"
#include "base/version.h"
#include "rules/rule.h"

namespace sdklint::rules {
namespace {

struct Match {
  const Notice* notice = nullptr;
  bool by_version = false;
};

/// True when the notice can mean the version that is here. A later version than the accused one may
/// be mended.
bool concerns(const Notice& notice, const SdkEvidence& evidence) {
  if (notice.version.empty() || evidence.version.empty()) return true;
  return !is_version_range(evidence.version) &&
         compare_versions(evidence.version, notice.version) <= 0;
}

bool weighs_more(const Match& a, const Match& b) {
  const bool a_code = a.notice->fault == Notice::Fault::kCode;
  const bool b_code = b.notice->fault == Notice::Fault::kCode;
  if (a_code != b_code) return a_code;
  if (a.by_version != b.by_version) return a.by_version;
  return a.notice->date > b.notice->date;
}

/// The gravest notice about the SDK: faults of code first, then those that name this version, then
/// the latest.
Match gravest_notice(const PresentSdk& present, const std::vector<Notice>& notices) {
  Match gravest;
  for (const Notice& notice : notices) {
    if (notice.sdk != present.sdk->id || !concerns(notice, present.best())) continue;
    const Match match{&notice, !notice.version.empty() && notice.version == present.best().version};
    if (!gravest.notice || weighs_more(match, gravest)) gravest = match;
  }
  return gravest;
}

/// What code did is graver than what papers lack, and an SDK that was named graver than a version
/// that may not be the one that is here.
Severity severity_of(const Match& match) {
  if (match.notice->fault == Notice::Fault::kPapers) return Severity::kNote;
  return match.by_version || match.notice->version.empty() ? Severity::kError : Severity::kWarning;
}

/// Known by an import alone, in an app that packs another SDK whose classes lie in the same package
/// (an edition for other countries): the import may be of that one.
bool may_be_another(const PresentSdk& present, const std::vector<PresentSdk>& sdks) {
  if (present.best().kind != SdkEvidence::Kind::kImport) return false;
  return std::any_of(sdks.begin(), sdks.end(), [&](const PresentSdk& other) {
    const std::vector<std::string>& around = other.sdk->inside;
    return other.packaged() &&
           std::find(around.begin(), around.end(), present.sdk->id) != around.end();
  });
}

bool shipped(const SdkEvidence& evidence) { return evidence.scope == DependencyScope::kRuntime; }

}  // namespace

void sdk_known_violation(const AnalyzedApp& app, RuleRun& run) {
  for (const PresentSdk& present : app.sdks()) {
    const Match match = gravest_notice(present, app.catalog().notices);
    if (!match.notice || !shipped(present.best()) || may_be_another(present, app.sdks())) continue;
    const Notice& notice = *match.notice;
    auto report = run.report(present.best().span)
                      .about(*present.sdk)
                      .with("issuer", notice.issuer)
                      .with("date", notice.date)
                      .with("notice", notice.title)
                      .with("accusation", notice.accusation)
                      .severity(severity_of(match))
                      .confidence(match.by_version ? Confidence::kCertain : Confidence::kLikely);
    if (match.by_version) {
      report.with("same_version", notice.version);
    } else if (notice.version.empty()) {
      report.with("any_version", present.sdk->name);
    } else {
      report.with("named_version", notice.version);
    }
    if (!notice.clauses.empty()) report.citing(notice.clauses);
  }
}

}  // namespace sdklint::rules
