// Each manifest becomes a tree of nodes with a key (tag and, for most, the resolved android:name).
// Merging walks both trees together and adds to the higher one what the lower one has more. Markers
// stay on the nodes until all are merged, for they speak of every lower manifest; then they and
// what they removed are taken out.
#include "model/manifest.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "model/tree_path.h"
#include "parse/xml_tree.h"

namespace sdklint {
namespace {

enum class Marker : uint8_t { kMerge, kRemove, kRemoveAll, kReplace, kAttributesOnly };

struct Node {
  std::string tag;
  std::string name;  ///< android:name, resolved for classes; part of the key
  std::vector<XmlAttribute> attributes;
  std::vector<Node> children;
  Span span;
  std::string package;  ///< namespace of the manifest that brought it
  Marker marker = Marker::kMerge;
  std::string selector;  ///< tools:selector: the markers concern that package only
  std::vector<std::string> removed_attributes;
  std::vector<std::string> replaced_attributes;

  const XmlAttribute* find(std::string_view wanted) const {
    for (const XmlAttribute& attribute : attributes) {
      if (attribute.name == wanted) return &attribute;
    }
    return nullptr;
  }
  std::string value(std::string_view wanted) const {
    const XmlAttribute* attribute = find(wanted);
    return attribute == nullptr ? std::string() : attribute->value;
  }
};

constexpr std::array<std::string_view, 5> kComponentTags = {"activity", "activity-alias", "service",
                                                            "receiver", "provider"};

bool is_component(std::string_view tag) {
  return std::find(kComponentTags.begin(), kComponentTags.end(), tag) != kComponentTags.end();
}

std::vector<std::string> listed(std::string_view text) {
  std::vector<std::string> result;
  std::string word;
  for (const char c : text) {
    if (c == ',' || c == ' ' || c == '\n' || c == '\t') {
      if (!word.empty()) result.push_back(std::move(word));
      word.clear();
    } else {
      word.push_back(c);
    }
  }
  if (!word.empty()) result.push_back(std::move(word));
  return result;
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Loader {
 public:
  Loader(const ManifestMerge& merge, std::string package, std::string application_id)
      : merge_(merge), package_(std::move(package)), application_id_(std::move(application_id)) {}

  Node load(const XmlElement& element) const {
    Node node;
    node.tag = element.name;
    node.span = element.span;
    node.package = package_;
    for (const XmlAttribute& attribute : element.attributes) {
      if (attribute.name == "tools:node") {
        const std::string& word = attribute.value;
        node.marker = word == "remove"      ? Marker::kRemove
                      : word == "removeAll" ? Marker::kRemoveAll
                      : word == "replace"   ? Marker::kReplace
                      : word == "merge-only-attributes" || word == "mergeOnlyAttributes"
                          ? Marker::kAttributesOnly
                          : Marker::kMerge;
      } else if (attribute.name == "tools:selector") {
        node.selector = attribute.value;
      } else if (attribute.name == "tools:remove") {
        node.removed_attributes = listed(attribute.value);
      } else if (attribute.name == "tools:replace") {
        node.replaced_attributes = listed(attribute.value);
      } else if (!attribute.name.starts_with("tools:") && !attribute.name.starts_with("xmlns")) {
        XmlAttribute resolved = attribute;
        resolved.value = filled(attribute.value);
        node.attributes.push_back(std::move(resolved));
      }
    }
    const bool component = is_component(node.tag);
    for (XmlAttribute& attribute : node.attributes) {
      const bool names_class =
          (attribute.name == "android:name" && (component || node.tag == "application")) ||
          attribute.name == "android:targetActivity";
      if (names_class) attribute.value = qualified_class(package_, attribute.value);
    }
    node.name = node.value("android:name");
    for (const XmlElement& child : element.children) node.children.push_back(load(child));
    return node;
  }

 private:
  std::string filled(const std::string& text) const {
    std::string result;
    size_t at = 0;
    while (at < text.size()) {
      const size_t open = text.find("${", at);
      const size_t close = open == std::string::npos ? open : text.find('}', open);
      if (close == std::string::npos) break;
      result += text.substr(at, open - at);
      const std::string key = text.substr(open + 2, close - open - 2);
      const auto known = merge_.placeholders.find(key);
      if (known != merge_.placeholders.end()) {
        result += known->second;
      } else if ((key == "applicationId" || key == "packageName") && !application_id_.empty()) {
        result += application_id_;
      } else {
        result += text.substr(open, close + 1 - open);
      }
      at = close + 1;
    }
    return result + text.substr(std::min(at, text.size()));
  }

  const ManifestMerge& merge_;
  std::string package_;
  std::string application_id_;
};

/// Elements of which there may be several of one name, or that have none: told apart by all they
/// hold.
bool same_element(const Node& a, const Node& b) {
  if (a.tag != b.tag) return false;
  if (a.tag == "application" || a.tag == "uses-sdk" || a.tag == "supports-screens" ||
      a.tag == "queries")
    return true;
  if (a.tag != "intent-filter" && a.tag != "data" && (!a.name.empty() || !b.name.empty()))
    return a.name == b.name;
  if (a.attributes.size() != b.attributes.size() || a.children.size() != b.children.size())
    return false;
  for (size_t i = 0; i < a.attributes.size(); ++i) {
    if (a.attributes[i].name != b.attributes[i].name ||
        a.attributes[i].value != b.attributes[i].value)
      return false;
  }
  for (size_t i = 0; i < a.children.size(); ++i) {
    if (!same_element(a.children[i], b.children[i])) return false;
  }
  return true;
}

bool concerns(const Node& marked, const Node& lower) {
  return marked.selector.empty() || marked.selector == lower.package;
}

void merge_into(Node& high, const Node& low) {
  if (high.marker == Marker::kReplace && concerns(high, low)) return;
  for (const XmlAttribute& attribute : low.attributes) {
    if (contains(high.removed_attributes, attribute.name) && concerns(high, low)) continue;
    if (high.find(attribute.name) == nullptr) high.attributes.push_back(attribute);
  }
  // A flavour's <application> often names no class of its own.
  if (high.name.empty()) high.name = high.value("android:name");
  if (high.marker == Marker::kAttributesOnly) return;
  for (const Node& child : low.children) {
    const bool all_removed =
        std::any_of(high.children.begin(), high.children.end(), [&](const Node& marked) {
          return marked.marker == Marker::kRemoveAll && marked.tag == child.tag &&
                 concerns(marked, child);
        });
    if (all_removed) continue;
    const auto match =
        std::find_if(high.children.begin(), high.children.end(), [&](const Node& own) {
          return own.marker != Marker::kRemoveAll &&
                 (same_element(own, child) || (own.marker == Marker::kRemove &&
                                               own.tag == child.tag && own.name == child.name));
        });
    if (match == high.children.end()) {
      high.children.push_back(child);
    } else if (match->marker == Marker::kRemove) {
      if (!concerns(*match, child)) high.children.push_back(child);
    } else {
      merge_into(*match, child);
    }
  }
}

/// In overlays that may or may not be built, a removal holds for one variant only; the others keep
/// the element.
void forget_removals(Node& node) {
  std::erase_if(node.children, [](const Node& child) {
    return child.marker == Marker::kRemove || child.marker == Marker::kRemoveAll;
  });
  node.removed_attributes.clear();
  for (Node& child : node.children) forget_removals(child);
}

void take_out(Node& node, Manifest& manifest) {
  for (const Node& child : node.children) {
    if (child.marker != Marker::kRemove && child.marker != Marker::kRemoveAll) continue;
    if (is_component(child.tag) && !child.name.empty())
      manifest.removed_components.push_back(child.name);
    if (child.tag == "meta-data" && !child.name.empty())
      manifest.removed_meta_data.push_back(child.name);
    if (child.tag.starts_with("uses-permission") && !child.name.empty())
      manifest.removed_permissions.push_back(child.name);
  }
  std::erase_if(node.children, [](const Node& child) {
    return child.marker == Marker::kRemove || child.marker == Marker::kRemoveAll;
  });
  for (Node& child : node.children) take_out(child, manifest);
}

std::optional<int> number(const std::string& text) {
  int result = 0;
  const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), result);
  if (fault != std::errc() || stop != text.data() + text.size()) return std::nullopt;
  return result;
}

/// Permissions that Android gave to every app before a level: a library of that time has them, so
/// the merged app asks for them, though no manifest does.
struct ImplicitPermission {
  int until;                 ///< libraries that target a lower level
  std::string_view because;  ///< … and ask for this one, if any
  std::string_view permission;
};
constexpr std::array<ImplicitPermission, 4> kImplicitPermissions = {
    {{4, "", "android.permission.WRITE_EXTERNAL_STORAGE"},
     {4, "", "android.permission.READ_PHONE_STATE"},
     {16, "android.permission.READ_CONTACTS", "android.permission.READ_CALL_LOG"},
     {16, "android.permission.WRITE_CONTACTS", "android.permission.WRITE_CALL_LOG"}}};

bool names_permission(const Node& root, std::string_view name) {
  return std::any_of(root.children.begin(), root.children.end(), [&](const Node& node) {
    return node.tag.starts_with("uses-permission") && node.name == name;
  });
}

/// What `library` brings along unasked, for an app of that target level (nothing: a new one).
void add_implicit_permissions(const Node& library, std::optional<int> target,
                              std::vector<Node>& added) {
  int level = 1;  // where nothing is written
  for (const Node& node : library.children) {
    if (node.tag != "uses-sdk") continue;
    const std::optional<int> min = number(node.value("android:minSdkVersion"));
    level = number(node.value("android:targetSdkVersion")).value_or(min.value_or(level));
  }
  for (const ImplicitPermission& implicit : kImplicitPermissions) {
    if (level >= implicit.until || target.value_or(implicit.until) < implicit.until) continue;
    if (!implicit.because.empty() && !names_permission(library, implicit.because)) continue;
    Node node;
    node.tag = "uses-permission";
    node.name = implicit.permission;
    node.span = library.span;
    added.push_back(std::move(node));
  }
}

class Reader {
 public:
  explicit Reader(const ManifestMerge& merge) : merge_(merge) {}

