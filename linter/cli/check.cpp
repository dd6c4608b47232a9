#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "cli/commands.h"
#include "cli/lint.h"

namespace sdklint {
namespace {

bool wants_color(ColorChoice choice, const Output& output) {
  if (choice == ColorChoice::kAlways) return output.file.empty();
  if (choice == ColorChoice::kNever || !output.file.empty()) return false;
  const char* term = std::getenv("TERM");
  const bool plain = std::getenv("NO_COLOR") || !term || std::string_view(term) == "dumb";
  return !plain && isatty(STDOUT_FILENO);
}

std::string written(const LintResult& result, const Output& output, const WriteOptions& how) {
  if (output.format == "json") return write_json(result, how);
  if (output.format == "sarif") return write_sarif(result, how);
  return write_text(result, how);
}

Result<void> write(const LintResult& result, const Output& output, const Options& options,
                   const std::string& version) {
  WriteOptions how;
  how.language = options.language;
  how.color = wants_color(options.color, output);
  how.version = version;
  const std::string text = written(result, output, how);
  if (output.file.empty()) {
    if (!print(text)) return Error{"standard output can't be written", "", 0, ""};
    return {};
  }
  std::ofstream file(output.file, std::ios::binary);
  file << text;
  file.close();
  if (!file)
    return Error{"the report can't be written", output.file, 0,
                 "Does the folder exist, and may you write there?"};
  return {};
}

bool is_meant(const LintResult& result, const ReportedFinding& one, const std::string& which) {
  constexpr size_t kShortestFingerprint = 6;
  const Span span = one.finding.span;
  const std::string& path = result.sources.file(span.file).path;
  return which == path || which == path + ":" + std::to_string(result.sources.line_of(span)) ||
         which == one.finding.rule->name ||
         (which.size() >= kShortestFingerprint && one.fingerprint.starts_with(which));
}

int exit_code(const LintResult& result, const Options& options) {
  if (options.strict && !result.coverage.complete()) return kFindings;
  const std::optional<Severity> worst = result.worst();
  return worst && options.fail_on && *worst >= *options.fail_on ? kFindings : kClean;
}

}  // namespace

int check(const Options& options, const std::string& version) {
  const Result<LintResult> result = lint(options);
  if (!result) return complain(result.error());
  for (const Output& output : options.outputs) {
    if (const Result<void> done = write(*result, output, options, version); !done)
      return complain(done.error());
  }
  return exit_code(*result, options);
}

int explain_finding(const Options& options, const std::string& which) {
  Result<LintResult> result = lint(options);
  if (!result) return complain(result.error());
  std::erase_if(result->findings,
                [&](const ReportedFinding& one) { return !is_meant(*result, one, which); });
  if (result->findings.empty())
    return complain({"there is no finding '" + which + "'", "", 0,
                     "Name one by its place (app/src/main/java/App.java:12), its rule or its "
                     "fingerprint; `sdklint check` lists them"});
  WriteOptions how;
  how.language = options.language;
  how.color = wants_color(options.color, {});
  how.every_frame = true;
  if (!print(write_text(*result, how)))
    return complain({"standard output can't be written", "", 0, ""});
  return kClean;
}

}  // namespace sdklint
