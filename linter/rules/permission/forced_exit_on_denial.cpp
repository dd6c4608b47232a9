// Flags an app that closes because the user refused a permission: at once, later, or by a dialog
// that then leaves no other way.
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

}  // namespace

void forced_exit_on_denial(const AnalyzedApp& app, RuleRun& run) {
  const ReachedCall* before = nullptr;
  for (const ReachedCall& exit : app.rehearsal(Scene::kPermissionRefused).calls) {
    if (!exit.exit || !exit.ends_app || exit.goes_on) continue;
    if (is_exit_button(exit, app.catalog().lexicon) || makes_way_for_settings(exit)) continue;
    if (exit.resumed && !exit.certain) continue;
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
