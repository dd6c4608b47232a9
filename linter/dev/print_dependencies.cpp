// Catalogues and constants speak first, at the line that spells the coordinates out; then each
// module's own lines.
#include "dev/print_dependencies.h"

#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace sdklint {
namespace {

class Printer {
 public:
  explicit Printer(const SourceTree& sources) : sources_(sources) {}

  void dependency(const Dependency& dependency) {
    nlohmann::ordered_json line;
    line["kind"] = dependency.version.empty() ? "dependency-without-version" : "dependency";
    place(line, dependency.origin.span);
    line["group"] = dependency.group;
    line["artifact"] = dependency.artifact;
    line["version"] = nullptr;
    if (!dependency.version.empty()) line["version"] = dependency.version;
    if (!dependency.configuration.empty()) line["configuration"] = dependency.configuration;
    add(line);
  }
  void plugin(const PluginUse& plugin) {
    nlohmann::ordered_json line;
    line["kind"] = "plugin";
    place(line, plugin.origin.span);
    line["id"] = plugin.id;
    line["version"] = nullptr;
    if (!plugin.version.empty()) line["version"] = plugin.version;
    add(line);
  }
  std::string take() { return std::move(text_); }

 private:
  void place(nlohmann::ordered_json& line, Span span) const {
    line["file"] = sources_.file(span.file).path;
    line["line"] = sources_.line_of(span);
  }
  void add(const nlohmann::ordered_json& line) {
    std::string text =
        line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    // A block that applies to many modules is one line of a file.
    if (seen_.insert(text).second) text_ += text;
  }

  const SourceTree& sources_;
  std::set<std::string> seen_;
  std::string text_;
};

/// A core plugin, or one that another line brings in with its version, declares nothing new.
bool declares(const PluginUse& plugin) {
  return !plugin.version.empty() || plugin.version_unresolved;
}

}  // namespace

std::string print_dependencies(const SourceTree& sources, const Project& project) {
  Printer printer(sources);
  for (const Dependency& dependency : project.declared) printer.dependency(dependency);
  for (const PluginUse& plugin : project.declared_plugins) {
    if (plugin.from_catalog || declares(plugin)) printer.plugin(plugin);
  }
  for (const Module& module : project.modules) {
    for (const Dependency& dependency : module.dependencies) {
      if (!dependency.from_catalog && !dependency.transitive) printer.dependency(dependency);
    }
    for (const PluginUse& plugin : module.plugins) {
      if (!plugin.from_catalog && declares(plugin)) printer.plugin(plugin);
    }
  }
  return printer.take();
}

}  // namespace sdklint
