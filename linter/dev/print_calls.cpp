#include "dev/print_calls.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/narration.h"

namespace sdklint {

namespace {

using nlohmann::ordered_json;

ordered_json line_of(const AnalyzedApp& app, std::string_view kind, Span span) {
  ordered_json out;
  out["kind"] = kind;
  out["file"] = app.sources().file(span.file).path;
  out["line"] = app.sources().line_of(span);
  return out;
}

std::string where(const AnalyzedApp& app, Span span) {
  if (!span.valid()) return "?";
  return fmt::format("{}:{}", app.sources().file(span.file).path, app.sources().line_of(span));
}

void print_grounds(const AnalyzedApp& app, const std::vector<Ground>& grounds, std::string& out) {
  for (const Ground& ground : grounds) {
    out += fmt::format("        {} is {} ({}{}{}) at {}\n", ground.code, ground.value,
                       ground_name(ground.kind), ground.key.empty() ? "" : ": ", ground.key,
                       where(app, ground.span));
  }
}

void print_trace(const AnalyzedApp& app, const SceneTrace& trace, std::string& out) {
  out += fmt::format("decided branches: {}\n", trace.decisions.size());
  print_grounds(app, trace.decisions, out);
  const auto list = [&](std::string_view what, const std::vector<std::string>& names) {
    if (!names.empty()) out += fmt::format("{}: {}\n", what, names.size());
    for (const std::string& name : names) out += "    " + name + "\n";
  };
  list("functions of many contexts, whose arguments are joined", trace.merged);
  list("functions left out as too far away", trace.too_far);
  out += fmt::format("reached functions: {}\n", trace.functions.size());
  for (const ReachedFunction& function : trace.functions)
    out += fmt::format("    {} at {}\n", function.name, where(app, function.span));
}

}  // namespace

std::string print_calls(const AnalyzedApp& app) {
  std::string out;
  const auto add = [&](const ordered_json& line) {
    out += line.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
  };
  for (const CallEdge& edge : app.call_edges()) {
    ordered_json line = line_of(app, "call-edge", edge.span);
    line["from"] = edge.from;
    line["to"] = edge.to;
    if (edge.likely) line["likely"] = true;
    add(line);
  }
  for (const ReachedFunction& function : app.launch_functions()) {
    ordered_json line = line_of(app, "reachable", function.span);
    line["method"] = function.name;
    add(line);
  }
  for (const SensitiveSite& site : app.sensitive_sites()) {
    ordered_json line = line_of(app, "sensitive-call", site.span);
    line["api"] = site.api;
    line["reachable_without_user_action"] = site.reached;
    add(line);
  }
  for (const StartEdge& edge : app.component_starts()) {
    ordered_json line = line_of(app, "icc-edge", edge.span);
    line["to"] = edge.to;
    add(line);
  }
  return out;
}

std::string print_rehearsal(const AnalyzedApp& app, Scene scene) {
  const Rehearsal& rehearsal = app.rehearsal(scene);
  std::string out =
      fmt::format("scene {}: {} contexts, {} reached calls, {} assumed library calls, {} widened\n",
                  scene_name(scene), rehearsal.contexts, rehearsal.calls.size(),
                  rehearsal.assumed_library_calls, rehearsal.widened);
  for (const std::string& entry : rehearsal.entries) out += "  entry " + entry + "\n";
  for (const std::string& function : rehearsal.dead_ends)
    out += "  never comes back: " + function + "\n";
  for (const ReachedCall& call : rehearsal.calls) {
    std::string what;
    switch (call.kind) {
      case ReachedCall::Kind::kPersonalData:
        what = "reads " + call.api->id;
        break;
      case ReachedCall::Kind::kNativeRead:
        what = "reads natively " + (call.api ? call.api->id : call.native->id);
        break;
      case ReachedCall::Kind::kSdk:
        what = fmt::format("sdk {} {}.{}", call.sdk->id, call.sdk_call->class_name.view(),
                           call.sdk_call->method.view());
        if (call.told) what += *call.told ? " told true" : " told false";
        if (call.withheld) what += " withheld";
        break;
      case ReachedCall::Kind::kPermissionRequest:
        what = fmt::format("asks {}{}", fmt::join(call.permissions, " "),
                           call.permissions_complete ? "" : " …");
        break;
      case ReachedCall::Kind::kExit:
        what = fmt::format("exit {}{}", call.exit->method.view(),
                           call.ends_app ? " ends the app" : "");
        break;
      case ReachedCall::Kind::kComponentStart:
        what = "starts " + call.target;
        break;
      case ReachedCall::Kind::kSettings:
        what = "opens settings";
        break;
    }
    if (!call.refused.empty()) what += fmt::format(" after {}", fmt::join(call.refused, " "));
    if (call.again) what += ", again";
    if (call.goes_on) what += ", goes on";
    if (call.has_choice)
      what += fmt::format(", by \"{}\"{}{}", call.choice, call.only_way ? ", no other way" : "",
                          call.kept_open ? ", kept open" : "");
    out += fmt::format("{}: {}{}\n", where(app, call.name_span), what,
                       call.confidence == Confidence::kLikely ? " (likely)" : "");
    for (const PathStep& step : call.path.steps) {
      print_grounds(app, step.grounds, out);
      out += fmt::format("    {} {} at {}\n", how_name(step.how), step.function,
                         where(app, step.span));
    }
    print_grounds(app, call.path.grounds, out);
  }
  for (const RefusalDialog& dialog : rehearsal.dialogs) {
    out += fmt::format("{}: dialog{}\n", where(app, dialog.span),
                       dialog.cancelable ? "" : ", can't be closed");
    for (const RefusalDialog::Choice& choice : dialog.choices) {
      out += fmt::format("    \"{}\"{}{}{}\n", choice.label, choice.exits ? " exits" : "",
                         choice.asks ? " asks" : "", choice.opens_settings ? " settings" : "");
    }
  }
  print_trace(app, app.trace(scene), out);
  return out;
}

}  // namespace sdklint
