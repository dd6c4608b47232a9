// What expressions come to, and what names mean.
#include <algorithm>
#include <array>
#include <cctype>

#include "model/gradle/walker.h"
#include "model/tree_path.h"

namespace sdklint::gradle {
namespace {

constexpr int kDeepestExpression = 250;

bool comparable(const Value& value) {
  return value.is(Value::Kind::kNull) || value.is(Value::Kind::kBool) || value.is_whole_text();
}

std::string squeezed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != '.') result.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return result;
}

/// The entry of an accessor. Upper and lower case are not told apart after a separator.
template <typename Table>
typename Table::const_iterator find_accessor(const Table& table, const std::string& accessor) {
  const auto exact = table.find(accessor);
  if (exact != table.end()) return exact;
  const std::string wanted = squeezed(accessor);
  return std::find_if(table.begin(), table.end(),
                      [&](const auto& entry) { return squeezed(entry.first) == wanted; });
}

Value library_value(const CatalogLibrary& library) {
  Value value = Value::of_kind(Value::Kind::kLibrary);
  value.library = library;
  return value;
}

/// "core-ui" → "coreUi", as type-safe project accessors are named.
std::string camel_case(std::string_view name) {
  std::string result;
  bool upper = false;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == '.') {
      upper = true;
      continue;
    }
    result.push_back(upper ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c);
    upper = false;
  }
  return result;
}

}  // namespace

std::string Walker::plain_text(const Value& value) const {
  if (value.is(Value::Kind::kText) || value.is(Value::Kind::kBool)) return value.text;
  if (value.is(Value::Kind::kCatalog)) {
    const Value resolved = catalog_value(value.text);
    if (resolved.is(Value::Kind::kText)) return resolved.text;
  }
  return std::string(1, kUnknownPart);
}

std::optional<std::string> Walker::known_text(const GradleNode& node, Frame& frame) {
  std::string text = plain_text(evaluate(node, frame));
  if (text.find(kUnknownPart) != std::string::npos) return std::nullopt;
  return text;
}

std::optional<bool> Walker::truth(const Value& value) {
  if (value.is(Value::Kind::kBool)) return value.text == "true";
  if (value.is(Value::Kind::kNull)) return false;
  // Groovy's truth; a number and a text of digits look the same here, so "0" stays open.
  if (value.is_whole_text() && value.text != "0") return !value.text.empty();
  return std::nullopt;
}

Value Walker::evaluate(const GradleNode& node, Frame& frame) {
  if (out_of_bounds(frame) || evaluating_ >= kDeepestExpression) return {};
  ++evaluating_;
  Value value = evaluate_node(node, frame);
  --evaluating_;
  return value.is_too_large() ? Value() : value;
}

Value Walker::evaluate_node(const GradleNode& node, Frame& frame) {
  switch (node.kind) {
    case Kind::kText:
    case Kind::kNumber:
      return Value::of_text(node.text, span_of(node, frame));
    case Kind::kTemplate:
      return evaluate_template(node, frame);
    case Kind::kName:
      if (node.text == "true" || node.text == "false") return Value::of_bool(node.text == "true");
      if (node.text == "null") return Value::of_kind(Value::Kind::kNull);
      return find_variable(node.text, frame);
    case Kind::kMember:
      return evaluate_member(node, frame);
    case Kind::kIndex:
      return evaluate_index(node, frame);
    case Kind::kCall:
      return evaluate_call(node, frame);
    case Kind::kBinary:
      return evaluate_binary(node, frame);
    case Kind::kList:
      return evaluate_list(node, frame);
    case Kind::kIf:
      return evaluate_if(node, frame);
    case Kind::kClosure:
      return closure_value(node, frame);
    case Kind::kNamed: {
      Value map = Value::of_kind(Value::Kind::kMap);
      map.put(node.text, evaluate(node.children[0], frame));
      return map;
    }
    case Kind::kUnary: {
      const Value value = evaluate(node.children[0], frame);
      const std::optional<bool> known = truth(value);
      if (node.text == "!" && known) return Value::of_bool(!*known);
      if (node.text == "-" && value.is(Value::Kind::kText))
        return Value::of_text("-" + value.text, value.span);
      return {};
    }
    default:
      return {};
  }
}

