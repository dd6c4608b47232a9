#include "rules/rule.h"

#include <algorithm>
#include <tuple>

#include "rules/words.h"

namespace sdklint {
namespace {

using Report = RuleRun::Report;

bool wanted(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "error";
}

Report RuleRun::report(Span span) {
  Finding finding;
  finding.rule = &card_;
  finding.severity = card_.severity;
  finding.clauses = card_.clauses;
  finding.span = span;
  finding.whole = span;
  findings_.push_back(std::move(finding));
  return Report(*this, findings_.size() - 1);
}

Report& Report::with(std::string_view placeholder, std::string_view value) {
  return with(placeholder, Text{std::string(value), std::string(value)});
}

Report& Report::with(std::string_view placeholder, Text value) {
  finding().values[std::string(placeholder)] = std::move(value);
  return *this;
}

Report& Report::along(const CallPath& path, Scene scene) {
  finding().path = path;
  finding().scene = scene;
  finding().has_scene = true;
  return *this;
}

Report& Report::about(const ReachedCall& call, Scene scene) {
  along(call.path, scene).confidence(call.confidence).within(call.span);
  if (!call.path.steps.empty()) with("entry", short_name(call.path.steps.front().function));
  return with("function", short_name(call.function));
}

Report& Report::about(const Sdk& sdk) {
  finding().sdk = sdk.id;
  return with("sdk", sdk.name);
}

Report& Report::about(const PersonalDataApi& api) {
  finding().api = api.id;
  return with("api", api.id).taking(api.data);
}

Report& Report::calling(std::string_view call) {
  finding().api = call;
  return with("call", call);
}

Report& Report::reading(std::string_view api) {
  finding().api = api;
  return *this;
}

Report& Report::taking(const std::vector<Symbol>& data_kinds) {
  std::vector<Text> names;
  for (const Symbol id : data_kinds) {
    finding().data.emplace_back(id.view());
    const DataKind* kind = run_.catalog_.data_kind(id);
    names.push_back(kind ? kind->name : Text{std::string(id.view()), std::string(id.view())});
  }
  if (!names.empty()) with("data", join(names));
  return *this;
}

Report& Report::within(Span whole) {
  if (whole.valid()) finding().whole = whole;
  return *this;
}

Report& Report::likely() { return confidence(Confidence::kLikely); }

Report& Report::confidence(Confidence confidence) {
  finding().confidence = confidence;
  return *this;
}

Report& Report::severity(Severity severity) {
  finding().severity = severity;
  return *this;
}

Report& Report::citing(std::vector<std::string> clauses) {
  finding().clauses = std::move(clauses);
  return *this;
}

Report& Report::cure(Text step) {
  finding().fix_steps.push_back(std::move(step));
  return *this;
}

const Rule* find_rule(std::string_view name) {
  for (const Rule& rule : all_rules()) {
    if (rule.card->name == name) return &rule;
  }
  return nullptr;
}

std::vector<Finding> run_rules(const AnalyzedApp& app, const std::vector<std::string>& names) {
  std::vector<Finding> findings;
  for (const Rule& rule : all_rules()) {
    if (!wanted(names, rule.card->name)) continue;
    RuleRun run(*rule.card, app.catalog());
    rule.check(app, run);
    for (Finding& finding : run.take()) {
      finding.app = app.app().module;
      findings.push_back(std::move(finding));
    }
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.span, a.rule->name) < std::tie(b.span, b.rule->name);
  });
  return findings;
}

}  // namespace sdklint
