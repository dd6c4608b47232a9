// The project as its build files and manifests declare it, before any code is looked at. Nothing is
// executed.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/archives.h"
#include "source/source_tree.h"
#include "source/span.h"

namespace sdklint {

/// Where a declared value stands.
struct Origin {
  Span span;           ///< file and place; invalid when it comes from outside the tree
  std::string module;  ///< Gradle path (":app"); ":" for the root
};

/// What a dependency is for; only kRuntime ends up in the app that users get.
enum class DependencyScope : uint8_t {
  kRuntime,  ///< implementation, api, compile, runtimeOnly, releaseImplementation, flavour
             ///< configurations
  kCompileOnly,
  kDebug,      ///< debugImplementation
  kTest,       ///< test*, androidTest*
  kBuildTool,  ///< kapt, ksp, annotationProcessor, classpath, lint…
};

/// An external dependency as a build file asks for it.
struct Dependency {
  std::string group, artifact, version;  ///< version empty when not declared or not resolvable
  std::string configuration;             ///< as written: "implementation"
  DependencyScope scope = DependencyScope::kRuntime;
  Origin origin;                   ///< the line that asks for it
  std::optional<Span> defined_at;  ///< where its coordinates are written, when that is elsewhere
                                   ///< (catalogue, variable)
  bool platform = false;           ///< a BOM
  bool constraint = false;  ///< only says which version to take if something else asks for it
                            ///< (constraints, force)
  bool version_unresolved =
      false;  ///< a version is written but could not be worked out; `version` is empty
  bool from_catalog = false;  ///< through a version catalogue; `defined_at` is its line
  bool transitive = false;    ///< nobody asks for it here; a lockfile or a build tool tells of it
  /// What the build takes, by a lockfile or a build tool; empty when neither tells.
  std::string resolved_version;

  /// The version in the app, as far as known.
  const std::string& settled_version() const {
    return resolved_version.empty() ? version : resolved_version;
  }
};

/// A Gradle plugin that a build file names.
struct PluginUse {
  std::string id, version;
  Origin origin;
  bool applied = true;        ///< false: `apply false`, or declared for others (pluginManagement)
  bool from_catalog = false;  ///< `alias(libs.plugins.x)`
  bool version_unresolved = false;  ///< as with dependencies
};

/// `project(":x")` of a module.
struct ModuleDependency {
  std::string module;
  Origin origin;
  DependencyScope scope = DependencyScope::kRuntime;
};

/// A local archive: `files('libs/x.jar')`, `fileTree`, or simply lying in libs/.
struct LocalArchive {
  std::string path;           ///< relative to the tree's root
  Origin origin;              ///< the build file's line, or the file itself
  std::string configuration;  ///< empty: it only lies there
  DependencyScope scope = DependencyScope::kRuntime;
  bool named = false;  ///< the build file's line names it, not only the folder that it lies in
  std::optional<ArchiveIdentity> published = {};  ///< of a Maven repository in the tree
};

/// A native library that comes built: lying in jniLibs, or imported by CMake or ndk-build.
struct NativeLibrary {
  std::string name;  ///< "libx.so"
  Origin origin;     ///< the file itself, or the line that imports it
};

/// A package of another host (npm, pub, Unity, uni-app), which may bring Android code into the app.
struct HostPackage {
  enum class Host : uint8_t { kNpm, kPub, kUnity, kUniApp };
  Host host = Host::kNpm;
  std::string name;
  std::string version;  ///< the locked one, else as written ("^1.2.0"); empty when neither tells
  Origin origin;
  DependencyScope scope = DependencyScope::kRuntime;
};

/// A Gradle or Maven module, and what its build file declares.
struct Module {
  std::string gradle_path;  ///< ":app"; in a Gradle build below another one the folder comes first
                            ///< ("samples/one:app")
  std::string folder;       ///< relative to the root, "" for the root itself
  bool is_application = false;  ///< applies com.android.application (also through a convention
                                ///< plugin, as far as text tells)
  bool is_android = false;
  bool build_logic =
      false;  ///< buildSrc or a build of plugins: what it depends on is no part of an app
  std::string build_file;      ///< relative to the root; empty when there is none
  std::string manifest_file;   ///< main manifest, relative to the root; empty when there is none
  std::string namespace_name;  ///< `namespace`, else the manifest's package
  std::string application_id;
  std::optional<int> min_sdk, target_sdk;
  std::optional<Span> target_sdk_at;
  std::string target_sdk_flavor;  ///< the flavour that says so; empty: the default configuration
  std::vector<Dependency> dependencies;
  std::vector<ModuleDependency> module_dependencies;
  std::vector<PluginUse> plugins;
  std::vector<LocalArchive> archives;
  std::vector<NativeLibrary> native_libraries;
  std::vector<HostPackage> host_packages;
  std::map<std::string, std::string> manifest_placeholders;
  std::vector<std::string> source_folders;  ///< extra `srcDirs`, relative to the root
  std::vector<std::string> flavors;         ///< product flavours by name
  /// `buildConfigField`s by name: what each may be in a release, as written in Java; empty text
  /// where that isn't known
  std::map<std::string, std::vector<std::string>> build_config;
  std::vector<std::string> dynamic_features;  ///< modules that are installed with this application
};

/// One attribute or text of the merged manifest with the file that brought it.
struct ManifestValue {
  std::string value;
  Span span;
};

/// An <intent-filter>, its elements by kind.
struct IntentFilter {
  std::vector<std::string> actions, categories, schemes, hosts, mime_types;
};

/// A <meta-data> element.
struct MetaData {
  std::string name;
  ManifestValue
      value;  ///< string resources are resolved where res/values tells ("@string/x" otherwise)
  Span span;
};

/// The kinds of element that Android starts.
enum class ComponentKind : uint8_t { kActivity, kActivityAlias, kService, kReceiver, kProvider };

/// A component of the merged manifest.
struct Component {
  ComponentKind kind;
  std::string class_name;  ///< fully qualified; of an alias: its target activity
  std::string alias_name;  ///< of an alias
  std::string process;     ///< empty: the default one
  bool enabled = true;
  std::optional<bool> exported;
  int init_order = 0;  ///< providers; higher first
  std::string authorities;
  std::vector<IntentFilter> intent_filters;
  std::vector<MetaData> meta_data;
  std::string permission;
  Span span;  ///< of the start tag

