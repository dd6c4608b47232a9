// The report for programs that don't read SARIF: every finding with its path, then what was read.
#include <nlohmann/json.hpp>

#include "report/narration.h"
#include "report/writers.h"

namespace sdklint {
namespace {

using Json = nlohmann::ordered_json;

class JsonReport {
 public:
  JsonReport(const LintResult& result, const WriteOptions& options)
      : result_(result), options_(options), narrator_(*result.catalog, options.language) {}

  Json take() const {
    Json findings = Json::array();
    for (const ReportedFinding& one : result_.findings) findings.push_back(finding(one));
    return {{"format", 1},
            {"tool", {{"name", "sdklint"}, {"version", options_.version}}},
            {"summary",
             {{"errors", result_.count(Severity::kError)},
              {"warnings", result_.count(Severity::kWarning)},
              {"notes", result_.count(Severity::kNote)},
              {"allowed", result_.allowed()},
              {"excluded", result_.coverage.excluded_findings}}},
            {"findings", std::move(findings)},
            {"coverage", coverage()}};
  }

 private:
  Json finding(const ReportedFinding& one) const {
    const Finding& finding = one.finding;
    Json json = {{"rule", finding.rule->name},
                 {"severity", severity_name(finding.severity)},
                 {"confidence", confidence_name(finding.confidence)},
                 {"message", narrator_.what(finding)}};
    json.update(place(finding.span));
    json["app"] = finding.app;
    if (finding.has_scene) json["scene"] = scene_name(finding.scene);
    if (!finding.sdk.empty()) json["sdk"] = finding.sdk;
    if (!finding.api.empty()) json["api"] = finding.api;
    if (!finding.data.empty()) json["data"] = finding.data;
    json["why"] = narrator_.why(finding);
    json["fix"] = narrator_.fix(finding);
    if (!finding.fix_steps.empty()) {
      for (const Text& step : finding.fix_steps)
        json["fix_steps"].push_back(in(narrator_.language(), step));
    }
    json["clauses"] = Json::array();
    for (const std::string& id : finding.clauses) {
      json["clauses"].push_back({{"id", id}, {"text", narrator_.clause(id)}});
    }
    if (!finding.path.steps.empty()) json["path"] = path(finding);
    json["fingerprint"] = one.fingerprint;
    if (one.allowed)
      json["allowed"] = {{"reason", one.allow_reason},
                         {"line", result_.sources.line_of(one.allowed_at)}};
    return json;
  }

  Json path(const Finding& finding) const {
    Json steps = Json::array();
    for (const PathStep& step : finding.path.steps) {
      Json json = {{"function", step.function}, {"how", how_name(step.how)}};
      if (step.span.valid()) json.update(place(step.span));
      if (Json why = grounds(step.grounds); !why.empty()) json["grounds"] = std::move(why);
      steps.push_back(std::move(json));
    }
    Json last = place(finding.span);
    if (Json why = grounds(finding.path.grounds); !why.empty()) last["grounds"] = std::move(why);
    steps.push_back(std::move(last));
    return steps;
  }

  Json grounds(const std::vector<Ground>& grounds) const {
    Json all = Json::array();
    for (const Ground& ground : grounds) {
      if (!ground.tells) continue;
      Json json = {{"kind", ground_name(ground.kind)},
                   {"code", ground.code},
                   {"key", ground.key},
                   {"value", ground.value},
                   {"text", narrator_.ground(ground)}};
      if (ground.span.valid()) json.update(place(ground.span));
      all.push_back(std::move(json));
    }
    return all;
  }

  Json place(Span span) const {
    const Place place = result_.sources.place(span);
    return {{"file", result_.sources.file(span.file).path},
            {"line", place.line},
            {"column", place.column},
            {"end_line", place.end_line},
            {"end_column", place.end_column}};
  }

  Json coverage() const {
    const Coverage& coverage = result_.coverage;
    Json apps = Json::array();
    for (const AppCoverage& app : coverage.apps) {
      apps.push_back({{"module", app.module},
                      {"entries", app.entries},
                      {"contexts", app.contexts},
                      {"assumed_library_calls", app.assumed_library_calls},
                      {"widened", app.widened},
                      {"cut_short", app.cut_short},
                      {"too_far", app.too_far}});
    }
    Json notes = Json::array();
    for (const ReadNote& note : coverage.notes) {
      Json json = {{"kind", note_id(note.kind)}, {"file", note.path}};
      if (note.line > 0) json["line"] = note.line;
      if (!note.detail.empty()) json["detail"] = note.detail;
      notes.push_back(std::move(json));
    }
    Json binary = Json::array();
    for (const BinaryPart& part : coverage.binary_parts) {
      Json json = {{"file", part.path}};
      if (!part.sdk.empty()) json["sdk"] = part.sdk;
      if (part.classes > 0) json["classes"] = part.classes;
      binary.push_back(std::move(json));
    }
    return {{"complete", coverage.complete()},
            {"java_files", coverage.java_files},
            {"kotlin_files", coverage.kotlin_files},
            {"manifests", coverage.manifests},
            {"build_files", coverage.build_files},
            {"apps", std::move(apps)},
            {"notes", std::move(notes)},
            {"binary_parts", std::move(binary)}};
  }

  const LintResult& result_;
  const WriteOptions& options_;
  Narrator narrator_;
};

}  // namespace

std::string write_json(const LintResult& result, const WriteOptions& options) {
  // A file name or a line may hold bytes that are no UTF-8: they are replaced, for JSON has no way
  // to say them.
  return JsonReport(result, options).take().dump(2, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace sdklint
