// Flags an app that closes because the user refused a permission: at once, later, or by a dialog
// that then leaves no other way.
#include <algorithm>

#include "rules/permissions.h"
#include "rules/rule.h"
#include "rules/words.h"
#include "source/code_lines.h"

namespace sdklint::rules {
namespace {

/// A button that says that it closes the app, beside one that doesn't: the user may well want that.
bool is_exit_button(const ReachedCall& exit, const Lexicon& lexicon) {
  return exit.has_choice && !exit.only_way && lexicon.names_leaving(exit.choice);
}

/// On the way to the settings the app may close its screen.
bool makes_way_for_settings(const ReachedCall& exit) {
  return exit.has_choice && exit.choice_opens_settings;
}

/// `finish(); System.exit(0);` is one exit.
bool is_same_exit(const AnalyzedApp& app, const ReachedCall& before, const ReachedCall& exit) {
  constexpr int kFarthest = 2;
  if (before.function != exit.function) return false;
  if (before.span.file != exit.span.file || before.span.begin > exit.span.begin) return true;
  const FileId file = exit.span.file;
  const CodeLines lines(app.sources().text(file), app.sources().file(file).kind);
  return lines.lines_between(before.span.begin, exit.span.begin) <= kFarthest;
}

/// `manager.exit()` closes every screen on its way to ending the process: it tells what happens.
bool is_part_of_another(const ReachedCall& exit, const std::vector<ReachedCall>& calls) {
  if (exit.exit->scope != ExitRow::Scope::kScreen) return false;
  const std::vector<PathStep>& steps = exit.path.steps;
  return std::any_of(calls.begin(), calls.end(), [&](const ReachedCall& other) {
    if (!other.exit || other.exit->scope == ExitRow::Scope::kScreen || other.goes_on) return false;
    const std::vector<PathStep>& around = other.path.steps;
    return around.size() < steps.size() && std::equal(
                                               around.begin(), around.end(), steps.begin(),
                                               [](const PathStep& a, const PathStep& b) {
                                                 return a.function == b.function &&
                                                        a.span == b.span;
                                               });
  });
}

}  // namespace

void forced_exit_on_denial(const AnalyzedApp& app, RuleRun& run) {
  const ReachedCall* before = nullptr;
  const std::vector<ReachedCall>& calls = app.rehearsal(Scene::kPermissionRefused).calls;
  for (const ReachedCall& exit : calls) {
    if (!exit.exit || !exit.ends_app || exit.goes_on) continue;
    if (is_exit_button(exit, app.catalog().lexicon) || makes_way_for_settings(exit)) continue;
    const bool doubtful = exit.resumed || exit.confidence == Confidence::kLikely;
    if (doubtful && !exit.certain) continue;
    // Without a network, with an old version, it would close as well.
    if (exit.aside) continue;
    if (is_part_of_another(exit, calls)) continue;
    const bool same = before && is_same_exit(app, *before, exit);
    before = &exit;
    if (same) continue;
    auto report = run.report(exit.name_span)
                      .about(exit, Scene::kPermissionRefused)
                      .with("call", call_name(exit.exit->class_name, exit.exit->method));
    name_refused(report, exit.refused);
  }
}

}  // namespace sdklint::rules
