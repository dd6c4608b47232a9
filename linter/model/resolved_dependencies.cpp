#include "model/resolved_dependencies.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "model/gradle_build.h"
#include "model/tree_path.h"
#include "parse/json.h"
#include "parse/xml_tree.h"

namespace sdklint {
namespace {

constexpr size_t kDeepest = 200;  ///< of a dependency tree; Gradle's own never come near

struct Line {
  std::string_view text;
  uint32_t begin = 0;
};

template <typename Body>
void for_each_line(std::string_view text, const Body& body) {
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    body(Line{line, static_cast<uint32_t>(at)});
    at = end + 1;
  }
}

Span span_of(FileId file, const Line& line) {
  return {file, line.begin, static_cast<uint32_t>(line.begin + line.text.size())};
}

std::vector<std::string> cut_at(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

/// A node of the printed tree: "a:b:1.0 -> 1.2 (*)", "project :lib", "a:b -> c:d:1".
struct Node {
  std::string group, artifact, version;
  std::string module;  ///< ":lib" when it is a project
  bool constraint = false;
  bool resolved = true;  ///< false: the configuration only collects what others resolve

  bool is_artifact() const { return module.empty() && !group.empty(); }
  std::string key() const { return module.empty() ? group + ":" + artifact : module; }
};

std::optional<Node> node_of(std::string_view text) {
  Node node;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {" (*)", " (c)", " (n)", " FAILED"}) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      node.constraint = node.constraint || mark == " (c)";
      node.resolved = node.resolved && mark != " (n)";
      more = true;
    }
  }
  constexpr std::string_view kArrow = " -> ";
  constexpr std::string_view kProject = "project ";
  const size_t arrow = text.find(kArrow);
  std::string_view asked = text.substr(0, arrow);
  const std::string_view taken =
      arrow == std::string_view::npos ? std::string_view() : text.substr(arrow + kArrow.size());
  const std::string_view target = taken.empty() ? asked : taken;
  if (target.starts_with(kProject)) {
    node.module = target.substr(kProject.size());
    if (node.module.starts_with('\'') && node.module.ends_with('\'') && node.module.size() > 1)
      node.module = node.module.substr(1, node.module.size() - 2);
    return node;
  }
  std::string_view coordinate = asked;
  if (taken.find(':') != std::string_view::npos) coordinate = taken;  // something else instead
  const std::vector<std::string> parts = cut_at(coordinate, ':');
  if (parts.size() < 2 || parts[0].empty() || parts[1].empty() ||
      parts[0].find(' ') != std::string::npos)
    return std::nullopt;
  node.group = parts[0];
  node.artifact = parts[1];
  if (!taken.empty() && taken.find(':') == std::string_view::npos) {
    node.version = taken;
  } else if (parts.size() > 2) {
    node.version = parts[2];
  }
  if (node.version.starts_with('{')) node.version.clear();  // "{strictly 1.0}", not resolved
  return node;
}

/// "releaseRuntimeClasspath - Runtime classpath of …" before a tree.
std::string heading_of(std::string_view line) {
  const std::string_view name = line.substr(0, line.find(' '));
  const bool word = !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '_' || c == '-';
  });
  return word ? std::string(name) : "";
}

/// "Project ':app'" or "Project ':app' - about it", before Gradle 7 "Project :app"; "Root project
/// 'shop'".
std::optional<std::string> project_of(std::string_view line) {
  if (line.starts_with("Root project")) return ":";
  constexpr std::string_view kProject = "Project ";
  if (!line.starts_with(kProject)) return std::nullopt;
  line.remove_prefix(kProject.size());
  const bool quoted = line.starts_with('\'');
  if (quoted) line.remove_prefix(1);
  if (!line.starts_with(':')) return std::nullopt;
  return std::string(line.substr(0, line.find(quoted ? '\'' : ' ')));
}