  void read(const Node& root, Manifest& manifest) const {
    for (const Node& node : root.children) {
      if (node.tag == "application") {
        read_application(node, manifest);
      } else if ((node.tag == "uses-permission" || node.tag == "uses-permission-sdk-23") &&
                 !node.name.empty()) {
        UsesPermission permission;
        permission.name = node.name;
        permission.max_sdk = number(resolved(node.value("android:maxSdkVersion")));
        permission.span = node.span;
        manifest.permissions.push_back(std::move(permission));
      }
    }
  }

 private:
  std::string resolved(const std::string& value) const {
    if (!value.starts_with('@') || !merge_.resource) return value;
    return merge_.resource(value).value_or(value);
  }
  std::optional<bool> truth(const Node& node, std::string_view attribute) const {
    const std::string value = resolved(node.value(attribute));
    if (value == "true" || value == "1") return true;
    if (value == "false" || value == "0") return false;
    return std::nullopt;
  }
  std::vector<MetaData> meta_data(const Node& node) const {
    std::vector<MetaData> result;
    for (const Node& child : node.children) {
      if (child.tag != "meta-data" || child.name.empty()) continue;
      MetaData data;
      data.name = resolved(child.name);
      data.span = child.span;
      const XmlAttribute* value = child.find("android:value");
      if (value == nullptr) value = child.find("android:resource");
      if (value != nullptr)
        data.value = {value->name == "android:value" ? resolved(value->value) : value->value,
                      value->span};
      result.push_back(std::move(data));
    }
    return result;
  }
  void read_application(const Node& application, Manifest& manifest) const {
    manifest.application_class = application.name;
    manifest.application_span = application.span;
    manifest.meta_data = meta_data(application);
    const bool application_enabled = truth(application, "android:enabled").value_or(true);
    for (const Node& node : application.children) {
      if (!is_component(node.tag) || node.name.empty()) continue;
      Component component;
      component.kind = node.tag == "activity"         ? ComponentKind::kActivity
                       : node.tag == "activity-alias" ? ComponentKind::kActivityAlias
                       : node.tag == "service"        ? ComponentKind::kService
                       : node.tag == "receiver"       ? ComponentKind::kReceiver
                                                      : ComponentKind::kProvider;
      component.class_name = node.name;
      if (component.kind == ComponentKind::kActivityAlias) {
        component.alias_name = node.name;
        component.class_name = node.value("android:targetActivity");
      }
      component.process = resolved(node.value("android:process"));
      component.enabled = truth(node, "android:enabled").value_or(true) && application_enabled;
      component.exported = truth(node, "android:exported");
      component.init_order = number(resolved(node.value("android:initOrder"))).value_or(0);
      component.authorities = resolved(node.value("android:authorities"));
      component.permission = node.value("android:permission");
      component.meta_data = meta_data(node);
      component.span = node.span;
      for (const Node& child : node.children) {
        if (child.tag != "intent-filter") continue;
        IntentFilter filter;
        for (const Node& part : child.children) {
          if (part.tag == "action") filter.actions.push_back(part.name);
          if (part.tag == "category") filter.categories.push_back(part.name);
          if (part.tag != "data") continue;
          const auto add = [&](const char* attribute, std::vector<std::string>& to) {
            if (part.find(attribute) != nullptr) to.push_back(resolved(part.value(attribute)));
          };
          add("android:scheme", filter.schemes);
          add("android:host", filter.hosts);
          add("android:mimeType", filter.mime_types);
        }
        component.intent_filters.push_back(std::move(filter));
      }
      manifest.components.push_back(std::move(component));
    }
  }