Value Walker::closure_value(const GradleNode& node, const Frame& frame) const {
  Value closure = Value::of_kind(Value::Kind::kClosure);
  closure.closure = &node;
  closure.closure_file = frame.file;
  closure.scope = frame.scope;
  return closure;
}

Value Walker::evaluate_template(const GradleNode& node, Frame& frame) {
  std::string text;
  for (const GradleNode& part : node.children) {
    if (part.is(Kind::kText)) {
      text += part.text;
      continue;
    }
    Value value = evaluate(part, frame);
    if (!value.known() && part.is(Kind::kMember) && part.end > part.begin) {
      // `$version.jar`: Groovy takes the dotted path, the author meant the name.
      const GradleNode* root = &part;
      std::string after;
      while (root->is(Kind::kMember)) {
        after.insert(0, "." + root->text);
        root = &root->children[0];
      }
      const bool braced = root->begin > 0 && sources_.text(frame.file)[root->begin - 1] == '{';
      const Value name = evaluate(*root, frame);
      if (name.is(Value::Kind::kText) && !braced) value = Value::of_text(name.text + after);
    }
    text += plain_text(value);
  }
  return Value::of_text(std::move(text), span_of(node, frame));
}

Value Walker::evaluate_list(const GradleNode& node, Frame& frame) {
  const bool named = std::any_of(node.children.begin(), node.children.end(),
                                 [](const GradleNode& child) { return child.is(Kind::kNamed); });
  const bool empty_map = node.children.size() == 1 && node.children[0].is(Kind::kNothing);  // [:]
  if (!named && !empty_map) {
    Value list = Value::of_kind(Value::Kind::kList);
    for (const GradleNode& child : node.children) list.items.push_back(evaluate(child, frame));
    return list;
  }
  Value map = Value::of_kind(Value::Kind::kMap);
  map.entries = std::make_shared<Value::Entries>();
  for (const GradleNode& child : node.children) {
    if (!child.is(Kind::kNamed)) continue;
    const bool computed = child.text.empty() && child.children.size() > 1;
    map.put(computed ? plain_text(evaluate(child.children[1], frame)) : child.text,
            evaluate(child.children[0], frame));
  }
  return map;
}

Value Walker::evaluate_if(const GradleNode& node, Frame& frame) {
  const std::optional<bool> known = truth(evaluate(node.children[0], frame));
  const auto side = [&](const GradleNode& body) {
    return body.is(Kind::kClosure) ? call_closure(closure_value(body, frame), {}, frame)
                                   : evaluate(body, frame);
  };
  if (known) return side(node.children[*known ? 1 : 2]);
  const Value yes = side(node.children[1]);
  const Value no = side(node.children[2]);
  // One side known: that is what a build without further settings gets.
  if (!yes.known()) return no;
  if (!no.known()) return yes;
  return yes.is(Value::Kind::kText) && no.is(Value::Kind::kText) && yes.text == no.text ? yes
                                                                                        : Value();
}

Value Walker::evaluate_binary(const GradleNode& node, Frame& frame) {
  const std::string& op = node.text;
  const Value left = evaluate(node.children[0], frame);
  if (op == "?:") {
    if (left.known() && !left.is(Value::Kind::kNull)) return left;
    const Value right = evaluate(node.children[1], frame);
    return right.known() ? right : left;
  }
  if (op == "&&" || op == "||") {
    const bool decides = op == "||";
    const std::optional<bool> a = truth(left);
    if (a == decides) return Value::of_bool(decides);
    const std::optional<bool> b = truth(evaluate(node.children[1], frame));
    if (b == decides) return Value::of_bool(decides);
    return a && b ? Value::of_bool(!decides) : Value();
  }
  const Value right = evaluate(node.children[1], frame);
  if (op == "to") {
    Value pair = Value::of_kind(Value::Kind::kMap);
    if (left.is(Value::Kind::kText)) pair.put(left.text, right);
    return pair;
  }
  if (op == "+") return evaluate_sum(node, left, right, frame);
  if ((op == "==" || op == "!=" || op == "===" || op == "!==") && comparable(left) &&
      comparable(right)) {
    const bool equal = left.kind == right.kind && left.text == right.text;
    return Value::of_bool(equal == (op[0] == '='));
  }
  return {};
}