/// What a configuration is for, or nothing when it says nothing about the app: compile classpaths
/// hold no more than run-time ones.
std::optional<DependencyScope> scope_of_classpath(std::string_view configuration) {
  const DependencyScope scope = scope_of_configuration(configuration);
  if (scope == DependencyScope::kTest || scope == DependencyScope::kBuildTool) return scope;
  std::string lower;
  for (const char c : configuration)
    lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  // Before Android's plugin 3.0 what is packed was called "_releaseApk".
  const bool packed = lower.starts_with('_') && lower.ends_with("apk");
  if (!packed && !lower.ends_with("runtimeclasspath")) return std::nullopt;
  // A flavour's debug build: "freeDebugRuntimeClasspath".
  return lower.find("debug") != std::string::npos ? DependencyScope::kDebug
                                                  : DependencyScope::kRuntime;
}

class Settler {
 public:
  explicit Settler(Project& project) {
    for (Module& module : project.modules) {
      Known& known = modules_.emplace_back(Known{&module, {}, {}});
      for (size_t i = 0; i < module.dependencies.size(); ++i)
        known.places[key_of(module.dependencies[i])].push_back(i);
      for (const ModuleDependency& dependency : module.module_dependencies)
        known.modules.emplace(dependency.module, dependency.origin.span);
    }
  }

  void settle(const std::vector<ResolvedDependency>& resolved) {
    for (const ResolvedDependency& one : resolved) {
      const std::optional<DependencyScope> scope = scope_of_classpath(one.configuration);
      if (!scope) continue;
      for (Known& known : modules_) {
        const bool meant = one.module.empty() ? known.module->is_application
                                              : one.module == known.module->gradle_path;
        if (meant) add(one, *scope, known);
      }
    }
  }

 private:
  /// A module with the places of its dependencies by "group:artifact".
  struct Known {
    Module* module;
    std::map<std::string, std::vector<size_t>> places;
    std::map<std::string, Span> modules;
  };

  template <typename Artifact>
  static std::string key_of(const Artifact& one) {
    return one.group + ":" + one.artifact;
  }

  static void add(const ResolvedDependency& one, DependencyScope scope, Known& known) {
    std::vector<Dependency>& dependencies = known.module->dependencies;
    std::vector<size_t>& places = known.places[key_of(one)];
    bool declared = false;
    for (const size_t place : places) {
      Dependency& dependency = dependencies[place];
      if (dependency.transitive) {
        dependency.scope = std::min(dependency.scope, scope);
        return;
      }
      if (dependency.constraint) continue;
      // Tests may run with another version than the app.
      declared = declared || dependency.scope <= scope;
      if (dependency.scope == scope || dependency.resolved_version.empty())
        dependency.resolved_version = one.version;
    }
    if (declared) return;
    Dependency dependency;
    dependency.group = one.group;
    dependency.artifact = one.artifact;
    dependency.version = dependency.resolved_version = one.version;
    dependency.configuration = one.configuration;
    dependency.scope = scope;
    dependency.transitive = !one.direct;
    dependency.origin = {asked_for_at(one, known).value_or(one.span), known.module->gradle_path};
    places.push_back(dependencies.size());
    dependencies.push_back(std::move(dependency));
  }

  /// The line of the tree that brings it in, when the input tells which.
  static std::optional<Span> asked_for_at(const ResolvedDependency& one, const Known& known) {
    if (const auto found = known.places.find(one.through); found != known.places.end()) {
      for (const size_t place : found->second) {
        const Dependency& dependency = known.module->dependencies[place];
        if (!dependency.transitive) return dependency.origin.span;
      }
    }
    const auto module = known.modules.find(one.through);
    return module == known.modules.end() ? std::nullopt : std::optional(module->second);
  }

  std::vector<Known> modules_;
};

Module* module_at(Project& project, std::string_view folder) {
  for (Module& module : project.modules) {
    if (module.folder == folder) return &module;
  }
  return nullptr;
}

/// Gradle writes one file for all configurations, older versions one for each.
void read_lockfiles(const SourceTree& sources, Project& project) {
  constexpr std::string_view kLocks = "gradle/dependency-locks";
  constexpr std::string_view kEnding = ".lockfile";
  std::vector<ResolvedDependency> resolved;
  for (const FileId id : sources.files(FileKind::kOther)) {
    const std::string& path = sources.file(id).path;
    const std::string_view name = file_name_of(path);
    if (!name.ends_with(kEnding) || name.starts_with("buildscript-")) continue;
    std::string_view folder = folder_of(path);
    std::string_view configuration;
    if (folder == kLocks || folder.ends_with("/" + std::string(kLocks))) {
      configuration = name.substr(0, name.size() - kEnding.size());
      folder = folder.substr(0, folder.size() - kLocks.size());
      if (folder.ends_with('/')) folder.remove_suffix(1);
    } else if (name != "gradle.lockfile") {
      continue;
    }
    const Module* module = module_at(project, folder);
    if (module == nullptr) continue;
    for (ResolvedDependency& one : resolved_in_lockfile(id, sources.text(id), configuration)) {
      one.module = module->gradle_path;
      resolved.push_back(std::move(one));
    }
  }
  Settler(project).settle(resolved);
}

