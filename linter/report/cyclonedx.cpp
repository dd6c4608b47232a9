// Components are collected by reference: for what has coordinates that is its package URL, so that
// a dependency of ten modules is one component with ten occurrences.
#include "report/cyclonedx.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/hash.h"

namespace sdklint {
namespace {

using Json = nlohmann::ordered_json;

/// How much of the app a component is; a component takes the strongest of its occurrences.
enum class Part : uint8_t { kRequired, kExcluded };

Part part_of(const Dependency& dependency) {
  // A constraint only picks the version of what something else asks for.
  if (dependency.constraint) return Part::kExcluded;
  return dependency.scope == DependencyScope::kRuntime ? Part::kRequired : Part::kExcluded;
}

Part part_of(DependencyScope scope) {
  return scope == DependencyScope::kRuntime ? Part::kRequired : Part::kExcluded;
}

/// Percent-encoding as package URLs have it.
std::string encoded(std::string_view text, std::string_view allowed = "") {
  std::string result;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view(".-_~").find(c) != std::string_view::npos ||
                       allowed.find(c) != std::string_view::npos;
    if (plain) {
      result += c;
    } else {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

std::string with_version(const std::string& purl, const std::string& version) {
  return version.empty() ? purl : purl + "@" + encoded(version, ":");
}

std::string maven_purl(const std::string& group, const std::string& name,
                       const std::string& version) {
  return with_version("pkg:maven/" + encoded(group) + "/" + encoded(name), version);
}

struct Component {
  std::string group, name, version, purl;
  std::string supplier;
  Part part = Part::kExcluded;
  std::set<std::string> locations;
  std::set<std::pair<std::string, std::string>> properties;
};

/// "@scope/name" of npm: the scope is the purl's namespace.
std::string host_purl(const HostPackage& package) {
  switch (package.host) {
    case HostPackage::Host::kNpm: {
      const size_t slash = package.name.find('/');
      const std::string name = slash == std::string::npos
                                   ? encoded(package.name)
                                   : encoded(package.name.substr(0, slash)) + "/" +
                                         encoded(package.name.substr(slash + 1));
      return with_version("pkg:npm/" + name, package.version);
    }
    case HostPackage::Host::kPub:
      return with_version("pkg:pub/" + encoded(package.name), package.version);
    case HostPackage::Host::kUnity:
      return with_version("pkg:generic/unity/" + encoded(package.name), package.version);
    case HostPackage::Host::kUniApp:
      return with_version("pkg:generic/uni-app/" + encoded(package.name), package.version);
  }
  return "";
}

class BillOfMaterials {
 public:
  BillOfMaterials(const Project& project, const SourceTree& sources, const Catalog& catalog)
      : project_(project), sources_(sources), catalog_(catalog) {}

  void collect(const std::vector<AppInventory>& apps) {
    find_versions();
    for (const Module& module : project_.modules) {
      for (const Dependency& dependency : module.dependencies) add(dependency, module);
      for (const PluginUse& plugin : module.plugins) add(plugin, module);
      for (const HostPackage& package : module.host_packages) add(package);
      for (const LocalArchive& archive : module.archives) add(archive);
      for (const NativeLibrary& library : module.native_libraries) add(library);
    }
    for (const Dependency& dependency : project_.declared) add_declared(dependency);
    for (const PluginUse& plugin : project_.declared_plugins) add_plugin(plugin);
    for (const AppInventory& app : apps) {
      for (const PresentSdk& present : app.sdks) add(present);
    }
  }

  std::string write(const std::vector<AppInventory>& apps, const std::string& version) const {
    Json components = Json::array();
    Json required = Json::array();
    for (const auto& [reference, component] : components_) {
      components.push_back(json_of(reference, component));
      if (component.part == Part::kRequired) required.push_back(reference);
    }
    const std::string app = "app";
    Json dependencies = Json::array();
    dependencies.push_back({{"ref", app}, {"dependsOn", std::move(required)}});
    for (const auto& [reference, targets] : edges_)
      dependencies.push_back({{"ref", reference}, {"dependsOn", targets}});
    const Json tool = {{"type", "application"}, {"name", "sdklint"}, {"version", version}};
    const Json subject = {{"type", "application"}, {"bom-ref", app}, {"name", name_of(apps)}};
    Json lifecycles = Json::array();
    lifecycles.push_back({{"phase", "pre-build"}});
    const Json metadata = {{"lifecycles", std::move(lifecycles)},
                           {"tools", {{"components", Json::array({tool})}}},
                           {"component", subject}};
    const std::string content = dumped(components);
    const Json bom = {{"$schema", "http://cyclonedx.org/schema/bom-1.5.schema.json"},
                      {"bomFormat", "CycloneDX"},
                      {"specVersion", "1.5"},
                      {"serialNumber", "urn:uuid:" + uuid_of(content)},
                      {"version", 1},
                      {"metadata", metadata},
                      {"components", std::move(components)},
                      {"dependencies", std::move(dependencies)}};
    return dumped(bom) + "\n";
  }

 private:
  static std::string dumped(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
  }

  /// Says which components these are: the same ones, the same number.
  static std::string uuid_of(const std::string& content) {
    const Hash128 hash = hash_of(content);
    // Version 8 of RFC 9562 is for numbers made in one's own way; the variant is 0b10.
    const uint64_t high = (hash.high & 0xFFFFFFFFFFFF0FFFull) | 0x8000;
    const uint64_t low = (hash.low & 0x3FFFFFFFFFFFFFFFull) | 0x8000000000000000ull;
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xFFFF,
                       high & 0xFFFF, low >> 48, low & 0xFFFFFFFFFFFFull);
  }

  std::string name_of(const std::vector<AppInventory>& apps) const {
    for (const AppInventory& app : apps) {
      for (const Module& module : project_.modules) {
        if (module.gradle_path != app.module) continue;
        if (!module.application_id.empty()) return module.application_id;
        if (!module.namespace_name.empty()) return module.namespace_name;
      }
    }
    return "app";
  }

  Json json_of(const std::string& reference, const Component& component) const {
    Json json = {{"type", "library"}, {"bom-ref", reference}};
    if (!component.supplier.empty()) json["supplier"] = {{"name", component.supplier}};
    if (!component.group.empty()) json["group"] = component.group;
    json["name"] = component.name;
    if (!component.version.empty()) json["version"] = component.version;
    json["scope"] = component.part == Part::kRequired ? "required" : "excluded";
    if (!component.purl.empty()) json["purl"] = component.purl;
    if (!component.locations.empty()) {
      Json occurrences = Json::array();
      for (const std::string& location : component.locations)
        occurrences.push_back({{"location", location}});
      json["evidence"] = {{"occurrences", std::move(occurrences)}};
    }
    if (!component.properties.empty()) {
      Json properties = Json::array();
      for (const auto& [name, value] : component.properties)
        properties.push_back({{"name", name}, {"value", value}});
      json["properties"] = std::move(properties);
    }
    return json;
  }

  std::string location(Span span) const {
    const SourceFile& file = sources_.file(span.file);
    const bool has_lines = file.kind != FileKind::kArchive && file.kind != FileKind::kNativeLibrary;
    return has_lines ? fmt::format("{}:{}", file.path, sources_.line_of(span)) : file.path;
  }

  void add_place(Component& component, Span span) const {
    if (span.valid()) component.locations.insert(location(span));
  }

  static void strengthen(Component& component, Part part) {
    component.part = std::min(component.part, part);
  }

  void mark(Component& component, const Sdk* sdk) {
    if (sdk == nullptr) return;
    component.properties.insert({"sdklint:sdk", sdk->id});
    if (component.supplier.empty()) component.supplier = sdk->vendor.en;
    shown_.insert(sdk->id);
  }

  /// Versions that are written somewhere in the tree, for dependencies that leave theirs to a
  /// constraint or a platform of this tree.
  void find_versions() {
    for (const Module& module : project_.modules) {
      for (const Dependency& dependency : module.dependencies) {
        if (!dependency.settled_version().empty())
          versions_[dependency.group + ":" + dependency.artifact].insert(
              dependency.settled_version());
      }
    }
  }
  std::string version_of(const Dependency& dependency) const {
    if (!dependency.settled_version().empty()) return dependency.settled_version();
    const auto found = versions_.find(dependency.group + ":" + dependency.artifact);
    return found != versions_.end() && found->second.size() == 1 ? *found->second.begin() : "";
  }

  Component& component_of(const Dependency& dependency) {
    const std::string version = version_of(dependency);
    const std::string purl = maven_purl(dependency.group, dependency.artifact, version);
    Component& component = components_[purl];
    component.group = dependency.group;
    component.name = dependency.artifact;
    component.version = version;
    component.purl = purl;
    add_place(component, dependency.origin.span);
    if (dependency.defined_at) add_place(component, *dependency.defined_at);
    mark(component, catalog_.sdk_of_coordinate(dependency.group, dependency.artifact));
    return component;
  }

  void add(const Dependency& dependency, const Module& module) {
    Component& component = component_of(dependency);
    strengthen(component, module.build_logic ? Part::kExcluded : part_of(dependency));
    if (!dependency.configuration.empty())
      component.properties.insert({"sdklint:configuration", dependency.configuration});
    if (dependency.platform) component.properties.insert({"sdklint:platform", "true"});
    if (dependency.transitive) component.properties.insert({"sdklint:transitive", "true"});
  }

  /// A catalogue's line that no module was seen to use is no part of the app, but it's declared.
  void add_declared(const Dependency& dependency) {
    const bool fresh = !components_.contains(
        maven_purl(dependency.group, dependency.artifact, version_of(dependency)));
    Component& component = component_of(dependency);
    if (fresh) component.properties.insert({"sdklint:use", "declared-only"});
  }

  void add(const PluginUse& plugin, const Module& module) {
    const std::vector<const Sdk*> brought =
        catalog_.sdks_brought_by(SdkCarrier::Host::kGradlePlugin, plugin.id);
    // Without a version it is one of Gradle's own, or another line brings it in with its version.
    const bool declares = !plugin.version.empty() || plugin.version_unresolved;
    if (declares || !brought.empty()) add_plugin(plugin);
    if (!plugin.applied || module.build_logic) return;
    for (const Sdk* sdk : brought)
      bring(plugin_purl(plugin), *sdk, plugin.origin.span, Part::kRequired);
  }

  /// A plugin is published under a marker artifact of its id.
  static std::string plugin_purl(const PluginUse& plugin) {
    return maven_purl(plugin.id, plugin.id + ".gradle.plugin", plugin.version);
  }
  void add_plugin(const PluginUse& plugin) {
    const std::string name = plugin.id + ".gradle.plugin";
    const std::string purl = plugin_purl(plugin);
    Component& component = components_[purl];
    component.group = plugin.id;
    component.name = name;
    component.version = plugin.version;
    component.purl = purl;
    component.properties.insert({"sdklint:kind", "gradle-plugin"});
    add_place(component, plugin.origin.span);
  }

  void add(const HostPackage& package) {
    const std::string purl = host_purl(package);
    Component& component = components_[purl];
    component.name = package.name;
    component.version = package.version;
    component.purl = purl;
    strengthen(component, part_of(package.scope));
    add_place(component, package.origin.span);
  }

  void add(const LocalArchive& archive) {
    const std::optional<FileId> file = sources_.find(archive.path);
    if (!file) {  // named by a build file, and not there
      Component& component = components_["archive:" + archive.path];
      component.name = archive.path.substr(archive.path.rfind('/') + 1);
      strengthen(component, part_of(archive.scope));
      add_place(component, archive.origin.span);
      component.properties.insert({"sdklint:kind", "archive"});
      component.properties.insert({"sdklint:use", "missing"});
      mark(component, catalog_.sdk_of_archive(component.name));
      return;
    }
    const ArchiveContents& contents = project_.archives->contents(*file);
    std::optional<ArchiveIdentity> own = archive.published;
    if (!own && contents.identities.size() == 1) own = contents.identities.front();
    const std::string reference =
        own ? maven_purl(own->group, own->artifact, own->version) : "archive:" + archive.path;
    Component& component = components_[reference];
    component.name = archive.path.substr(archive.path.rfind('/') + 1);
    if (own) {
      component.group = own->group;
      component.name = own->artifact;
      component.version = own->version;
      component.purl = reference;
    }
    strengthen(component, part_of(archive.scope));
    add_place(component, archive.origin.span);
    component.locations.insert(archive.path);
    component.properties.insert({"sdklint:kind", "archive"});
    if (!archive.configuration.empty())
      component.properties.insert({"sdklint:configuration", archive.configuration});
    mark(component, catalog_.sdk_of_archive(archive.path.substr(archive.path.rfind('/') + 1)));
    for (const ArchiveIdentity& identity : contents.identities)
      mark(component, catalog_.sdk_of_coordinate(identity.group, identity.artifact));
    for (const auto& [sdk, class_name] : sdks_in_archive(contents, catalog_)) mark(component, sdk);
    for (const std::string& library : contents.native_libraries)
      mark(component, catalog_.sdk_of_native_library(library));
  }

  void add(const NativeLibrary& library) {
    Component& component = components_["native:" + library.name];
    component.name = library.name;
    component.properties.insert({"sdklint:kind", "native-library"});
    strengthen(component, Part::kRequired);
    add_place(component, library.origin.span);
    mark(component, catalog_.sdk_of_native_library(library.name));
  }

  /// The SDK as a component of its own, because nothing in the tree names its artifact.
  Component& own_component(const Sdk& sdk) {
    Component& component = components_["sdk:" + sdk.id];
    component.name = sdk.name.en;
    mark(component, &sdk);
    return component;
  }

  void bring(const std::string& carrier, const Sdk& sdk, Span span, Part part) {
    Component& component = own_component(sdk);
    component.properties.insert({"sdklint:evidence", "host-package"});
    strengthen(component, part);
    add_place(component, span);
    edges_[carrier].insert("sdk:" + sdk.id);
  }

  void add(const PresentSdk& present) {
    const Sdk& sdk = *present.sdk;
    for (const SdkEvidence& one : present.evidence) {
      if (one.kind == SdkEvidence::Kind::kHostPackage) add_brought(sdk, one);
    }
    const bool shown = shown_.contains(sdk.id);
    for (const SdkEvidence& one : present.evidence) {
      const bool undeclared =
          one.kind == SdkEvidence::Kind::kComponent || one.kind == SdkEvidence::Kind::kImport;
      if (!undeclared || (shown && !components_.contains("sdk:" + sdk.id))) continue;
      Component& component = own_component(sdk);
      component.properties.insert({"sdklint:evidence", one.kind == SdkEvidence::Kind::kComponent
                                                           ? "manifest-component"
                                                           : "import"});
      strengthen(component, part_of(one.scope));
      add_place(component, one.span);
    }
  }

  void add_brought(const Sdk& sdk, const SdkEvidence& evidence) {
    for (const Module& module : project_.modules) {
      for (const HostPackage& package : module.host_packages) {
        if (package.origin.span == evidence.span && package.name == evidence.text)
          bring(host_purl(package), sdk, evidence.span, part_of(package.scope));
      }
    }
  }

  const Project& project_;
  const SourceTree& sources_;
  const Catalog& catalog_;
  std::map<std::string, Component> components_;            ///< by bom-ref
  std::map<std::string, std::set<std::string>> edges_;     ///< what brings what
  std::map<std::string, std::set<std::string>> versions_;  ///< by "group:artifact"
  std::set<std::string> shown_;                            ///< SDKs that some component shows
};

}  // namespace

std::string write_cyclonedx(const Project& project, const std::vector<AppInventory>& apps,
                            const SourceTree& sources, const Catalog& catalog,
                            const std::string& version) {
  BillOfMaterials bill(project, sources, catalog);
  bill.collect(apps);
  return bill.write(apps, version);
}

}  // namespace sdklint