Value Walker::evaluate_sum(const GradleNode& node, const Value& left, const Value& right,
                           const Frame& frame) const {
  if (left.is(Value::Kind::kMap)) {
    Value map = Value::of_kind(Value::Kind::kMap);
    map.entries = std::make_shared<Value::Entries>(left.entries ? *left.entries : Value::Entries());
    if (right.entries) {
      for (const auto& [key, value] : *right.entries) map.put(key, value);
    }
    return map;
  }
  if (left.is(Value::Kind::kList) || left.is(Value::Kind::kFiles)) {
    Value list = left;
    if (right.kind == left.kind) {
      list.items.insert(list.items.end(), right.items.begin(), right.items.end());
    } else {
      list.items.push_back(right);
    }
    return list;
  }
  if (!left.is(Value::Kind::kText) && !right.is(Value::Kind::kText)) return {};
  return Value::of_text(plain_text(left) + plain_text(right), span_of(node, frame));
}

Value Walker::evaluate_index(const GradleNode& node, Frame& frame) {
  const Value receiver = evaluate(node.children[0], frame);
  const Value key = evaluate(node.children[1], frame);
  if (!key.is(Value::Kind::kText)) return {};
  if (!receiver.is(Value::Kind::kList)) return member_of(receiver, key.text);
  const std::optional<int> index = number_in(key.text);
  const bool inside = index && *index >= 0 && static_cast<size_t>(*index) < receiver.items.size();
  return inside ? receiver.items[static_cast<size_t>(*index)] : Value();
}

Value Walker::evaluate_member(const GradleNode& node, Frame& frame) {
  const GradleNode& left = node.children[0];
  const bool self = left.is(Kind::kName) && (left.text == "this" || left.text == "it") &&
                    frame.scope->find(left.text) == nullptr;
  if (self) return find_variable(node.text, frame);
  const Value receiver = evaluate(left, frame);
  const Value value = member_of(receiver, node.text);
  if (value.known() || receiver.known()) return value;
  // `com.shop.Versions.kotlin`: a package before the type.
  const bool type =
      !node.text.empty() && std::isupper(static_cast<unsigned char>(node.text[0])) != 0;
  return type ? constant_in_scope(frame.type, node.text) : Value();
}

Value Walker::member_of(const Value& receiver, const std::string& name) {
  switch (receiver.kind) {
    case Value::Kind::kMap: {
      const Value* entry = receiver.entry(name);
      return entry == nullptr ? Value() : *entry;
    }
    case Value::Kind::kProject:
      return member_of_project(receiver.module, name);
    case Value::Kind::kExtra:
      return name == "properties" ? receiver : project_variable(receiver.module, name);
    case Value::Kind::kCatalog: {
      Value deeper = receiver;
      if (deeper.text.back() != '|') deeper.text += '.';
      deeper.text += name;
      return deeper;
    }
    case Value::Kind::kModule: {
      if (receiver.typesafe) return module_below(receiver, name);
      const auto found = module_index_.find(receiver.text);
      return found == module_index_.end() ? Value() : member_of_project(found->second, name);
    }
    case Value::Kind::kType:
      return constant(*receiver.type, name);
    case Value::Kind::kLibrary: {
      const CatalogLibrary& library = receiver.library;
      if (name == "module") return Value::of_text(library.group + ":" + library.artifact);
      if (name == "group") return Value::of_text(library.group);
      if (name == "name") return Value::of_text(library.artifact);
      const bool version = name == "version" || name == "versionConstraint";
      return version && library.version_known ? Value::of_text(library.version) : Value();
    }
    case Value::Kind::kPlugin:
      return name == "pluginId" ? Value::of_text(receiver.plugin.id) : Value();
    case Value::Kind::kPath:
      return Value::of_path(receiver.text + "." + name);
    case Value::Kind::kText: {
      static constexpr std::array<std::string_view, 8> kSame = {
          "absolutePath",    "path",          "canonicalPath",    "absoluteFile",
          "requiredVersion", "strictVersion", "preferredVersion", "displayName"};
      return one_of(name, kSame) ? receiver : Value();
    }
    default:
      return {};
  }
}