  const ManifestMerge& merge_;
};

}  // namespace

std::string qualified_class(std::string_view package, std::string_view name) {
  if (name.empty() || name.find("${") != std::string_view::npos) return std::string(name);
  if (name.front() == '.') return std::string(package) + std::string(name);
  if (name.find('.') == std::string_view::npos && !package.empty())
    return std::string(package) + "." + std::string(name);
  return std::string(name);
}

Manifest merge_manifests(const SourceTree& sources, const ManifestMerge& merge,
                         std::vector<ReadNote>& notes) {
  Manifest manifest;
  std::optional<Node> merged;
  std::string application_id = merge.application_id;
  std::vector<Node> implicit;
  for (const ManifestSource& source : merge.sources) {
    const std::string& path = sources.file(source.file).path;
    const XmlTree tree = XmlTree::parse(source.file, sources.text(source.file));
    if (!tree.fault.empty()) {
      const int line = sources.line_of({source.file, tree.fault_offset, tree.fault_offset});
      const bool told = std::any_of(notes.begin(), notes.end(),
                                    [&](const ReadNote& note) { return note.path == path; });
      if (!told) notes.push_back({ReadNote::Kind::kNotXml, path, line, tree.fault});
    }
    if (tree.root.name != "manifest") continue;
    manifest.files.push_back(path);
    const std::string* own_package = tree.root.attribute("package");
    std::string package = !source.namespace_name.empty() ? source.namespace_name
                          : own_package != nullptr       ? *own_package
                                                         : "";
    if (source.of_application && manifest.package.empty()) manifest.package = package;
    if (package.empty() && source.of_application) package = manifest.package;
    if (application_id.empty() && source.of_application)
      application_id = own_package != nullptr ? *own_package : package;
    Node root = Loader(merge, package, application_id).load(tree.root);
    if (source.of_application) {
      for (const Node& node : root.children) {
        if (node.tag != "uses-sdk") continue;
        if (!manifest.min_sdk) manifest.min_sdk = number(node.value("android:minSdkVersion"));
        if (const XmlAttribute* target = node.find("android:targetSdkVersion");
            target != nullptr && !manifest.target_sdk) {
          manifest.target_sdk = number(target->value);
          if (manifest.target_sdk) manifest.target_sdk_at = target->span;
        }
      }
    }
    if (source.archive)
      add_implicit_permissions(root, merge.target_sdk ? merge.target_sdk : manifest.target_sdk,
                               implicit);
    if (source.overlay) forget_removals(root);
    if (!merged) {
      merged = std::move(root);
    } else {
      merge_into(*merged, root);
    }
  }
  if (!merged) return manifest;
  for (Node& node : implicit) {
    if (!names_permission(*merged, node.name)) merged->children.push_back(std::move(node));
  }
  take_out(*merged, manifest);
  Reader(merge).read(*merged, manifest);
  return manifest;
}

