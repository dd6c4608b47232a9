// Resource files are read side by side and put together in path order, so that the result doesn't
// depend on threads.
#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <utility>

#include "base/parallel.h"
#include "base/text.h"
#include "model/project.h"
#include "model/tree_path.h"
#include "parse/xml_tree.h"

namespace sdklint {
namespace {

enum class ResourceKind : uint8_t { kNone, kLayout, kValues, kNavigation, kXml };

/// By the folder the file lies in: "layout-land" is a layout; of values only those of the default
/// locale count.
ResourceKind kind_of(std::string_view path) {
  const std::string_view folder = file_name_of(folder_of(path));
  if (folder == "values") return ResourceKind::kValues;
  const std::string_view type = folder.substr(0, folder.find('-'));
  if (type == "layout") return ResourceKind::kLayout;
  if (type == "navigation") return ResourceKind::kNavigation;
  if (type == "xml") return ResourceKind::kXml;
  return ResourceKind::kNone;
}

/// Source sets that no user gets.
bool in_test_sources(std::string_view path) {
  const size_t at = path.find("src/");
  if (at == std::string_view::npos || (at != 0 && path[at - 1] != '/')) return false;
  const std::string_view rest = path.substr(at + 4);
  const std::string_view set = rest.substr(0, rest.find('/'));
  return set.starts_with("test") || set.starts_with("androidTest") || set == "debug" ||
         set.ends_with("Debug");
}

/// "@layout/main" → "main"; "@+id/x" → "x"
std::string reference_name(std::string_view reference) {
  const size_t slash = reference.rfind('/');
  return std::string(slash == std::string_view::npos ? std::string_view()
                                                     : reference.substr(slash + 1));
}

std::string stem_of(std::string_view path) {
  const std::string_view name = file_name_of(path);
  return std::string(name.substr(0, name.rfind('.')));
}

void read_view(const XmlElement& element, Layout& layout) {
  const std::string* own_class = element.attribute("class");
  const std::string* name = element.attribute("android:name");
  const bool container = element.name == "androidx.fragment.app.FragmentContainerView" ||
                         element.name.ends_with(".FragmentContainerView");
  if (element.name == "fragment" || container) {
    const std::string* fragment = name != nullptr ? name : own_class;
    if (container) layout.views.push_back({element.name, element.span});
    if (fragment != nullptr) layout.views.push_back({*fragment, element.span});
    if (const std::string* graph = element.attribute("app:navGraph"))
      layout.navigation_graphs.push_back(reference_name(*graph));
  } else if (element.name == "include") {
    if (const std::string* included = element.attribute("layout"))
      layout.includes.push_back(reference_name(*included));
  } else if (element.name == "view" && own_class != nullptr) {
    layout.views.push_back({*own_class, element.span});
  } else if (element.name.find('.') != std::string::npos) {
    layout.views.push_back({element.name, element.span});
  }
  for (const XmlAttribute& attribute : element.attributes) {
    if (!attribute.value.starts_with("@{") && !attribute.value.starts_with("@={")) continue;
    // Only the platform's attributes keep their prefix.
    const bool platform = attribute.name.starts_with("android:");
    layout.bound_attributes.push_back(platform ? attribute.name
                                               : std::string(last_part(attribute.name, ":")));
  }
  for (const XmlElement& child : element.children) {
    if (element.name == "layout" && child.name == "data") continue;  // variables of data binding
    read_view(child, layout);
  }
}

struct ParsedResource {
  ResourceKind kind = ResourceKind::kNone;
  Layout layout;
  std::vector<std::pair<std::string, ManifestValue>> strings;
  std::vector<std::pair<std::string, bool>> bools;
  std::vector<std::pair<std::string, int>> integers;
  std::string graph;
  std::vector<std::string> start_classes;
  std::vector<std::string> start_graphs;  ///< graphs whose start is this one's
  std::vector<std::pair<std::string, std::string>> destinations;  ///< id → class
  std::vector<std::pair<std::string, std::string>> ways;  ///< id of an action or a graph → id
  std::string account_type;  ///< of an <account-authenticator>, as written
};

void read_values(const XmlElement& resources, ParsedResource& parsed) {
  for (const XmlElement& element : resources.children) {
    const std::string* name = element.attribute("name");
    if (name == nullptr) continue;
    const std::string* type = element.name == "item" ? element.attribute("type") : &element.name;
    if (type == nullptr) continue;
    if (*type == "string") {
      parsed.strings.emplace_back(*name, ManifestValue{element.text, element.span});
    } else if (*type == "bool") {
      parsed.bools.emplace_back(*name, element.text == "true");
    } else if (*type == "integer") {
      int number = 0;
      const auto [stop, fault] =
          std::from_chars(element.text.data(), element.text.data() + element.text.size(), number);
      if (fault == std::errc()) parsed.integers.emplace_back(*name, number);
    }
  }
}

/// The class that a graph begins with: its start destination, followed into nested and included
/// graphs.
void read_navigation(const XmlElement& graph, ParsedResource& parsed, int depth) {
  const std::string* start = graph.attribute("app:startDestination");
  if (start == nullptr || depth > 16) return;
  const std::string wanted = reference_name(*start);
  for (const XmlElement& element : graph.children) {
    const std::string* id = element.attribute("android:id");
    if (element.name == "include") {
      const std::string* included = element.attribute("app:graph");
      // An included graph has the id of its own root, which usually is its name.
      if (included != nullptr &&
          (reference_name(*included) == wanted || (id != nullptr && reference_name(*id) == wanted)))
        parsed.start_graphs.push_back(reference_name(*included));
      continue;
    }
    if (id == nullptr || reference_name(*id) != wanted) continue;
    if (element.name == "navigation") {
      read_navigation(element, parsed, depth + 1);
    } else if (const std::string* name = element.attribute("android:name")) {
      parsed.start_classes.push_back(*name);
    }
  }
}

/// Destinations by their ids, and what leads to them: actions, and graphs to their starts.
void read_destinations(const XmlElement& graph, ParsedResource& parsed, int depth) {
  if (depth > 16) return;
  const auto lead = [&](const XmlElement& from, const char* to) {
    const std::string* id = from.attribute("android:id");
    const std::string* target = from.attribute(to);
    if (id != nullptr && target != nullptr)
      parsed.ways.emplace_back(reference_name(*id), reference_name(*target));
  };
  lead(graph, "app:startDestination");
  for (const XmlElement& element : graph.children) {
    if (element.name == "action") {
      lead(element, "app:destination");
    } else if (element.name == "navigation") {
      read_destinations(element, parsed, depth + 1);
    } else {
      const std::string* id = element.attribute("android:id");
      const std::string* name = element.attribute("android:name");
      if (id != nullptr && name != nullptr)
        parsed.destinations.emplace_back(reference_name(*id), *name);
      for (const XmlElement& child : element.children) {
        if (child.name == "action") lead(child, "app:destination");
      }
    }
  }
}

ParsedResource parse_resource(const SourceTree& sources, FileId file, std::string_view text,
                              ResourceKind kind) {
  ParsedResource parsed;
  parsed.kind = kind;
  const std::string& path = sources.file(file).path;
  if (kind == ResourceKind::kValues && text.find("<string") == std::string_view::npos &&
      text.find("<bool") == std::string_view::npos &&
      text.find("<integer") == std::string_view::npos &&
      text.find("<item") == std::string_view::npos)
    return parsed;
  if (kind == ResourceKind::kXml && text.find("<account-authenticator") == std::string_view::npos)
    return parsed;
  const XmlTree tree = XmlTree::parse(file, text);
  switch (kind) {
    case ResourceKind::kLayout:
      parsed.layout.name = stem_of(path);
      read_view(tree.root, parsed.layout);
      break;
    case ResourceKind::kValues:
      read_values(tree.root, parsed);
      break;
    case ResourceKind::kNavigation:
      parsed.graph = stem_of(path);
      read_navigation(tree.root, parsed, 0);
      read_destinations(tree.root, parsed, 0);
      break;
    case ResourceKind::kXml:
      if (const std::string* type = tree.root.attribute("android:accountType");
          type != nullptr && tree.root.name == "account-authenticator")
        parsed.account_type = *type;
      break;
    case ResourceKind::kNone:
      break;
  }
  return parsed;
}

Resources read_resources(const SourceTree& sources, bool values_only) {
  std::vector<std::pair<FileId, ResourceKind>> files;
  for (const FileId id : sources.files(FileKind::kXml)) {
    const std::string& path = sources.file(id).path;
    const ResourceKind kind = kind_of(path);
    const bool wanted = values_only ? kind == ResourceKind::kValues : kind != ResourceKind::kNone;
    if (wanted && !in_test_sources(path)) files.emplace_back(id, kind);
  }
  // A library's values come last: the app's own go before them.
  for (const FileId id : sources.files(FileKind::kArchiveMember)) {
    if (sources.file(id).path.find("!/res/values/") != std::string::npos)
      files.emplace_back(id, ResourceKind::kValues);
  }
  std::vector<ParsedResource> parsed(files.size());
  parallel_for(files.size(), 0, [&](size_t i) {
    sources.with_text(files[i].first, [&](std::string_view text, const auto&) {
      parsed[i] = parse_resource(sources, files[i].first, text, files[i].second);
    });
  });

  Resources resources;
  std::map<std::string, std::vector<std::string>> included;
  std::multimap<std::string, std::string> ways;
  for (ParsedResource& one : parsed) {
    if (one.kind == ResourceKind::kLayout)
      resources.layouts[one.layout.name].push_back(std::move(one.layout));
    for (auto& [name, value] : one.strings)
      resources.strings.emplace(std::move(name), std::move(value));
    for (auto& [name, value] : one.bools) resources.bools.emplace(std::move(name), value);
    for (auto& [name, value] : one.integers) resources.integers.emplace(std::move(name), value);
    for (auto& [id, name] : one.destinations)
      resources.destinations[std::move(id)].push_back(std::move(name));
    for (auto& [id, to] : one.ways) ways.emplace(std::move(id), std::move(to));
    if (one.kind == ResourceKind::kNavigation) {
      std::vector<std::string>& start = resources.navigation_start[one.graph];
      start.insert(start.end(), one.start_classes.begin(), one.start_classes.end());
      std::vector<std::string>& others = included[one.graph];
      others.insert(others.end(), one.start_graphs.begin(), one.start_graphs.end());
    }
  }
  for (const ParsedResource& one : parsed) {
    if (one.account_type.empty()) continue;
    const auto text = one.account_type.starts_with("@string/")
                          ? resources.strings.find(reference_name(one.account_type))
                          : resources.strings.end();
    resources.account_types.insert(text != resources.strings.end() ? text->second.value
                                                                   : one.account_type);
  }
  // Included graphs, a few steps deep; a circle of inclusions adds nothing new.
  for (int round = 0; round < 4; ++round) {
    for (const auto& [graph, others] : included) {
      std::vector<std::string>& start = resources.navigation_start[graph];
      for (const std::string& other : others) {
        const auto found = resources.navigation_start.find(other);
        if (found == resources.navigation_start.end() || other == graph) continue;
        for (const std::string& name : found->second) {
          if (std::find(start.begin(), start.end(), name) == start.end()) start.push_back(name);
        }
      }
    }
  }
  // An action to a graph leads to the graph's start: two steps, rarely three.
  for (int round = 0; round < 3; ++round) {
    std::map<std::string, std::vector<std::string>> reached;
    for (const auto& [id, to] : ways) {
      const auto found = resources.destinations.find(to);
      if (found == resources.destinations.end() || resources.destinations.contains(id)) continue;
      std::vector<std::string>& classes = reached[id];
      classes.insert(classes.end(), found->second.begin(), found->second.end());
    }
    resources.destinations.merge(reached);
  }
  return resources;
}

}  // namespace

Resources Resources::read(const SourceTree& sources) { return read_resources(sources, false); }

Resources Resources::read_values(const SourceTree& sources) {
  return read_resources(sources, true);
}

}  // namespace sdklint