Value Walker::member_of_project(size_t module, const std::string& name) {
  if (name == "ext" || name == "extra") {
    Value extra = Value::of_kind(Value::Kind::kExtra);
    extra.module = module;
    return extra;
  }
  if (name == "project" || name == "properties") return Value::of_project(module);
  if (name == "rootProject" || name == "parent" || name == "gradle") return Value::of_project(0);
  if (name == "rootDir" || name == "settingsDir") return Value::of_text(kFromTreeRoot + folder_);
  const std::string& folder = modules_[module]->module.folder;
  if (name == "projectDir") return Value::of_text(kFromTreeRoot + folder);
  if (name == "name") return Value::of_text(std::string(file_name_of(folder)));
  return project_variable(module, name);
}

/// `projects.core.ui`; a step like `coreUi` stands for the module "core-ui".
Value Walker::module_below(const Value& module, const std::string& name) {
  Value deeper = module;
  std::string step = name;
  const std::string before = module.text + ":";
  for (auto it = module_index_.lower_bound(before);
       it != module_index_.end() && it->first.starts_with(before); ++it) {
    const std::string_view rest = std::string_view(it->first).substr(before.size());
    if (rest.find(':') == std::string_view::npos && camel_case(rest) == name) step = rest;
  }
  deeper.text = before + step;
  return deeper;
}

/// A variable or property of the project; of the nearest one, going up to the root.
Value Walker::project_variable(size_t module, const std::string& name) const {
  std::vector<size_t> lineage = {module};
  std::string path = modules_[module]->module.gradle_path.substr(prefix_.size());
  if (path == ":") path.clear();
  while (!path.empty()) {
    path.resize(path.rfind(':'));
    const auto parent = module_index_.find(path);
    if (parent != module_index_.end()) lineage.push_back(parent->second);
  }
  for (const size_t index : lineage) {
    const auto found = modules_[index]->extra.find(name);
    if (found != modules_[index]->extra.end()) return found->second;
  }
  for (const size_t index : lineage) {
    const auto found = modules_[index]->properties.find(name);
    if (found != modules_[index]->properties.end()) return Value::of_text(found->second);
  }
  return {};
}

Value Walker::find_variable(const std::string& name, const Frame& frame) {
  for (const Scope* scope = frame.scope; scope != nullptr; scope = scope->parent) {
    const auto found = scope->variables.find(name);
    if (found != scope->variables.end()) return found->second;
    if (!scope->receiver.known()) continue;
    Value value = member_of(scope->receiver, name);
    if (value.known()) return value;
  }
  for (const ConstantType* type = frame.type; type != nullptr && type != &constants_;
       type = type->parent) {
    if (type->constants.contains(name) || type->types.contains(name)) return constant(*type, name);
  }
  Value value = project_variable(frame.module, name);
  if (!value.known()) value = find_built_in(name, frame);
  if (!value.known()) value = constant(constants_, name);
  if (value.known()) return value;
  const Variables& leftovers = modules_[frame.module]->script_variables;
  const auto leftover = leftovers.find(name);
  return leftover == leftovers.end() ? Value() : leftover->second;
}

