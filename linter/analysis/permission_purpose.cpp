#include "analysis/permission_purpose.h"

#include <algorithm>

#include "base/text.h"
#include "model/written_text.h"

namespace sdklint {
namespace {

/// More than a label: several words, or as many Chinese characters.
bool is_sentence(std::string_view text) {
  constexpr int kWords = 5, kCharacters = 8, kBytes = 3;
  const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  return std::count(text.begin(), text.end(), ' ') >= kWords - 1 ||
         std::count_if(text.begin(), text.end(), beyond_ascii) >= kCharacters * kBytes;
}

/// A sentence that speaks of what is asked for.
bool tells_of(const std::vector<const PermissionGroup*>& groups, std::string_view text) {
  if (!is_sentence(text)) return false;
  return std::any_of(groups.begin(), groups.end(), [&](const PermissionGroup* group) {
    return text.find(group->name.en) != std::string_view::npos ||
           text.find(group->name.zh) != std::string_view::npos;
  });
}

bool fits_any(const std::vector<std::string>& patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return fits_pattern(pattern, text); });
}

}  // namespace

PermissionPurposes::PermissionPurposes(const Program& program, const Resources& resources,
                                       const Catalog& catalog)
    : program_(program), resources_(resources) {
  for (const PermissionExplanation& one : catalog.permission_explanations) {
    if (!one.method.empty()) names_.insert(one.method);
    if (!one.class_name.empty()) names_.insert(Symbol(last_part(one.class_name.view())));
    texts_.insert(texts_.end(), one.texts.begin(), one.texts.end());
    own_names_.insert(own_names_.end(), one.names.begin(), one.names.end());
  }
}

bool PermissionPurposes::speaks_of_permissions(std::string_view text) const {
  return fits_any(texts_, text);
}

bool PermissionPurposes::explains(std::string_view text,
                                  const std::vector<const PermissionGroup*>& groups) const {
  return text.find(".permission.") == std::string_view::npos &&
         (speaks_of_permissions(text) || tells_of(groups, text));
}

bool PermissionPurposes::stand_in(const Unit& unit,
                                  const std::vector<const PermissionGroup*>& groups) const {
  // `import com.acme.Snackbar as Hint`: what is written then is the other name.
  for (const Import& import : unit.imports) {
    const std::string_view name = last_part(import.name.view());
    if (!import.star && import.alias.view() != name && names_.contains(Symbol(name))) return true;
  }
  for (const TypeRef& type : unit.type_refs) {
    const std::string_view name = last_part(type.name.view(), ".");
    if (names_.contains(Symbol(name)) || fits_any(own_names_, name)) return true;
  }
  for (const FunctionDecl& function : unit.functions) {
    if (names_.contains(function.name)) return true;
    for (const Annotation& annotation : function.annotations) {
      if (names_.contains(Symbol(last_part(annotation.name.view(), ".")))) return true;
    }
  }
  for (const Expr& e : unit.exprs) {
    if (e.kind == ExprKind::kCall || e.kind == ExprKind::kSelect || e.kind == ExprKind::kName) {
      if (names_.contains(e.name) || fits_any(own_names_, e.name.view())) return true;
    }
    // `R.string.camera_rationale`
    const bool resource = e.kind == ExprKind::kSelect && unit.receiver(e) != kNoIndex &&
                          unit.expr(unit.receiver(e)).name.view() == "string";
    if (!resource) continue;
    if (speaks_of_permissions(e.name.view())) return true;
    const auto written = resources_.strings.find(std::string(e.name.view()));
    if (written != resources_.strings.end() &&
        (speaks_of_permissions(written->second.value) || tells_of(groups, written->second.value)))
      return true;
  }
  for (uint32_t index = 0; index < unit.exprs.size(); ++index) {
    if (unit.exprs[index].kind != ExprKind::kBinary) continue;
    if (const auto text = written_text(unit, index); text && explains(*text, groups)) return true;
  }
  return std::any_of(unit.literals.begin(), unit.literals.end(), [&](const Literal& literal) {
    const auto* text = std::get_if<Symbol>(&literal);
    return text != nullptr && explains(text->view(), groups);
  });
}

std::set<FileId> PermissionPurposes::callers(Symbol function) const {
  std::set<FileId> files;
  for (const FileId file : program_.files()) {
    const Unit& unit = program_.unit(file);
    const bool calls = std::any_of(unit.exprs.begin(), unit.exprs.end(), [&](const Expr& e) {
      return e.kind == ExprKind::kCall && e.name == function &&
             (!e.has_receiver || unit.expr(unit.receiver(e)).kind != ExprKind::kSuper);
    });
    if (calls) files.insert(file);
  }
  return files;
}

bool PermissionPurposes::are_told(const ReachedCall& request, std::string_view asking,
                                  const std::vector<const PermissionGroup*>& groups) const {
  std::set<FileId> files = callers(Symbol(asking));
  files.insert(request.span.file);
  for (const PathStep& step : request.path.steps) {
    if (step.span.valid() && program_.has_unit(step.span.file)) files.insert(step.span.file);
  }
  return std::any_of(files.begin(), files.end(),
                     [&](FileId file) { return stand_in(program_.unit(file), groups); });
}

}  // namespace sdklint