  bool is_launcher() const;  ///< an intent filter with MAIN and LAUNCHER (or LEANBACK_LAUNCHER)
};

/// A <uses-permission> element (or <uses-permission-sdk-23>).
struct UsesPermission {
  std::string name;
  std::optional<int> max_sdk;
  Span span;
};

/// The manifests of the application module and of the modules that it depends on, merged by
/// Android's rules.
struct Manifest {
  std::string package;
  std::string application_class;  ///< fully qualified, empty when none is named
  Span application_span;
  std::vector<Component> components;  ///< by merge order; removed ones are gone
  std::vector<UsesPermission> permissions;
  std::vector<MetaData> meta_data;              ///< of <application>
  std::vector<std::string> removed_components;  ///< class names that tools:node="remove" took out
  std::vector<std::string>
      removed_meta_data;  ///< meta-data names that it took out, of components and of <application>
  std::vector<std::string> removed_permissions;  ///< permissions that it took out
  std::vector<std::string> files;                ///< manifests that were read
  std::optional<int> min_sdk, target_sdk;        ///< <uses-sdk>
  std::optional<Span> target_sdk_at;
};

/// One app (an application module with what it depends on). A tree without an application module
/// but with Android code gives one "app" of all its modules, so that libraries and samples can be
/// checked too.
struct App {
  std::string module;                ///< gradle path of the application module
  std::vector<std::string> modules;  ///< itself and what it depends on, transitively
  Manifest manifest;
  std::optional<int> min_sdk, target_sdk;
  std::optional<Span> target_sdk_at;
  std::string target_sdk_flavor;  ///< the flavour that says so; empty: all builds
  /// Of all its modules: "com.example.shop.BuildConfig.REPORTS" and the values that it may have.
  std::map<std::string, std::vector<std::string>> build_config;
};

/// What a build tool hands over, where somebody ran it: better input, never required.
struct BuildResults {
  std::optional<FileId>
      resolved_dependencies;  ///< text of `gradle dependencies`, or our plugin's JSON
  std::optional<FileId> merged_manifest;
};

/// What the build files of a tree declare.
struct Project {
  std::vector<Module> modules;  ///< by folder
  std::vector<App> apps;        ///< by module path
  std::vector<ReadNote> notes;
  std::shared_ptr<const Archives> archives;  ///< reads from the tree that the project was read from
  /// Coordinates that a catalogue, a constant of buildSrc or a variable spells out, whether or not
  /// a module uses them.
  std::vector<Dependency> declared;
  std::vector<PluginUse> declared_plugins;

  /// Reads settings, build files, version catalogues, gradle.properties and manifests.
  static Project read(const SourceTree& sources, const BuildResults& results = {});
  /// True when the tree holds any of: a manifest, a build file that applies an Android plugin.
  bool is_android() const;
  const Module* module_of(std::string_view path) const;  ///< the module whose folder holds the file
  /// That module, and those which name the file's folder among their source folders.
  std::vector<const Module*> modules_of(std::string_view path) const;
};

/// An element of a layout that makes an object: a custom view or a fragment.
struct LayoutView {
  std::string
      class_name;  ///< fully qualified (android:name / class of a fragment tag; a tag with a dot)
  Span span;
};
/// A layout file, as far as it makes objects.
struct Layout {
  std::string name;                            ///< "activity_main"
  std::vector<LayoutView> views;               ///< own and library classes named in full
  std::vector<std::string> includes;           ///< names of included layouts
  std::vector<std::string> navigation_graphs;  ///< app:navGraph of a NavHostFragment
  /// Attributes that data binding sets (`app:avatar="@{user.avatar}"`): "avatar", "android:text"
  std::vector<std::string> bound_attributes;
};
/// The resources that the rehearsal needs: layouts, navigation graphs, and plain values.
struct Resources {
  std::map<std::string, std::vector<Layout>>
      layouts;  ///< by name; several qualifiers or modules give several
  std::map<std::string, ManifestValue> strings;  ///< default-locale string values by name
  std::map<std::string, bool> bools;
  std::map<std::string, int> integers;
  /// Types of the accounts that the app itself keeps: `android:accountType` of its
  /// <account-authenticator> (AbstractAccountAuthenticator's contract).
  std::set<std::string> account_types;
  std::map<std::string, std::vector<std::string>>
      navigation_start;  ///< graph name → class of the start destination
  /// Classes that a navigation graph shows, by the name of a destination or of an action that leads
  /// to it.
  std::map<std::string, std::vector<std::string>> destinations;

  static Resources read(const SourceTree& sources);
  /// Only strings, bools and integers: what manifests refer to.
  static Resources read_values(const SourceTree& sources);
};

}  // namespace sdklint
