#include "analysis/sdk_inventory.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

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
      for (const PluginUse& plugin : module.plugins) add(plugin);
      for (const HostPackage& package : module.host_packages) add(package);
      for (const LocalArchive& archive : module.archives) add(archive);
      for (const NativeLibrary& library : module.native_libraries) add(library);
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
    const std::string& version = dependency.settled_version();
    if (!version.empty()) text += ":" + version;
    add(catalog_.sdk_of_coordinate(dependency.group, dependency.artifact),
        {SdkEvidence::Kind::kDependency, dependency.origin.span, text, version, dependency.scope,
         dependency.configuration});
  }

  void add(const PluginUse& plugin) {
    if (!plugin.applied) return;
    for (const Sdk* sdk : catalog_.sdks_brought_by(SdkCarrier::Host::kGradlePlugin, plugin.id)) {
      add(sdk, {SdkEvidence::Kind::kHostPackage, plugin.origin.span, plugin.id, "",
                DependencyScope::kRuntime});
    }
  }

  void add(const HostPackage& package) {
    // A wrapper has versions of its own.
    for (const Sdk* sdk : catalog_.sdks_brought_by(carrier_host(package.host), package.name)) {
      add(sdk,
          {SdkEvidence::Kind::kHostPackage, package.origin.span, package.name, "", package.scope});
    }
  }

  /// By name; by the coordinates that were packed with it; by the packages of its classes; by the
  /// native libraries inside.
  void add(const LocalArchive& archive) {
    std::set<const Sdk*> seen;
    const auto found = [&](const Sdk* sdk, const std::string& detail, const std::string& version) {
      if (sdk == nullptr || !seen.insert(sdk).second) return;
      const std::string text = detail.empty() ? archive.path : archive.path + " (" + detail + ")";
      add(sdk, {SdkEvidence::Kind::kArchive, archive.origin.span, text, version, archive.scope});
    };
    const std::optional<FileId> file = program_.sources().find(archive.path);
    static const ArchiveContents kNone;
    const ArchiveContents& contents =
        file && project_.archives ? project_.archives->contents(*file) : kNone;
    for (const ArchiveIdentity& identity : contents.identities) {
      found(catalog_.sdk_of_coordinate(identity.group, identity.artifact),
            identity.group + ":" + identity.artifact, identity.version);
    }
    const std::string name = archive.path.substr(archive.path.rfind('/') + 1);
    found(catalog_.sdk_of_archive(name), "", version_in_name(name));
    for (const auto& [sdk, class_name] : sdks_in_archive(contents, catalog_)) {
      if (!is_own(class_name)) found(sdk, class_name, "");
    }
    for (const std::string& library : contents.native_libraries)
      found(catalog_.sdk_of_native_library(library), library, "");
  }

  void add(const NativeLibrary& library) {
    const Sdk* sdk = catalog_.sdk_of_native_library(library.name);
    // The same library lies there for every processor.
    if (sdk == nullptr || !native_.insert({sdk, library.name}).second) return;
    add(sdk, {SdkEvidence::Kind::kNativeLibrary, library.origin.span, library.name, "",
              DependencyScope::kRuntime});
  }

  static SdkCarrier::Host carrier_host(HostPackage::Host host) {
    switch (host) {
      case HostPackage::Host::kNpm:
        return SdkCarrier::Host::kNpm;
      case HostPackage::Host::kPub:
        return SdkCarrier::Host::kPub;
      case HostPackage::Host::kUnity:
        return SdkCarrier::Host::kUnity;
      case HostPackage::Host::kUniApp:
        return SdkCarrier::Host::kUniApp;
    }
    return SdkCarrier::Host::kNpm;
  }

  /// "umeng-common-9.4.0.jar" → "9.4.0"; empty when the name doesn't end in a version.
  static std::string version_in_name(std::string_view name) {
    name = name.substr(0, name.rfind('.'));
    const size_t at = name.find_last_of("-_");
    std::string_view version = at == std::string_view::npos ? "" : name.substr(at + 1);
    if (version.starts_with('v') || version.starts_with('V')) version.remove_prefix(1);
    const bool digits = version.find_first_not_of("0123456789.") == std::string_view::npos;
    const bool dotted = version.find('.') != std::string_view::npos;
    return digits && dotted ? std::string(version) : "";
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
  std::set<std::pair<const Sdk*, std::string>> native_;
};

/// An archive often carries a few classes of somebody else (an interface to read an identifier by,
/// a helper). It holds that SDK when one of the classes that apps call is there; or when the SDK's
/// classes are at least this part of all (other versions call theirs by other names), or the
/// catalogue names none.
constexpr size_t kWholeSdk = 3;

bool names_classes(const Sdk& sdk) {
  return !sdk.calls.empty() || !sdk.auto_init.empty() || !sdk.components.empty();
}

/// A class of the archive that the catalogue names for the SDK; empty when there is none.
std::string known_class(const Sdk& sdk, const ArchiveContents& contents) {
  const auto holds = [&](std::string_view name) {
    return std::binary_search(contents.classes.begin(), contents.classes.end(), name);
  };
  for (const SdkCall& call : sdk.calls) {
    if (holds(call.class_name.view())) return std::string(call.class_name.view());
  }
  for (const SdkAutoInit& start : sdk.auto_init) {
    if (holds(start.class_name)) return start.class_name;
  }
  for (const std::string& component : sdk.components) {
    if (holds(component)) return component;
  }
  return "";
}

}  // namespace

const SdkEvidence* PresentSdk::packaged() const {
  for (const SdkEvidence& one : evidence) {
    const bool is_code = one.kind <= SdkEvidence::Kind::kNativeLibrary;
    if (is_code && one.scope == DependencyScope::kRuntime) return &one;
  }
  return nullptr;
}

std::vector<std::pair<const Sdk*, std::string>> sdks_in_archive(const ArchiveContents& contents,
                                                                const Catalog& catalog) {
  struct Share {
    size_t classes = 0;
    std::string first;
  };
  std::map<std::string_view, std::pair<const Sdk*, Share>> shares;  // by id
  std::string_view package;
  const Sdk* owner = nullptr;
  for (const std::string& name : contents.classes) {
    const std::string_view own = std::string_view(name).substr(0, name.rfind('.'));
    if (own != package) owner = catalog.sdk_of_class(name);
    package = own;
    if (owner == nullptr) continue;
    auto& [sdk, share] = shares[owner->id];
    sdk = owner;
    if (share.classes++ == 0) share.first = name;
  }
  std::vector<std::pair<const Sdk*, std::string>> result;
  for (const auto& [id, found] : shares) {
    const auto& [sdk, share] = found;
    const std::string known = known_class(*sdk, contents);
    if (!known.empty()) {
      result.emplace_back(sdk, known);
    } else if (!names_classes(*sdk) || share.classes * kWholeSdk >= contents.classes.size()) {
      result.emplace_back(sdk, share.first);
    }
  }
  return result;
}

std::vector<PresentSdk> sdk_inventory(const Program& program, const Project& project,
                                      const App& app, const Catalog& catalog) {
  return Inventory(program, project, app, catalog).take();
}

}  // namespace sdklint
