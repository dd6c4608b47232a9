#include "report/result_pack.h"

#include <map>
#include <set>

#include "base/hash.h"
#include "base/pack.h"
#include "source/code_lines.h"

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
  static_assert(same_size<AppCoverage>(96));
  archive(app.module, app.entries, app.contexts, app.assumed_library_calls, app.widened,
          app.cut_short, app.too_far);
}

template <typename Archive>
void pack(Archive& archive, ReadNote& note) {
  static_assert(same_size<ReadNote>(80));
  archive(note.kind, note.path, note.line, note.detail);
}

template <typename Archive>
void pack(Archive& archive, BinaryPart& part) {
  static_assert(same_size<BinaryPart>(72));
  archive(part.path, part.sdk, part.classes);
}

template <typename Archive>
void pack(Archive& archive, Coverage& coverage) {
  static_assert(same_size<Coverage>(112));
  archive(coverage.java_files, coverage.kotlin_files, coverage.manifests, coverage.build_files,
          coverage.apps, coverage.notes, coverage.binary_parts, coverage.excluded_findings);
}

/// A file in which a place stands that lines without code may move: kept for its text only.
struct ExactFile {
  FileId file;
  uint64_t hash = 0;
};

template <typename Archive>
void pack(Archive& archive, ExactFile& exact) {
  archive(exact.file, exact.hash);
}

namespace {

/// Calls `see(span, is_quoted)` for each place in a finding. Of a quoted one the text is a part of
/// the finding.
template <typename See>
void each_span(ReportedFinding& one, const See& see) {
  const auto each_ground = [&](std::vector<Ground>& grounds) {
    for (Ground& ground : grounds) see(ground.span, true);
  };
  see(one.finding.span, true);
  see(one.finding.whole, false);
  for (PathStep& step : one.finding.path.steps) {
    see(step.span, false);
    each_ground(step.grounds);
  }
  each_ground(one.finding.path.grounds);
  see(one.allowed_at, false);
}

bool is_code(const SourceFile& file) {
  return file.kind == FileKind::kJava || file.kind == FileKind::kKotlin;
}

uint32_t begin_of_line(std::string_view text, int line) {
  size_t at = 0;
  for (int i = 1; i < line && at < text.size(); ++i) {
    const size_t end = text.find('\n', at);
    at = end == std::string_view::npos ? text.size() : end + 1;
  }
  return static_cast<uint32_t>(at);
}

/// Turns places in code into offsets among the lines of code, and back in another run, in which
/// comments may have come between.
class Moves {
 public:
  explicit Moves(const SourceTree& sources) : sources_(sources) {}

  std::vector<ExactFile> to_offsets(std::vector<ReportedFinding>& findings,
                                    std::vector<ReadNote>& notes) {
    for (ReportedFinding& one : findings) {
      each_span(one, [&](Span& span, bool quoted) {
        Span moved = span;
        if (moves(span) && !to_offset(moved, quoted)) exact_.insert(span.file);
      });
    }
    for (const ReadNote& note : notes) {
      const std::optional<Span> line = line_of(note);
      if (line && !lines(line->file).offset_of(line->begin)) exact_.insert(line->file);
    }
    for (ReportedFinding& one : findings) {
      each_span(one, [&](Span& span, bool quoted) {
        if (moves(span)) to_offset(span, quoted);
      });
    }
    for (ReadNote& note : notes) {
      const std::optional<Span> line = line_of(note);
      if (line && moves(*line))
        note.line = 1 + static_cast<int>(*lines(line->file).offset_of(line->begin));
    }
    std::vector<ExactFile> exact;
    for (const FileId file : exact_) exact.push_back({file, hash_of(sources_.text(file)).low});
    return exact;
  }

  /// False when a place isn't what it was.
  bool to_places(std::vector<ReportedFinding>& findings, std::vector<ReadNote>& notes,
                 const std::vector<ExactFile>& exact) {
    for (const ExactFile& one : exact) {
      if (one.file.value >= sources_.size() || hash_of(sources_.text(one.file)).low != one.hash)
        return false;
      exact_.insert(one.file);
    }
    bool whole = true;
    for (ReportedFinding& one : findings) {
      each_span(one, [&](Span& span, bool quoted) {
        if (span.valid() && span.file.value >= sources_.size()) {
          whole = false;
        } else if (moves(span)) {
          whole = to_place(span, quoted) && whole;
        }
      });
    }
    for (ReadNote& note : notes) {
      if (note.line == 0) continue;
      const std::optional<FileId> file = sources_.find(note.path);
      if (!file || !is_code(sources_.file(*file)) || exact_.contains(*file)) continue;
      const std::optional<uint32_t> place =
          lines(*file).place_of(static_cast<uint32_t>(note.line - 1));
      if (!place) return false;
      note.line = sources_.line_of({*file, *place, *place});
    }
    return whole;
  }

 private:
  bool moves(const Span& span) const {
    return span.valid() && is_code(sources_.file(span.file)) && !exact_.contains(span.file);
  }

  const CodeLines& lines(FileId file) {
    const auto known = lines_.find(file);
    if (known != lines_.end()) return known->second;
    return lines_.emplace(file, CodeLines(sources_.text(file), sources_.file(file).kind))
        .first->second;
  }

  std::optional<Span> line_of(const ReadNote& note) const {
    const std::optional<FileId> file = sources_.find(note.path);
    if (note.line == 0 || !file || !is_code(sources_.file(*file))) return std::nullopt;
    const uint32_t begin = begin_of_line(sources_.text(*file), note.line);
    return Span{*file, begin, begin};
  }

  /// An end is told by the last byte before it.
  template <typename Move>
  static bool move(Span& span, bool quoted, const Move& one_way) {
    const bool empty = span.end <= span.begin;
    const std::optional<uint32_t> begin = one_way(span.begin);
    const std::optional<uint32_t> last = empty ? begin : one_way(span.end - 1);
    if (!begin || !last) return false;
    const uint32_t end = empty ? *begin : *last + 1;
    // A comment in the middle would be quoted too.
    if (quoted && !empty && end - *begin != span.end - span.begin) return false;
    span.begin = *begin;
    span.end = end;
    return true;
  }
  bool to_offset(Span& span, bool quoted) {
    const CodeLines& code = lines(span.file);
    return move(span, quoted, [&](uint32_t place) { return code.offset_of(place); });
  }
  bool to_place(Span& span, bool quoted) {
    const CodeLines& code = lines(span.file);
    return move(span, quoted, [&](uint32_t offset) { return code.place_of(offset); });
  }

  const SourceTree& sources_;
  std::set<FileId> exact_;
  std::map<FileId, CodeLines> lines_;
};

}  // namespace

std::string packed_result(const LintResult& result) {
  std::vector<ReportedFinding> findings = result.findings;
  Coverage coverage = result.coverage;
  std::vector<ExactFile> exact = Moves(result.sources).to_offsets(findings, coverage.notes);
  Packer archive;
  archive(exact, findings, coverage);
  return archive.finish();
}

bool unpack_result(std::string_view bytes, LintResult& result) {
  Unpacker archive(bytes);
  std::vector<ExactFile> exact;
  std::vector<ReportedFinding> findings;
  Coverage coverage;
  archive(exact, findings, coverage);
  if (!archive.complete()) return false;
  for (const ReportedFinding& one : findings) {
    if (one.finding.rule == nullptr) return false;
  }
  if (!Moves(result.sources).to_places(findings, coverage.notes, exact)) return false;
  result.findings = std::move(findings);
  result.coverage = std::move(coverage);
  return true;
}

}  // namespace sdklint
