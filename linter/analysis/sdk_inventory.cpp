#include "analysis/sdk_inventory.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace sdklint {
namespace {

class Inventory {
 public:
  Inventory(const Program& program, const Project& project, const App& app, const Catalog& catalog)
      : program_(program),
        project_(project),
        app_(app),
        catalog_(catalog),
        modules_(app.modules.begin(), app.modules.end()) {}

  std::vector<PresentSdk> take() {
    for (const Module& module : project_.modules) {
      if (!modules_.count(module.gradle_path)) continue;
      for (const Dependency& dependency : module.dependencies) add(dependency);
      for (const LocalArchive& archive : module.archives) add(archive);
    }
    for (const Component& component : app_.manifest.components) {
      if (!is_own(component.class_name)) {
        add(catalog_.sdk_of_component(component.class_name),
            {SdkEvidence::Kind::kComponent, component.span, component.class_name, "",
             DependencyScope::kRuntime});
      }
    }
    for (const FileId file : program_.files()) add_imports(file);

    std::vector<PresentSdk> all;
    for (auto& [id, present] : found_) {
      std::sort(present.evidence.begin(), present.evidence.end(),
                [](const SdkEvidence& a, const SdkEvidence& b) {
                  return std::tie(a.kind, a.span) < std::tie(b.kind, b.span);
                });
      all.push_back(std::move(present));
    }
    return all;
  }

 private:
  void add(const Sdk* sdk, SdkEvidence evidence) {
    if (!sdk) return;
    PresentSdk& present = found_[sdk->id];
    present.sdk = sdk;
    present.evidence.push_back(std::move(evidence));
  }

  void add(const Dependency& dependency) {
    std::string text = dependency.group + ":" + dependency.artifact;
    if (!dependency.version.empty()) text += ":" + dependency.version;
    add(catalog_.sdk_of_coordinate(dependency.group, dependency.artifact),
        {SdkEvidence::Kind::kDependency, dependency.origin.span, text, dependency.version,
         dependency.scope});
  }

  void add(const LocalArchive& archive) {
    const std::string name = archive.path.substr(archive.path.rfind('/') + 1);
    add(catalog_.sdk_of_archive(name), {SdkEvidence::Kind::kArchive, archive.origin.span,
                                        archive.path, "", DependencyScope::kRuntime});
  }

  /// One import per file and SDK is evidence enough.
  void add_imports(FileId file) {
    const Module* module = project_.module_of(program_.sources().file(file).path);
    if (module && !modules_.count(module->gradle_path)) return;
    std::set<const Sdk*> seen;
    for (const Import& import : program_.unit(file).imports) {
      const Sdk* sdk = sdk_of_import(import.name);
      if (!sdk || !seen.insert(sdk).second) continue;
      add(sdk, {SdkEvidence::Kind::kImport, import_span(file, import.name),
                std::string(import.name.view()), "", DependencyScope::kRuntime});
    }
  }

  /// Imports keep no places; the first mention of the name is the import itself.
  Span import_span(FileId file, Symbol name) const {
    const size_t at = program_.sources().text(file).find(name.view());
    if (at == std::string_view::npos) return {file, 0, 0};
    return {file, static_cast<uint32_t>(at), static_cast<uint32_t>(at + name.view().size())};
  }

  const Sdk* sdk_of_import(Symbol name) {
    const auto [entry, fresh] = imported_.try_emplace(name, nullptr);
    if (fresh && !is_own(name.view())) entry->second = catalog_.sdk_of_class(name.view());
    return entry->second;
  }

  /// True for the app's own classes, which may well live below a vendor's package (the vendor's
  /// demo app).
  bool is_own(std::string_view qualified) const {
    if (program_.find_type(Symbol(qualified)).valid()) return true;
    for (const Module& module : project_.modules) {
      const std::string& own = module.namespace_name;
      if (!own.empty() && qualified.starts_with(own) &&
          qualified.substr(own.size()).starts_with('.'))
        return true;
    }
    return false;
  }

  const Program& program_;
  const Project& project_;
  const App& app_;
  const Catalog& catalog_;
  std::set<std::string> modules_;
  std::map<std::string, PresentSdk> found_;
  std::unordered_map<Symbol, const Sdk*> imported_;
};

}  // namespace

const SdkEvidence* PresentSdk::packaged() const {
  for (const SdkEvidence& one : evidence) {
    const bool is_code =
        one.kind == SdkEvidence::Kind::kDependency || one.kind == SdkEvidence::Kind::kArchive;
    if (is_code && one.scope == DependencyScope::kRuntime) return &one;
  }
  return nullptr;
}

std::vector<PresentSdk> sdk_inventory(const Program& program, const Project& project,
                                      const App& app, const Catalog& catalog) {
  return Inventory(program, project, app, catalog).take();
}

}  // namespace sdklint