/// gradle/verification-metadata.xml lists every artifact that any build took. Only where there is
/// one version of an artifact does it settle a dependency that names none.
void read_verification_metadata(const SourceTree& sources, Project& project) {
  std::map<std::string, std::set<std::string>> versions;
  for (const FileId id : sources.files(FileKind::kXml)) {
    const std::string& path = sources.file(id).path;
    if (file_name_of(path) != "verification-metadata.xml") continue;
    const XmlTree tree = XmlTree::parse(id, sources.text(id));
    const XmlElement* components = tree.root.child("components");
    if (components == nullptr) continue;
    for (const XmlElement& component : components->children) {
      const std::string* group = component.attribute("group");
      const std::string* name = component.attribute("name");
      const std::string* version = component.attribute("version");
      if (group != nullptr && name != nullptr && version != nullptr)
        versions[*group + ":" + *name].insert(*version);
    }
  }
  if (versions.empty()) return;
  for (Module& module : project.modules) {
    for (Dependency& dependency : module.dependencies) {
      if (!dependency.settled_version().empty()) continue;
      const auto found = versions.find(dependency.group + ":" + dependency.artifact);
      if (found != versions.end() && found->second.size() == 1)
        dependency.resolved_version = *found->second.begin();
    }
  }
}

/// "1.7.25!!" is strictly that version, "[1.7, 1.8[!!1.7.25" that of a range.
void settle_strict_version(Dependency& dependency) {
  constexpr std::string_view kMark = "!!";
  const size_t mark = dependency.version.find(kMark);
  if (mark == std::string::npos || !dependency.resolved_version.empty()) return;
  const std::string preferred = dependency.version.substr(mark + kMark.size());
  dependency.resolved_version = preferred.empty() ? dependency.version.substr(0, mark) : preferred;
}

void settle_strict_versions(Project& project) {
  for (Dependency& dependency : project.declared) settle_strict_version(dependency);
  for (Module& module : project.modules) {
    for (Dependency& dependency : module.dependencies) settle_strict_version(dependency);
  }
}

/// What the build files themselves settle: a forced version wins, a constraint of the module or of
/// a platform of this tree gives one where none is written.
void settle_by_constraints(Project& project) {
  using Versions = std::map<std::string, std::string>;
  std::map<std::string, Versions> forced, managed;  // by module
  for (const Module& module : project.modules) {
    for (const Dependency& dependency : module.dependencies) {
      if (!dependency.constraint || dependency.version.empty()) continue;
      const std::string name = dependency.group + ":" + dependency.artifact;
      if (dependency.configuration == "force") {
        forced[module.gradle_path][name] = dependency.version;
      } else {
        managed[module.gradle_path].emplace(name, dependency.version);
      }
    }
  }
  if (forced.empty() && managed.empty()) return;
  for (Module& module : project.modules) {
    const Versions& own_forced = forced[module.gradle_path];
    Versions own_managed = managed[module.gradle_path];
    for (const ModuleDependency& dependency : module.module_dependencies) {
      const Versions& theirs = managed[dependency.module];
      own_managed.insert(theirs.begin(), theirs.end());
    }
    for (Dependency& dependency : module.dependencies) {
      const std::string name = dependency.group + ":" + dependency.artifact;
      if (dependency.constraint || !dependency.resolved_version.empty()) continue;
      if (const auto version = own_forced.find(name); version != own_forced.end()) {
        dependency.resolved_version = version->second;
      } else if (dependency.version.empty()) {
        const auto found = own_managed.find(name);
        if (found != own_managed.end()) dependency.resolved_version = found->second;
      }
    }
  }
}

}  // namespace