Value Walker::find_built_in(const std::string& name, const Frame& frame) const {
  if (name == "project" || name == "target" || name == "properties")
    return Value::of_project(frame.module);
  if (name == "rootProject" || name == "settings" || name == "gradle") return Value::of_project(0);
  if (name == "ext" || name == "extra") {
    Value extra = Value::of_kind(Value::Kind::kExtra);
    extra.module = frame.module;
    return extra;
  }
  if (name == "rootDir" || name == "settingsDir") return Value::of_text(kFromTreeRoot + folder_);
  if (name == "projectDir")
    return Value::of_text(kFromTreeRoot + modules_[frame.module]->module.folder);
  if (catalogs_.contains(name)) {
    Value catalog = Value::of_kind(Value::Kind::kCatalog);
    catalog.text = name + "|";
    return catalog;
  }
  if (name == "projects") {
    Value projects = Value::of_kind(Value::Kind::kModule);
    projects.typesafe = true;
    return projects;
  }
  return {};
}

Value Walker::constant_in_scope(const ConstantType* from, std::string_view name) {
  for (const ConstantType* type = from; type != nullptr; type = type->parent) {
    if (type->constants.contains(name) || type->types.contains(name)) return constant(*type, name);
  }
  return constant(constants_, name);
}

/// A constant or an inner type of a type.
Value Walker::constant(const ConstantType& type, std::string_view name) {
  const auto found = type.constants.find(name);
  if (found == type.constants.end()) {
    const auto inner = type.types.find(name);
    return inner == type.types.end() ? Value() : Value::of_type(inner->second.get());
  }
  const std::pair<const ConstantType*, std::string> key(&type, name);
  const auto known = constant_values_.find(key);
  if (known != constant_values_.end()) return known->second;
  if (!constants_open_.insert(key).second) return {};  // defined by itself
  const GradleNode& node = *found->second.node;
  Frame frame;
  frame.file = found->second.file;
  frame.scope = new_scope();
  frame.type = &type;
  const GradleNode& written = node.is(Kind::kDeclare) ? node.children[0] : node;
  const bool lazy =
      node.delegated && written.is(Kind::kCall) && written.children.back().is(Kind::kClosure);
  Value value = lazy ? call_closure(closure_value(written.children.back(), frame), {}, frame)
                     : evaluate(written, frame);
  constants_open_.erase(key);
  return constant_values_.emplace(key, std::move(value)).first->second;
}

Value Walker::catalog_value(const std::string& accessor) const {
  const size_t bar = accessor.find('|');
  const auto found = catalogs_.find(accessor.substr(0, bar));
  if (found == catalogs_.end()) return {};
  const VersionCatalog& catalog = found->second;
  std::string path = accessor.substr(bar + 1);
  const auto strip = [&path](std::string_view start) {
    if (!path.starts_with(start)) return false;
    path.erase(0, start.size());
    return true;
  };
  if (strip("versions.")) {
    const auto version = find_accessor(catalog.versions, path);
    return version == catalog.versions.end() ? Value() : Value::of_text(version->second);
  }
  if (strip("plugins.")) {
    const auto plugin = find_accessor(catalog.plugins, path);
    if (plugin == catalog.plugins.end()) return {};
    Value value = Value::of_kind(Value::Kind::kPlugin);
    value.plugin = plugin->second;
    return value;
  }
  if (strip("bundles.")) {
    const auto bundle = find_accessor(catalog.bundles, path);
    if (bundle == catalog.bundles.end()) return {};
    Value list = Value::of_kind(Value::Kind::kList);
    for (const std::string& member : bundle->second) {
      const auto entry = catalog.libraries.find(member);
      if (entry != catalog.libraries.end()) list.items.push_back(library_value(entry->second));
    }
    return list;
  }
  strip("libraries.");
  const auto entry = find_accessor(catalog.libraries, path);
  return entry == catalog.libraries.end() ? Value() : library_value(entry->second);
}

}  // namespace sdklint::gradle
