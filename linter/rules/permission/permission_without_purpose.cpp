// Notes a request for permissions that nothing on the way to it explains: no rationale, no dialog,
// no text about permissions in the code that leads there.
#include <algorithm>
#include <set>
#include <unordered_set>

#include "base/text.h"
#include "model/written_text.h"
#include "rules/permission_requests.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

/// More than a label: several words, or as many Chinese characters.
bool is_sentence(std::string_view text) {
  constexpr int kWords = 5, kCharacters = 8, kBytes = 3;
  const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  return std::count(text.begin(), text.end(), ' ') >= kWords - 1 ||
         std::count_if(text.begin(), text.end(), beyond_ascii) >= kCharacters * kBytes;
}

/// The names by which explanations are met in code.
struct Explanations {
  std::unordered_set<Symbol> names;  ///< of methods, and classes by their simple names
  std::vector<std::string> texts;
  std::vector<std::string> own_names;  ///< a project's for what explains (`showCameraDialog`)
  const Resources& resources;

  explicit Explanations(const AnalyzedApp& app) : resources(app.resources()) {
    for (const PermissionExplanation& one : app.catalog().permission_explanations) {
      if (!one.method.empty()) names.insert(one.method);
      if (!one.class_name.empty()) names.insert(Symbol(last_part(one.class_name.view())));
      texts.insert(texts.end(), one.texts.begin(), one.texts.end());
      own_names.insert(own_names.end(), one.names.begin(), one.names.end());
    }
  }

  static bool fits_any(const std::vector<std::string>& patterns, std::string_view text) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return fits_pattern(pattern, text); });
  }
  bool speak(std::string_view text) const { return fits_any(texts, text); }

  /// A sentence that speaks of what is asked for.
  static bool tell_of(const std::vector<const PermissionGroup*>& groups, std::string_view text) {
    if (!is_sentence(text)) return false;
    return std::any_of(groups.begin(), groups.end(), [&](const PermissionGroup* group) {
      return text.find(group->name.en) != std::string_view::npos ||
             text.find(group->name.zh) != std::string_view::npos;
    });
  }

  bool stand_in(const Unit& unit, const std::vector<const PermissionGroup*>& groups) const {
    // `import com.acme.Snackbar as Hint`: what is written then is the other name.
    for (const Import& import : unit.imports) {
      const std::string_view name = last_part(import.name.view());
      if (!import.star && import.alias.view() != name && names.contains(Symbol(name))) return true;
    }
    for (const TypeRef& type : unit.type_refs) {
      const std::string_view name = last_part(type.name.view(), ".");
      if (names.contains(Symbol(name)) || fits_any(own_names, name)) return true;
    }
    for (const FunctionDecl& function : unit.functions) {
      if (names.contains(function.name)) return true;
      for (const Annotation& annotation : function.annotations) {
        if (names.contains(Symbol(last_part(annotation.name.view(), ".")))) return true;
      }
    }
    for (const Expr& e : unit.exprs) {
      if (e.kind == ExprKind::kCall || e.kind == ExprKind::kSelect || e.kind == ExprKind::kName) {
        if (names.contains(e.name) || fits_any(own_names, e.name.view())) return true;
      }
      // `R.string.camera_rationale`
      const bool resource = e.kind == ExprKind::kSelect && unit.receiver(e) != kNoIndex &&
                            unit.expr(unit.receiver(e)).name.view() == "string";
      if (!resource) continue;
      if (speak(e.name.view())) return true;
      const auto written = resources.strings.find(std::string(e.name.view()));
      if (written != resources.strings.end() &&
          (speak(written->second.value) || tell_of(groups, written->second.value)))
        return true;
    }
    const auto explains = [&](std::string_view text) {
      return text.find(".permission.") == std::string_view::npos &&
             (speak(text) || tell_of(groups, text));
    };
    for (uint32_t index = 0; index < unit.exprs.size(); ++index) {
      if (unit.exprs[index].kind != ExprKind::kBinary) continue;
      if (const auto text = written_text(unit, index); text && explains(*text)) return true;
    }
    return std::any_of(unit.literals.begin(), unit.literals.end(), [&](const Literal& literal) {
      const auto* text = std::get_if<Symbol>(&literal);
      return text != nullptr && explains(text->view());
    });
  }
};

/// Files that call a function of that name: who calls a helper that asks may have explained before.
std::set<FileId> callers(const Program& program, std::string_view function) {
  std::set<FileId> files;
  const Symbol name(last_part(without_lambdas(function), "."));
  for (const FileId file : program.files()) {
    const Unit& unit = program.unit(file);
    const bool calls = std::any_of(unit.exprs.begin(), unit.exprs.end(), [&](const Expr& e) {
      return e.kind == ExprKind::kCall && e.name == name &&
             (!e.has_receiver || unit.expr(unit.receiver(e)).kind != ExprKind::kSuper);
    });
    if (calls) files.insert(file);
  }
  return files;
}

}  // namespace

void permission_without_purpose(const AnalyzedApp& app, RuleRun& run) {
  const Explanations explanations(app);
  for (const AskingPlace& place : asking_places(app)) {
    std::set<std::string> asked;
    for (const std::vector<std::string>& asking : place.askings)
      asked.insert(asking.begin(), asking.end());
    const std::vector<std::string> permissions(asked.begin(), asked.end());
    const std::vector<const PermissionGroup*> groups = groups_of(permissions, app.catalog());
    if (groups.empty()) continue;
    std::set<FileId> files = callers(app.program(), place.request->function);
    files.insert(place.request->span.file);
    for (const PathStep& step : place.request->path.steps) {
      if (step.span.valid() && app.program().has_unit(step.span.file)) files.insert(step.span.file);
    }
    if (std::any_of(files.begin(), files.end(), [&](FileId file) {
          return explanations.stand_in(app.program().unit(file), groups);
        }))
      continue;
    std::vector<Text> names;
    for (const PermissionGroup* group : groups) names.push_back(group->name);
    run.report(place.request->name_span)
        .within(place.request->span)
        .with("function", short_name(place.request->function))
        .with("groups", join(names))
        .likely();
  }
}

}  // namespace sdklint::rules
