#include "analysis/sdk_use.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "base/text.h"

namespace sdklint {
namespace {

std::string_view package_around(std::string_view qualified) {
  const size_t dot = qualified.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : qualified.substr(0, dot);
}

/// What one file lets its code name.
class ImportedNames {
 public:
  ImportedNames(const Program& program, const Unit& unit) : program_(program), unit_(unit) {
    for (const Import& import : unit.imports) {
      imports_.insert(import.name.view());
      // A star import names the package (or the class whose members it brings), another one a
      // class.
      packages_.insert(import.star ? import.name.view() : package_around(import.name.view()));
    }
  }

  bool imports_beside(const SdkCall& call) const {
    const std::string_view type = call.class_name.view();
    return imports_.contains(type) || packages_.contains(package_around(type)) ||
           packages_.contains(type) || imports_.contains(package_around(type));
  }

  /// `com.acme.Counter.init()`, with no import.
  bool writes_out(const Expr& e, const SdkCall& call) const {
    const Span span = unit_.span(e);
    const std::string_view text = program_.sources().text(unit_.file);
    if (span.end > text.size() || span.begin >= span.end) return false;
    return text.substr(span.begin, span.end - span.begin).find(call.class_name.view()) !=
           std::string_view::npos;
  }

 private:
  const Program& program_;
  const Unit& unit_;
  std::set<std::string_view> imports_, packages_;
};

bool takes_arguments(const SdkCall& call, size_t count) {
  return call.arities.empty() || std::find(call.arities.begin(), call.arities.end(),
                                           static_cast<int>(count)) != call.arities.end();
}

/// What the receiver says of the class that is called.
enum class Receiver : uint8_t { kThatType, kAnotherType, kUnknown };

/// A builder's chain may set a switch before the call that is looked at, so any receiver will do
/// but another type's name.
Receiver receiver_of(const Program& program, const Unit& unit, const Expr& e, const SdkCall& call) {
  const uint32_t receiver = unit.receiver(e);
  if (receiver == kNoIndex || unit.expr(receiver).kind != ExprKind::kName)
    return Receiver::kUnknown;
  const Symbol name = unit.expr(receiver).name;
  const ResolvedType type = program.resolve(name, unit.file, {});
  if (type.certain && type.qualified == call.class_name) return Receiver::kThatType;
  if (!type.certain || name.view() == last_part(call.class_name.view())) return Receiver::kUnknown;
  return Receiver::kAnotherType;
}

}  // namespace

std::vector<WrittenSdkCall> written_sdk_calls(const Program& program, const Project& project,
                                              const App& app, const Catalog& catalog) {
  std::vector<WrittenSdkCall> calls;
  const std::set<std::string> modules(app.modules.begin(), app.modules.end());
  for (const FileId file : program.files()) {
    const Module* module = project.module_of(program.sources().file(file).path);
    if (module && !modules.contains(module->gradle_path)) continue;
    const Unit& unit = program.unit(file);
    const ImportedNames names(program, unit);
    for (const Expr& e : unit.exprs) {
      if (e.kind != ExprKind::kCall && e.kind != ExprKind::kNew) continue;
      const size_t count = unit.arguments(e).size();
      const auto take = [&](const Catalog::SdkCallRef& ref) {
        if (!takes_arguments(*ref.call, count)) return;
        const Receiver receiver = receiver_of(program, unit, e, *ref.call);
        if (receiver == Receiver::kAnotherType) return;
        if (receiver == Receiver::kUnknown && !names.imports_beside(*ref.call) &&
            !names.writes_out(e, *ref.call))
          return;
        const Span name = e.kind == ExprKind::kNew ? unit.span(e) : unit.name_span(e);
        calls.push_back({unit.span(e), name, ref.sdk, ref.call});
      };
      if (e.kind == ExprKind::kCall) {
        for (const Catalog::SdkCallRef& ref : catalog.sdk_calls(e.name)) take(ref);
      } else if (e.type != kNoIndex) {
        const Symbol type = program.resolve(unit.type_refs[e.type], file, {}).qualified;
        for (const Catalog::SdkCallRef& ref : catalog.sdk_constructors(type)) take(ref);
      }
    }
  }
  std::sort(calls.begin(), calls.end(), [](const WrittenSdkCall& a, const WrittenSdkCall& b) {
    return std::tie(a.name_span, a.sdk->id) < std::tie(b.name_span, b.sdk->id);
  });
  return calls;
}

}  // namespace sdklint
