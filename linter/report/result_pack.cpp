#include "report/result_pack.h"

#include "base/pack.h"

namespace sdklint {

template <typename Archive>
void pack(Archive& archive, Span& span) {
  archive(span.file, span.begin, span.end);
}

template <typename Archive>
void pack(Archive& archive, Text& text) {
  archive(text.en, text.zh);
}

template <typename Archive>
void pack(Archive& archive, Ground& ground) {
  static_assert(same_size<Ground>(120));
  archive(ground.kind, ground.span, ground.code, ground.key, ground.value, ground.tells);
}

template <typename Archive>
void pack(Archive& archive, PathStep& step) {
  static_assert(same_size<PathStep>(88));
  archive(step.how, step.function, step.span, step.grounds, step.assumed);
}

template <typename Archive>
void pack(Archive& archive, CallPath& path) {
  static_assert(same_size<CallPath>(48));
  archive(path.steps, path.grounds);
}

template <typename Archive>
void pack(Archive& archive, Finding& finding) {
  static_assert(same_size<Finding>(312));
  // Cards are compiled in: their names find them again.
  std::string rule = finding.rule != nullptr ? finding.rule->name : "";
  archive(rule, finding.severity, finding.confidence, finding.span, finding.whole, finding.values,
          finding.path, finding.scene, finding.has_scene, finding.sdk, finding.api, finding.data,
          finding.clauses, finding.fix_steps, finding.app);
  if constexpr (Archive::kReads) {
    const Rule* known = find_rule(rule);
    finding.rule = known != nullptr ? known->card : nullptr;
  }
}

template <typename Archive>
void pack(Archive& archive, ReportedFinding& one) {
  static_assert(same_size<ReportedFinding>(400));
  archive(one.finding, one.fingerprint, one.allowed, one.allow_reason, one.allowed_at);
}

template <typename Archive>
void pack(Archive& archive, AppCoverage& app) {
  static_assert(same_size<AppCoverage>(88));
  archive(app.module, app.entries, app.contexts, app.assumed_library_calls, app.widened,
          app.cut_short);
}

template <typename Archive>
void pack(Archive& archive, ReadNote& note) {
  static_assert(same_size<ReadNote>(80));
  archive(note.kind, note.path, note.line, note.detail);
}

template <typename Archive>
void pack(Archive& archive, BinaryPart& part) {
  static_assert(same_size<BinaryPart>(64));
  archive(part.path, part.sdk);
}

template <typename Archive>
void pack(Archive& archive, Coverage& coverage) {
  static_assert(same_size<Coverage>(112));
  archive(coverage.java_files, coverage.kotlin_files, coverage.manifests, coverage.build_files,
          coverage.apps, coverage.notes, coverage.binary_parts, coverage.excluded_findings);
}

std::string packed_result(const LintResult& result) {
  Packer archive;
  auto& whole = const_cast<LintResult&>(result);  // a packer only reads
  archive(whole.findings, whole.coverage);
  return archive.finish();
}

bool unpack_result(std::string_view bytes, LintResult& result) {
  Unpacker archive(bytes);
  std::vector<ReportedFinding> findings;
  Coverage coverage;
  archive(findings, coverage);
  if (!archive.complete()) return false;
  const auto in_tree = [&](Span span) {
    return !span.valid() || span.file.value < result.sources.size();
  };
  for (const ReportedFinding& one : findings) {
    if (one.finding.rule == nullptr || !in_tree(one.finding.span)) return false;
  }
  result.findings = std::move(findings);
  result.coverage = std::move(coverage);
  return true;
}

}  // namespace sdklint
