#include "report/fingerprint.h"

#include <fmt/format.h>

#include <cstdint>
#include <map>

#include "rules/words.h"

namespace sdklint {
namespace {

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') out += c;
  }
  return out;
}

/// FNV-1a: fixed for all time and machines, which std::hash is not.
uint64_t hash(std::string_view text) {
  uint64_t value = 0xcbf29ce484222325ull;
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 0x100000001b3ull;
  }
  return value;
}

std::string identity(const Finding& finding, const SourceTree& sources) {
  const bool in_code = !finding.path.steps.empty();
  const std::string function = in_code ? short_name(finding.path.steps.back().function) : "";
  std::string text;
  // A dependency's line changes with its version; what it is about is its SDK.
  if (in_code || (finding.sdk.empty() && finding.api.empty())) {
    const std::string_view file = sources.text(finding.span.file);
    if (finding.span.end <= file.size() && finding.span.begin <= finding.span.end) {
      text = without_blanks(file.substr(finding.span.begin, finding.span.end - finding.span.begin));
    }
  }
  return fmt::format("{}\n{}\n{}\n{}\n{}", finding.rule->name, finding.sdk, finding.api, function,
                     text);
}

}  // namespace

void set_fingerprints(std::vector<ReportedFinding>& findings, const SourceTree& sources) {
  std::map<std::string, int> seen;
  for (ReportedFinding& one : findings) {
    const std::string name = identity(one.finding, sources);
    one.fingerprint = fmt::format("{:016x}:{}", hash(name), ++seen[name]);
  }
}

}  // namespace sdklint