std::vector<ResolvedDependency> resolved_in_text(FileId file, std::string_view text) {
  std::vector<ResolvedDependency> resolved;
  std::string module;
  std::string configuration;
  std::vector<std::string> path;  // of the tree: key of the node at each depth
  for_each_line(text, [&](const Line& line) {
    if (const std::optional<std::string> project = project_of(line.text)) {
      module = *project;
      configuration.clear();
      return;
    }
    // "|    +--- a:b:1": five columns for each level.
    size_t mark = line.text.find("+--- ");
    if (mark == std::string_view::npos) mark = line.text.find("\\--- ");
    if (mark == std::string_view::npos || mark % 5 != 0 ||
        line.text.find_first_not_of("| ") != mark) {
      if (!line.text.empty() && line.text.front() != ' ' && line.text.front() != '|')
        configuration = heading_of(line.text);
      return;
    }
    const size_t depth = mark / 5;
    const std::optional<Node> node = node_of(line.text.substr(mark + 5));
    if (depth > path.size() || depth > kDeepest) return;
    path.resize(depth);
    path.push_back(node ? node->key() : "");
    if (!node || !node->is_artifact() || node->constraint || !node->resolved ||
        configuration.empty())
      return;
    ResolvedDependency one;
    one.module = module;
    one.configuration = configuration;
    one.group = node->group;
    one.artifact = node->artifact;
    one.version = node->version;
    one.direct = depth == 0;
    if (depth > 0) one.through = path.front();
    one.span = span_of(file, line);
    resolved.push_back(std::move(one));
  });
  return resolved;
}

std::vector<ResolvedDependency> resolved_in_json(FileId file, std::string_view text) {
  std::vector<ResolvedDependency> resolved;
  const JsonValue root = parse_json(text);
  const JsonValue* modules = root.find("modules");
  if (modules == nullptr) return resolved;
  for (const JsonValue& module : modules->items) {
    const JsonValue* configurations = module.find("configurations");
    if (configurations == nullptr) continue;
    for (const JsonValue& configuration : configurations->items) {
      const JsonValue* dependencies = configuration.find("dependencies");
      if (dependencies == nullptr) continue;
      for (const JsonValue& dependency : dependencies->items) {
        ResolvedDependency one;
        one.module = module.text_of("path");
        one.configuration = configuration.text_of("name");
        one.group = dependency.text_of("group");
        one.artifact = dependency.text_of("name");
        one.version = dependency.text_of("version");
        one.through = dependency.text_of("through");
        one.direct = one.through.empty();
        one.span = {file, dependency.begin, dependency.end};
        if (!one.group.empty() && !one.artifact.empty()) resolved.push_back(std::move(one));
      }
    }
  }
  return resolved;
}

std::vector<ResolvedDependency> resolved_in_lockfile(FileId file, std::string_view text,
                                                     std::string_view configuration) {
  std::vector<ResolvedDependency> resolved;
  for_each_line(text, [&](const Line& line) {
    if (line.text.starts_with('#') || line.text.starts_with("empty=")) return;
    const size_t equals = line.text.find('=');
    const std::vector<std::string> parts = cut_at(line.text.substr(0, equals), ':');
    if (parts.size() != 3) return;
    std::vector<std::string> configurations = {std::string(configuration)};
    if (equals != std::string_view::npos)
      configurations = cut_at(line.text.substr(equals + 1), ',');
    for (std::string& name : configurations) {
      ResolvedDependency one;
      one.configuration = std::move(name);
      one.group = parts[0];
      one.artifact = parts[1];
      one.version = parts[2];
      one.span = span_of(file, line);
      resolved.push_back(std::move(one));
    }
  });
  return resolved;
}

void read_resolved_dependencies(const SourceTree& sources, std::optional<FileId> given,
                                Project& project) {
  // What is handed over was resolved for this run; it goes before what is kept in the tree.
  read_lockfiles(sources, project);
  if (given) {
    const std::string_view text = sources.text(*given);
    const bool json =
        text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size())).starts_with('{');
    Settler(project).settle(json ? resolved_in_json(*given, text) : resolved_in_text(*given, text));
  }
  settle_by_constraints(project);
  settle_strict_versions(project);
  read_verification_metadata(sources, project);
}

}  // namespace sdklint
