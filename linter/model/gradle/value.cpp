#include "model/gradle/value.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace sdklint::gradle {
namespace {

constexpr int kDeepestMap = 16;
constexpr size_t kLongestText = 1 << 14;
constexpr size_t kMostItems = 1 << 12;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool in_coordinate(char c) { return is_word(c) || c == '.' || c == '_' || c == '-' || c == '+'; }
bool all_in_coordinate(std::string_view text) {
  return std::all_of(text.begin(), text.end(), in_coordinate);
}

}  // namespace

Value Value::of_text(std::string text, Span span) {
  Value value = of_kind(Kind::kText);
  value.text = std::move(text);
  value.span = span;
  return value;
}

Value Value::of_bool(bool truth) {
  Value value = of_kind(Kind::kBool);
  value.text = truth ? "true" : "false";
  return value;
}

Value Value::of_kind(Kind kind) {
  Value value;
  value.kind = kind;
  return value;
}

Value Value::of_project(size_t module) {
  Value value = of_kind(Kind::kProject);
  value.module = module;
  return value;
}

Value Value::of_path(std::string path) {
  Value value = of_kind(Kind::kPath);
  value.text = std::move(path);
  return value;
}

Value Value::of_type(const ConstantType* type) {
  Value value = of_kind(Kind::kType);
  value.type = type;
  return value;
}

bool Value::is_too_large() const { return text.size() > kLongestText || weight() > kMostItems; }

size_t Value::weight() const {
  size_t result = items.size();
  for (const Value& item : items) result += item.weight();
  return result;
}

Value* Value::entry(std::string_view key) const {
  if (!entries) return nullptr;
  for (auto& [name, value] : *entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

bool Value::holds(const Entries& map, int depth) const {
  if (entries.get() == &map || depth > kDeepestMap) return true;
  for (const Value& item : items) {
    if (item.holds(map, depth + 1)) return true;
  }
  if (!entries) return false;
  return std::any_of(entries->begin(), entries->end(),
                     [&](const auto& entry) { return entry.second.holds(map, depth + 1); });
}

void Value::put(const std::string& key, Value value) {
  if (!entries) entries = std::make_shared<Entries>();
  if (value.holds(*entries, 0)) return;
  if (Value* old = entry(key)) {
    *old = std::move(value);
  } else {
    entries->emplace_back(key, std::move(value));
  }
}

Value* Scope::find(const std::string& name) {
  for (Scope* scope = this; scope != nullptr; scope = scope->parent) {
    const auto found = scope->variables.find(name);
    if (found != scope->variables.end()) return &found->second;
  }
  return nullptr;
}

void ConstantType::add(const std::vector<GradleNode>& nodes, FileId file) {
  for (const GradleNode& node : nodes) {
    if (node.is(gradle::Kind::kDeclare)) {
      constants.emplace(node.text, Member{&node, file});
    } else if (node.is(gradle::Kind::kAssign) && node.children[0].is(gradle::Kind::kName)) {
      constants.emplace(node.children[0].text, Member{&node.children[1], file});
    } else if (node.is(gradle::Kind::kFunction)) {
      functions.emplace(node.text, Member{&node, file});
    } else if (node.is(gradle::Kind::kType) && node.text == "Companion") {
      add(node.children, file);
    } else if (node.is(gradle::Kind::kType)) {
      std::unique_ptr<ConstantType>& type = types[node.text];
      if (!type) {
        type = std::make_unique<ConstantType>();
        type->name = node.text;
        type->parent = this;
      }
      type->add(node.children, file);
    }
  }
}

std::string Frame::path_to(std::string_view step) const {
  std::string result = path;
  if (!result.empty() && !step.empty()) result += '.';
  result += step;
  return result;
}

Call::Call(const GradleNode& call)
    : node(call), callee(call.children[0]), count(call.children.size() - 1) {
  if (callee.is(Kind::kName) || callee.is(Kind::kMember) || callee.is(Kind::kText))
    name = callee.text;
  if (callee.is(Kind::kMember)) receiver = &callee.children[0];
  if (count > 0 && call.children.back().is(Kind::kClosure)) closure = &call.children.back();
}

std::optional<Coordinate> checked(Coordinate coordinate, bool version_written) {
  const std::string& group = coordinate.group;
  if (group.empty() || !all_in_coordinate(group) || !is_word(group.back())) return std::nullopt;
  if (coordinate.artifact.empty() || !all_in_coordinate(coordinate.artifact)) return std::nullopt;
  std::string& version = coordinate.version;
  if (version.find(kUnknownPart) != std::string::npos || (version_written && version == "null")) {
    version.clear();
    coordinate.version_unresolved = true;
  }
  if (version.empty()) return coordinate;
  const bool begins_well =
      is_word(version.front()) ||
      std::string_view("[(]+_").find(version.front()) != std::string_view::npos;
  const bool holds_well = std::all_of(version.begin(), version.end(), [](char c) {
    return in_coordinate(c) || std::string_view("[](), !~:").find(c) != std::string_view::npos;
  });
  if (!begins_well || !holds_well) return std::nullopt;
  return coordinate;
}

std::optional<Coordinate> coordinate_of(std::string_view text) {
  const size_t at = text.find('@');
  if (at != std::string_view::npos) {
    const std::string_view type = text.substr(at + 1);
    const bool known = type.find(kUnknownPart) == std::string_view::npos;
    if (type.empty() || (known && !all_in_coordinate(type))) return std::nullopt;
    text = text.substr(0, at);
  }
  std::array<std::string, 4> parts;
  size_t last = 0;
  for (const char c : text) {
    if (c != ':') {
      parts[last].push_back(c);
    } else if (++last == parts.size()) {
      return std::nullopt;
    }
  }
  if (last == 0) return std::nullopt;
  return checked({parts[0], parts[1], parts[2], false}, last >= 2);
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for (const char c : name) {
    const bool separator = c == '_' || c == '-' || c == '.';
    if (words.empty() || separator || std::isupper(static_cast<unsigned char>(c)) != 0)
      words.emplace_back();
    if (!separator)
      words.back().push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return words;
}

std::optional<int> number_in(std::string_view text) {
  text = last_part(text, "-");  // "android-30"
  int number = 0;
  const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || (stop != text.data() + text.size() && *stop != '.'))
    return std::nullopt;
  return number;
}

std::optional<std::string> dotted_path(const GradleNode& node) {
  static constexpr std::array<std::string_view, 5> kNaming = {"getByName", "named", "create",
                                                              "register", "maybeCreate"};
  if (node.is(Kind::kName) || node.is(Kind::kText)) return node.text;
  if (node.is(Kind::kMember)) {
    const std::optional<std::string> before = dotted_path(node.children[0]);
    if (!before) return std::nullopt;
    return *before + "." + node.text;
  }
  if (!node.is(Kind::kCall)) return std::nullopt;
  std::optional<std::string> callee = dotted_path(node.children[0]);
  if (!callee || node.children.size() == 1) return callee;
  // `getByName("main").java`: the name is the argument.
  if (!node.children[1].is(Kind::kText) || !one_of(last_part(*callee), kNaming))
    return std::nullopt;
  const size_t dot = callee->rfind('.');
  return dot == std::string::npos ? node.children[1].text
                                  : callee->substr(0, dot + 1) + node.children[1].text;
}

}  // namespace sdklint::gradle
