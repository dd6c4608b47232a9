// SARIF 2.1.0 (OASIS). Result order, ids and fingerprints don't depend on threads or machine;
// columns count UTF-16 units.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/messages.h"
#include "report/narration.h"
#include "report/writers.h"

namespace sdklint {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level(Severity severity) { return severity_name(severity); }

std::string_view level(ReadNote::Kind kind) {
  switch (kind) {
    case ReadNote::Kind::kSyntaxError:
    case ReadNote::Kind::kLinkLoop:
    case ReadNote::Kind::kNotUtf8:
    case ReadNote::Kind::kTooDeep:
      return "note";
    default:
      return "warning";
  }
}

/// A relative path as a URI reference: everything but unreserved characters, '/' and a few harmless
/// ones is escaped.
std::string uri(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/!$&'()*+,;=@";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool alphanumeric =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (alphanumeric || kPlain.find(c) != std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", byte);
  }
  return out;
}

Json text(std::string words) { return {{"text", std::move(words)}}; }

class SarifReport {
 public:
  SarifReport(const LintResult& result, const WriteOptions& options)
      : result_(result), options_(options), narrator_(*result.catalog, options.language) {}

  Json take() const {
    Json results = Json::array();
    for (const ReportedFinding& one : result_.findings) results.push_back(sarif_result(one));
    Json run = {{"tool", {{"driver", driver()}}},
                {"language", language()},
                {"columnKind", "utf16CodeUnits"},
                {"originalUriBaseIds",
                 {{"%SRCROOT%", {{"description", text("The folder that was checked")}}}}},
                {"invocations", Json::array({invocation()})},
                {"results", std::move(results)},
                {"properties", {{"coverage", coverage()}}}};
    return {{"$schema",
             "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
             "sarif-schema-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(run)})}};
  }

 private:
  std::string language() const {
    return options_.language == ReportLanguage::kChinese ? "zh-CN" : "en-US";
  }

  Json driver() const {
    Json rules = Json::array();
    for (const Rule& rule : all_rules()) rules.push_back(descriptor(*rule.card));
    Json notifications = Json::array();
    for (const ReadNote::Kind kind :
         {ReadNote::Kind::kUnreadable, ReadNote::Kind::kTooLarge, ReadNote::Kind::kBinary,
          ReadNote::Kind::kSyntaxError, ReadNote::Kind::kNotXml, ReadNote::Kind::kTooDeep,
          ReadNote::Kind::kNotParsed, ReadNote::Kind::kNotUtf8, ReadNote::Kind::kBinaryOnly,
          ReadNote::Kind::kLinkLoop}) {
      notifications.push_back(
          {{"id", note_id(kind)}, {"shortDescription", text(narrator_.say(note_words(kind)))}});
    }
    return {{"name", "sdklint"},
            {"version", options_.version},
            {"semanticVersion", options_.version},
            {"rules", std::move(rules)},
            {"notifications", std::move(notifications)}};
  }

  Json descriptor(const RuleCard& card) const {
    const std::string why = narrator_.in_general(card.why);
    const std::string fix = narrator_.in_general(card.fix);
    std::string help = why + "\n\n" + fix;
    std::string markdown = why + "\n\n**" + narrator_.say(msg::heading_fix) + "** " + fix;
    for (const std::string& clause : card.clauses) {
      help += "\n\n" + narrator_.clause(clause);
      markdown += "\n\n- " + narrator_.clause(clause);
    }
    return {{"id", card.name},
            {"name", pascal_case(card.name)},
            {"shortDescription", text(std::string(in(narrator_.language(), card.title)))},
            {"fullDescription", text(why)},
            {"help", {{"text", help}, {"markdown", markdown}}},
            {"defaultConfiguration", {{"level", level(card.severity)}}},
            {"properties",
             {{"tags", Json::array({"privacy", card.family})}, {"clauses", card.clauses}}}};
  }

  static std::string pascal_case(std::string_view name) {
    std::string out;
    bool upper = true;
    for (const char c : name) {
      if (c == '-')
        upper = true;
      else
        out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      if (c != '-') upper = false;
    }
    return out;
  }

  Json sarif_result(const ReportedFinding& one) const {
    const Finding& finding = one.finding;
    Json json = {{"ruleId", finding.rule->name},
                 {"ruleIndex", rule_index(*finding.rule)},
                 {"level", level(finding.severity)},
                 {"message", text(message(finding))},
                 {"locations", Json::array({location(finding.span)})},
                 {"partialFingerprints", {{"sdklint/v1", one.fingerprint}}},
                 {"properties", properties(finding)}};
    if (!finding.path.steps.empty()) json["codeFlows"] = Json::array({code_flow(finding)});
    json["suppressions"] = Json::array();
    if (one.allowed) {
      json["suppressions"].push_back({{"kind", "inSource"},
                                      {"status", "accepted"},
                                      {"justification", one.allow_reason},
                                      {"location", location(one.allowed_at)}});
    }
    return json;
  }

  std::string message(const Finding& finding) const {
    std::string words = narrator_.what(finding) + ". " + narrator_.fix(finding);
    if (options_.language == ReportLanguage::kChinese)
      words = narrator_.what(finding) + "。" + narrator_.fix(finding);
    for (const Text& step : finding.fix_steps)
      words += "\n" + std::string(in(narrator_.language(), step));
    return words;
  }

  Json properties(const Finding& finding) const {
    Json json = {{"confidence", confidence_name(finding.confidence)},
                 {"clauses", finding.clauses},
                 {"app", finding.app}};
    if (!finding.sdk.empty()) json["sdk"] = finding.sdk;
    if (!finding.api.empty()) json["api"] = finding.api;
    if (finding.has_scene) json["scene"] = scene_name(finding.scene);
    if (!finding.data.empty()) json["data"] = finding.data;
    return json;
  }

  Json code_flow(const Finding& finding) const {
    Json locations = Json::array();
    for (const PathStep& step : finding.path.steps) {
      std::string words = narrator_.function(step.function) + ": " +
                          narrator_.say(step_words(step.how, finding.scene));
      locations.push_back(
          flow_location(step.span.valid() ? step.span : finding.span, words, step.grounds));
    }
    locations.push_back(flow_location(finding.span, narrator_.what(finding), finding.path.grounds));
    return {{"threadFlows", Json::array({{{"locations", std::move(locations)}}})}};
  }

  Json flow_location(Span span, std::string words, const std::vector<Ground>& grounds) const {
    for (const Ground& ground : grounds) {
      if (ground.tells) words += "; " + narrator_.ground(ground);
    }
    Json json = location(span);
    json["message"] = text(std::move(words));
    return {{"location", std::move(json)}};
  }

  Json location(Span span) const {
    const Place place = result_.sources.place(span);
    Json region = {{"startLine", place.line},
                   {"startColumn", place.column},
                   {"endLine", place.end_line},
                   {"endColumn", place.end_column}};
    const std::string_view file = result_.sources.text(span.file);
    constexpr uint32_t kLongestSnippet = 400;
    if (span.begin < span.end && span.end <= file.size() &&
        span.end - span.begin <= kLongestSnippet) {
      region["snippet"] = text(std::string(file.substr(span.begin, span.end - span.begin)));
    }
    return {{"physicalLocation",
             {{"artifactLocation", artifact(result_.sources.file(span.file).path)},
              {"region", std::move(region)}}}};
  }

  static Json artifact(std::string_view path) {
    return {{"uri", uri(path)}, {"uriBaseId", "%SRCROOT%"}};
  }

  Json invocation() const {
    Json notifications = Json::array();
    for (const ReadNote& note : result_.coverage.notes) {
      Json place = {{"physicalLocation", {{"artifactLocation", artifact(note.path)}}}};
      if (note.line > 0) place["physicalLocation"]["region"] = {{"startLine", note.line}};
      notifications.push_back({{"descriptor", {{"id", note_id(note.kind)}}},
                               {"level", level(note.kind)},
                               {"message", text(narrator_.note(note))},
                               {"locations", Json::array({std::move(place)})}});
    }
    for (const BinaryPart& part : result_.coverage.binary_parts) {
      notifications.push_back(
          {{"descriptor", {{"id", note_id(ReadNote::Kind::kBinaryOnly)}}},
           {"level", level(ReadNote::Kind::kBinaryOnly)},
           {"message", text(narrator_.binary_part(part))},
           {"locations",
            Json::array({{{"physicalLocation", {{"artifactLocation", artifact(part.path)}}}}})}});
    }
    return {{"executionSuccessful", true},
            {"toolExecutionNotifications", std::move(notifications)}};
  }

  Json coverage() const {
    const Coverage& coverage = result_.coverage;
    Json apps = Json::array();
    for (const AppCoverage& app : coverage.apps) {
      apps.push_back({{"module", app.module},
                      {"contexts", app.contexts},
                      {"assumedLibraryCalls", app.assumed_library_calls},
                      {"widened", app.widened},
                      {"cutShort", app.cut_short},
                      {"tooFar", app.too_far}});
    }
    return {{"complete", coverage.complete()},      {"javaFiles", coverage.java_files},
            {"kotlinFiles", coverage.kotlin_files}, {"manifests", coverage.manifests},
            {"buildFiles", coverage.build_files},   {"apps", std::move(apps)}};
  }

  static size_t rule_index(const RuleCard& card) {
    size_t index = 0;
    for (const Rule& rule : all_rules()) {
      if (rule.card == &card) break;
      ++index;
    }
    return index;
  }

  const LintResult& result_;
  const WriteOptions& options_;
  Narrator narrator_;
};

}  // namespace

std::string write_sarif(const LintResult& result, const WriteOptions& options) {
  return SarifReport(result, options).take().dump(2, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace sdklint
