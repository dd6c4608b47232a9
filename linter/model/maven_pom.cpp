#include "model/maven_pom.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "model/tree_path.h"
#include "parse/xml_tree.h"

namespace sdklint {
namespace {

std::string text_of(const XmlElement& element, std::string_view child) {
  const XmlElement* found = element.child(child);
  return found == nullptr ? std::string() : found->text;
}

/// What a POM takes from itself and its parents.
struct Inherited {
  std::map<std::string, std::string> properties;
  std::map<std::string, std::string> managed;  ///< "group:artifact" → version
  std::set<FileId> imported;                   ///< BOMs that were read: each once
};

std::string filled(const std::string& text, const std::map<std::string, std::string>& properties,
                   int depth = 0) {
  const size_t open = text.find("${");
  const size_t close = open == std::string::npos ? open : text.find('}', open);
  if (close == std::string::npos || depth > 16) return text;
  const auto found = properties.find(text.substr(open + 2, close - open - 2));
  if (found == properties.end())
    return text.substr(0, close + 1) + filled(text.substr(close + 1), properties, depth + 1);
  return filled(text.substr(0, open) + found->second + text.substr(close + 1), properties,
                depth + 1);
}

void inherit(const SourceTree& sources, const Poms& poms, const std::string& path,
             const XmlElement& project, Inherited& inherited, int depth);

void inherit_from_parent(const SourceTree& sources, const Poms& poms, const std::string& path,
                         const XmlElement& project, Inherited& inherited, int depth) {
  const XmlElement* parent = project.child("parent");
  if (parent == nullptr || depth > 16) return;
  inherited.properties.emplace("project.version", text_of(*parent, "version"));
  inherited.properties.emplace("project.groupId", text_of(*parent, "groupId"));
  inherited.properties.emplace("project.parent.version", text_of(*parent, "version"));
  std::string relative = text_of(*parent, "relativePath");
  if (relative.empty()) relative = "../pom.xml";
  std::string parent_path = join_path(folder_of(path), relative);
  if (!parent_path.ends_with(".xml")) parent_path = join_path(parent_path, "pom.xml");
  std::optional<FileId> file = sources.find(parent_path);
  if (!file) file = poms.find(text_of(*parent, "groupId"), text_of(*parent, "artifactId"));
  if (!file || sources.file(*file).path == path) return;
  const XmlTree tree = XmlTree::parse(*file, sources.text(*file));
  if (tree.root.name == "project")
    inherit(sources, poms, sources.file(*file).path, tree.root, inherited, depth + 1);
}

/// `<scope>import</scope>`: what the BOM manages, if its POM is in the tree. Its properties stay
/// its own.
void import_bom(const SourceTree& sources, const Poms& poms, const XmlElement& bom,
                Inherited& inherited, int depth) {
  const std::optional<FileId> file =
      poms.find(filled(text_of(bom, "groupId"), inherited.properties),
                filled(text_of(bom, "artifactId"), inherited.properties));
  if (!file || depth > 16 || !inherited.imported.insert(*file).second) return;
  const XmlTree tree = XmlTree::parse(*file, sources.text(*file));
  Inherited own;
  own.imported = inherited.imported;
  inherit(sources, poms, sources.file(*file).path, tree.root, own, depth + 1);
  inherited.imported = std::move(own.imported);
  for (const auto& [name, version] : own.managed)
    inherited.managed.emplace(name, filled(version, own.properties));
}

void inherit(const SourceTree& sources, const Poms& poms, const std::string& path,
             const XmlElement& project, Inherited& inherited, int depth) {
  if (const XmlElement* properties = project.child("properties")) {
    for (const XmlElement& property : properties->children)
      inherited.properties.emplace(property.name, property.text);
  }
  for (const std::string_view name : {"version", "groupId", "artifactId"}) {
    const std::string text = text_of(project, name);
    if (text.empty()) continue;
    inherited.properties.emplace("project." + std::string(name), text);
  }
  std::vector<const XmlElement*> boms;
  if (const XmlElement* management = project.child("dependencyManagement")) {
    if (const XmlElement* dependencies = management->child("dependencies")) {
      for (const XmlElement& dependency : dependencies->children) {
        inherited.managed.emplace(
            text_of(dependency, "groupId") + ":" + text_of(dependency, "artifactId"),
            text_of(dependency, "version"));
        if (text_of(dependency, "scope") == "import") boms.push_back(&dependency);
      }
    }
  }
  inherit_from_parent(sources, poms, path, project, inherited, depth);
  // What a POM or its parents manage themselves goes before what they import.
  for (const XmlElement* bom : boms) import_bom(sources, poms, *bom, inherited, depth);
}

DependencyScope scope_of(const std::string& scope) {
  if (scope == "test") return DependencyScope::kTest;
  if (scope == "provided" || scope == "system") return DependencyScope::kCompileOnly;
  return DependencyScope::kRuntime;
}

void add_dependencies(const XmlElement& holder, const Inherited& inherited, bool constraint,
                      Module& module) {
  const XmlElement* dependencies = holder.child("dependencies");
  if (dependencies == nullptr) return;
  for (const XmlElement& element : dependencies->children) {
    if (element.name != "dependency") continue;
    Dependency dependency;
    dependency.group = filled(text_of(element, "groupId"), inherited.properties);
    dependency.artifact = filled(text_of(element, "artifactId"), inherited.properties);
    std::string version = text_of(element, "version");
    if (version.empty()) {
      auto managed = inherited.managed.find(text_of(element, "groupId") + ":" +
                                            text_of(element, "artifactId"));
      if (managed == inherited.managed.end())
        managed = inherited.managed.find(dependency.group + ":" + dependency.artifact);
      if (managed != inherited.managed.end()) version = managed->second;
    }
    version = filled(version, inherited.properties);
    if (version.find("${") != std::string::npos) {
      dependency.version_unresolved = true;
    } else {
      dependency.version = version;
    }
    const std::string scope = text_of(element, "scope");
    dependency.configuration = scope.empty() ? "compile" : scope;
    dependency.scope = scope_of(scope);
    dependency.platform = scope == "import";
    dependency.constraint = constraint;
    dependency.origin = {element.span, module.gradle_path};
    if (!dependency.group.empty() && !dependency.artifact.empty())
      module.dependencies.push_back(std::move(dependency));
  }
}

}  // namespace

Poms::Poms(const SourceTree& sources) {
  for (const FileId id : sources.files(FileKind::kXml)) {
    if (file_name_of(sources.file(id).path) != "pom.xml") continue;
    const XmlTree tree = XmlTree::parse(id, sources.text(id));
    std::string group = text_of(tree.root, "groupId");
    if (const XmlElement* parent = tree.root.child("parent"); parent != nullptr && group.empty())
      group = text_of(*parent, "groupId");
    files_.emplace(group + ":" + text_of(tree.root, "artifactId"), id);
  }
}

std::optional<FileId> Poms::find(const std::string& group, const std::string& artifact) const {
  const auto found = files_.find(group + ":" + artifact);
  return found == files_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Module> read_maven_module(const SourceTree& sources, FileId pom, const Poms& poms) {
  const std::string& path = sources.file(pom).path;
  const XmlTree tree = XmlTree::parse(pom, sources.text(pom));
  if (tree.root.name != "project") return std::nullopt;
  Inherited inherited;
  inherit(sources, poms, path, tree.root, inherited, 0);
  Module module;
  module.folder = folder_of(path);
  module.build_file = path;
  const std::string packaging = text_of(tree.root, "packaging");
  module.is_application = packaging == "apk";
  module.is_android = packaging == "apk" || packaging == "aar" || packaging == "apklib";
  add_dependencies(tree.root, inherited, false, module);
  if (const XmlElement* management = tree.root.child("dependencyManagement"))
    add_dependencies(*management, inherited, true, module);
  if (const XmlElement* profiles = tree.root.child("profiles")) {
    for (const XmlElement& profile : profiles->children)
      add_dependencies(profile, inherited, false, module);
  }
  return module;
}

}  // namespace sdklint