Manifest with_origins(Manifest built, const Manifest& own) {
  const auto meta_data = [](std::vector<MetaData>& taken, const std::vector<MetaData>& known) {
    for (MetaData& one : taken) {
      for (const MetaData& other : known) {
        if (other.name != one.name) continue;
        one.span = other.span;
        if (other.value.value == one.value.value) one.value.span = other.value.span;
      }
    }
  };
  meta_data(built.meta_data, own.meta_data);
  if (built.application_class == own.application_class)
    built.application_span = own.application_span;
  for (Component& component : built.components) {
    for (const Component& other : own.components) {
      if (other.kind != component.kind || other.class_name != component.class_name ||
          other.alias_name != component.alias_name)
        continue;
      component.span = other.span;
      meta_data(component.meta_data, other.meta_data);
    }
  }
  for (UsesPermission& permission : built.permissions) {
    for (const UsesPermission& other : own.permissions) {
      if (other.name == permission.name) permission.span = other.span;
    }
  }
  built.removed_components = own.removed_components;
  built.removed_meta_data = own.removed_meta_data;
  built.removed_permissions = own.removed_permissions;
  built.files.insert(built.files.end(), own.files.begin(), own.files.end());
  return built;
}

bool Component::is_launcher() const {
  return std::any_of(intent_filters.begin(), intent_filters.end(), [](const IntentFilter& filter) {
    const bool main = contains(filter.actions, "android.intent.action.MAIN");
    return main && (contains(filter.categories, "android.intent.category.LAUNCHER") ||
                    contains(filter.categories, "android.intent.category.LEANBACK_LAUNCHER"));
  });
}

}  // namespace sdklint
