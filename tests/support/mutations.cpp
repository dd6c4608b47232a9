#include "support/mutations.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "parse/syntax_tree.h"

namespace sdklint::test {
namespace {

struct Edit {
  size_t begin, end;
  std::string text;
};

bool is_kotlin(const std::string& path) { return path.ends_with(".kt"); }
bool is_java(const std::string& path) { return path.ends_with(".java"); }

/// Every node of the tree, outer ones first.
void each_node(SyntaxNode node, const std::function<void(SyntaxNode)>& visit) {
  visit(node);
  for (const SyntaxNode child : children(node)) each_node(child, visit);
}

bool inside(SyntaxNode node, std::initializer_list<std::string_view> kinds) {
  for (SyntaxNode at = node; at.valid(); at = at.parent()) {
    if (std::find(kinds.begin(), kinds.end(), at.kind()) != kinds.end()) return true;
  }
  return false;
}

/// Applies edits that don't overlap; those at one place in the order in which they were made.
std::string edited(const std::string& text, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
  std::string out;
  size_t at = 0;
  for (const Edit& edit : edits) {
    if (edit.begin < at) continue;
    out += text.substr(at, edit.begin - at) + edit.text;
    at = edit.end;
  }
  return out + text.substr(at);
}

using Rewrite = std::function<void(SyntaxNode, bool kotlin, std::vector<Edit>&)>;

/// Collects edits from each node of each source file.
bool rewrite(Files& files, const Rewrite& each) {
  bool changed = false;
  for (auto& [path, text] : files) {
    if (!is_kotlin(path) && !is_java(path)) continue;
    const bool kotlin = is_kotlin(path);
    const SyntaxTree tree =
        SyntaxTree::parse(kotlin ? Grammar::kKotlin : Grammar::kJava, {0}, text);
    std::vector<Edit> edits;
    each_node(tree.root(), [&](SyntaxNode node) { each(node, kotlin, edits); });
    if (edits.empty()) continue;
    text = edited(text, std::move(edits));
    changed = true;
  }
  return changed;
}

bool crlf(Files& files) {
  for (auto& [path, text] : files) {
    std::string out;
    for (const char c : text) {
      if (c == '\n') out += '\r';
      out += c;
    }
    text = std::move(out);
  }
  return true;
}

bool comments(Files& files) {
  return rewrite(files, [](SyntaxNode node, bool, std::vector<Edit>& edits) {
    const std::string_view kind = node.kind();
    if (node.child_count() != 0 || inside(node, {"string_literal", "import", "package_header"}))
      return;
    if (node.text() != kind) return;  // what the parser's repair put there
    if (kind == "(" || kind == "{" || kind == ",")
      edits.push_back({node.end(), node.end(), " /* init(this) { */ "});
  });
}

bool is_condition_open(SyntaxNode node) {
  const SyntaxNode parent = node.parent();
  return node.kind() == "(" &&
         (parent.kind() == "if_expression" || parent.kind() == "parenthesized_expression");
}

bool parentheses(Files& files) {
  return rewrite(files, [](SyntaxNode node, bool kotlin, std::vector<Edit>& edits) {
    if (is_condition_open(node)) {
      // Of an if; Kotlin's has its parentheses by itself, Java's stand in a node of their own.
      const SyntaxNode parent = node.parent();
      if (!kotlin && parent.parent().kind() != "if_statement") return;
      SyntaxNode close;
      for (const SyntaxNode child : children(parent)) {
        if (child.kind() == ")" && !close.valid()) close = child;
      }
      if (!close.valid()) return;
      edits.push_back({node.begin(), node.end(), "(("});
      edits.push_back({close.begin(), close.end(), "))"});
      return;
    }
    if (!kotlin || node.kind() != "value_argument" || node.child_count() != 1) return;
    const std::string_view value = node.named_child(0).kind();
    if (value != "identifier" && value != "call_expression" && value != "navigation_expression")
      return;
    edits.push_back({node.begin(), node.begin(), "("});
    edits.push_back({node.end(), node.end(), ")"});
  });
}

/// A class that a file imports by name.
struct Imported {
  std::string name, simple;
  size_t end;  ///< of the import's name
};

std::vector<Imported> imports_of(SyntaxNode root, bool kotlin) {
  std::vector<Imported> out;
  for (const SyntaxNode node : children(root)) {
    if (node.kind() != (kotlin ? "import" : "import_declaration")) continue;
    const std::string_view text = node.text();
    if (text.find(" as ") != std::string_view::npos || text.find('*') != std::string_view::npos ||
        text.find("static ") != std::string_view::npos)
      continue;
    const SyntaxNode name = node.named_child(0);
    const std::string full(name.text());
    out.push_back({full, full.substr(full.rfind('.') + 1), name.end()});
  }
  return out;
}

/// Where a name that is imported is used by itself: not after a dot, not declared here.
bool is_use(SyntaxNode node) {
  const std::string_view kind = node.kind();
  if (kind != "identifier" && kind != "type_identifier") return false;
  if (inside(node, {"import", "import_declaration", "package_header", "package_declaration"}))
    return false;
  const SyntaxNode parent = node.parent();
  bool first = true;
  for (const SyntaxNode child : children(parent)) {
    if (child == node) break;
    if (child.kind() == "." || child.kind() == "?." || child.kind() == "::") first = false;
  }
  const std::string_view around = parent.kind();
  const bool declares = around.ends_with("_declaration") || around == "parameter" ||
                        around == "class_parameter" || around == "variable_declaration" ||
                        around == "variable_declarator" || around == "type_parameter" ||
                        around == "enum_constant" || around == "enum_entry" || around == "label";
  const bool type_of_it = kind == "type_identifier";
  const bool name_of_argument =
      around == "value_argument" && parent.child_count() > 1 && parent.child(0) == node;
  return first && (!declares || type_of_it) && !name_of_argument &&
         (around != "this_expression" && around != "super_expression");
}

bool is_class_name(const std::string& name) {
  return std::isupper(static_cast<unsigned char>(name[0])) != 0 &&
         std::any_of(name.begin(), name.end(),
                     [](unsigned char c) { return std::islower(c) != 0; });
}

/// Renames each use of an imported class to what `rename` says; false when it says nothing.
bool rename_imports(Files& files, bool kotlin_only,
                    const std::function<std::string(const Imported&)>& rename,
                    const std::function<void(const std::string& text, const std::vector<Imported>&,
                                             std::vector<Edit>&)>& declare) {
  bool changed = false;
  for (auto& [path, text] : files) {
    const bool kotlin = is_kotlin(path);
    if (!kotlin && (kotlin_only || !is_java(path))) continue;
    const SyntaxTree tree =
        SyntaxTree::parse(kotlin ? Grammar::kKotlin : Grammar::kJava, {0}, text);
    std::map<std::string, std::string> names;
    std::vector<Imported> used;
    for (const Imported& one : imports_of(tree.root(), kotlin)) {
      if (!is_class_name(one.simple)) continue;
      const std::string other = rename(one);
      if (other.empty()) continue;
      names.emplace(one.simple, other);
      used.push_back(one);
    }
    std::vector<Edit> edits;
    each_node(tree.root(), [&](SyntaxNode node) {
      if (!is_use(node)) return;
      const auto found = names.find(std::string(node.text()));
      if (found != names.end()) edits.push_back({node.begin(), node.end(), found->second});
    });
    if (edits.empty()) continue;
    declare(text, used, edits);
    text = edited(text, std::move(edits));
    changed = true;
  }
  return changed;
}

bool qualified_names(Files& files) {
  return rename_imports(
      files, false, [](const Imported& one) { return one.name; },
      [](const std::string&, const std::vector<Imported>&, std::vector<Edit>&) {});
}

bool import_aliases(Files& files) {
  return rename_imports(
      files, true, [](const Imported& one) { return one.simple + "Alias"; },
      [](const std::string&, const std::vector<Imported>& used, std::vector<Edit>& edits) {
        for (const Imported& one : used)
          edits.push_back({one.end, one.end, " as " + one.simple + "Alias"});
      });
}

bool type_aliases(Files& files) {
  return rename_imports(
      files, true,
      [](const Imported& one) {
        // Functions of Kotlin's libraries are named like types, and types there have parameters.
        const bool function = one.name.starts_with("androidx.compose") ||
                              one.name.starts_with("androidx.navigation.compose") ||
                              one.simple.ends_with("RequestBuilder");
        const bool generic = one.name.starts_with("kotlin") || one.name.starts_with("retrofit") ||
                             one.name.find("LiveData") != std::string::npos ||
                             one.name.starts_with("androidx.room");
        return function || generic ? std::string() : one.simple + "Renamed";
      },
      [](const std::string& text, const std::vector<Imported>& used, std::vector<Edit>& edits) {
        for (const Imported& one : used) {
          edits.push_back({text.size(), text.size(),
                           "private typealias " + one.simple + "Renamed = " + one.simple + "\n"});
        }
      });
}

bool when_for_if(Files& files) {
  return rewrite(files, [](SyntaxNode node, bool kotlin, std::vector<Edit>& edits) {
    if (!kotlin || node.kind() != "if_expression") return;
    SyntaxNode open, close, otherwise, body;
    for (const SyntaxNode child : children(node)) {
      if (child.kind() == "(" && !open.valid()) open = child;
      if (child.kind() == ")" && !close.valid()) close = child;
      if (child.kind() == "else") otherwise = child;
      if (child.named() && close.valid() && !otherwise.valid()) body = child;
    }
    if (!open.valid() || !close.valid() || !body.valid()) return;
    edits.push_back({node.begin(), node.begin() + 2, "when {"});
    edits.push_back({open.begin(), open.end(), ""});
    edits.push_back({close.begin(), close.end(), " ->"});
    if (otherwise.valid()) {
      const std::string_view between =
          node.text().substr(body.end() - node.begin(), otherwise.begin() - body.end());
      const bool same_line = between.find('\n') == std::string_view::npos;
      edits.push_back({otherwise.begin(), otherwise.end(), same_line ? "; else ->" : "else ->"});
    }
    edits.push_back({node.end(), node.end(), " }"});
  });
}

/// `if (c) a` → `if (!(c)) {} else a`, in both languages.
bool negated_conditions(Files& files) {
  return rewrite(files, [](SyntaxNode node, bool kotlin, std::vector<Edit>& edits) {
    if (node.kind() != (kotlin ? "if_expression" : "if_statement")) return;
    const SyntaxNode head = kotlin ? node : node.child_of_kind("parenthesized_expression");
    SyntaxNode open, close;
    for (const SyntaxNode child : children(head)) {
      if (child.kind() == "(" && !open.valid()) open = child;
      if (child.kind() == ")" && !close.valid()) close = child;
    }
    if (node.child_of_kind("else").valid() || !open.valid() || !close.valid()) return;
    edits.push_back({open.begin(), open.end(), "(!("});
    edits.push_back({close.begin(), close.end(), ")) {} else"});
  });
}

/// `fun f(): T = e` → `fun f(): T { return e }`, and `fun f() { … }` → `fun f(): Unit = run { … }`
bool bodies(Files& files) {
  return rewrite(files, [](SyntaxNode node, bool kotlin, std::vector<Edit>& edits) {
    if (!kotlin || node.kind() != "function_body") return;
    const SyntaxNode function = node.parent();
    bool typed = false, after = false;
    for (const SyntaxNode child : children(function)) {
      if (child.kind() == "function_value_parameters") after = true;
      typed |= after && child.kind() == ":";
    }
    if (function.kind() != "function_declaration") return;
    if (node.child(0).kind() == "=") {
      if (!typed) return;
      // A line that ends with `return` would return nothing.
      const SyntaxNode value = node.named_child(0);
      edits.push_back({node.child(0).begin(), node.child(0).end(), "{"});
      edits.push_back({value.begin(), value.begin(), "return "});
      edits.push_back({node.end(), node.end(), " }"});
      return;
    }
    // A suspend function of the body may be called in an inline lambda, and a `return` leaves it.
    if (!typed) edits.push_back({node.begin(), node.begin(), ": Unit = run "});
  });
}

/// "agreed" → ("agr" + "eed")
bool split_texts(Files& files) {
  return rewrite(files, [](SyntaxNode node, bool, std::vector<Edit>& edits) {
    if (node.kind() != "string_literal") return;
    const std::string_view text = node.text();
    if (text.size() < 6 || text.starts_with("\"\"\"") ||
        text.find_first_of("$\\") != std::string_view::npos)
      return;
    if (inside(node, {"annotation", "marker_annotation", "file_annotation", "switch_label"}))
      return;
    const size_t half = text.size() / 2;
    edits.push_back({node.begin(), node.end(),
                     "(" + std::string(text.substr(0, half)) + "\" + \"" +
                         std::string(text.substr(half)) + ")"});
  });
}

/// Parameters of the functions and constructors that one name, and only one, declares in the app.
std::map<std::string, std::vector<std::string>> parameters_by_name(const Files& files) {
  std::map<std::string, std::vector<std::string>> out;
  std::set<std::string> twice;
  for (const auto& [path, text] : files) {
    if (is_java(path)) {
      const SyntaxTree tree = SyntaxTree::parse(Grammar::kJava, {0}, text);
      each_node(tree.root(), [&](SyntaxNode node) {
        if (node.kind().ends_with("_declaration"))
          twice.insert(std::string(node.field("name").text()));
      });
    }
    if (!is_kotlin(path)) continue;
    const SyntaxTree tree = SyntaxTree::parse(Grammar::kKotlin, {0}, text);
    each_node(tree.root(), [&](SyntaxNode node) {
      const bool function = node.kind() == "function_declaration";
      if (!function && node.kind() != "class_declaration") return;
      SyntaxNode name;
      for (const SyntaxNode child : children(node)) {
        if (child.kind() == "identifier" && !name.valid()) name = child;
      }
      const SyntaxNode list =
          function ? node.child_of_kind("function_value_parameters")
                   : node.child_of_kind("primary_constructor").child_of_kind("class_parameters");
      std::vector<std::string> parameters;
      bool vararg = false;
      for (const SyntaxNode one : named_children(list)) {
        if (one.text().find("vararg") != std::string_view::npos) vararg = true;
        if (one.kind() != "parameter" && one.kind() != "class_parameter") continue;
        parameters.emplace_back(one.child_of_kind("identifier").text());
      }
      const std::string key(name.text());
      if (!out.emplace(key, parameters).second || vararg ||
          node.text().find("constructor(") != std::string_view::npos)
        twice.insert(key);
    });
  }
  for (const std::string& name : twice) out.erase(name);
  return out;
}

/// `f(a, b)` → `f(y = b, x = a)`, `f(a)` → `f(x = a)`
bool named_arguments_reversed(Files& files) {
  const auto parameters = parameters_by_name(files);
  return rewrite(files, [&](SyntaxNode node, bool kotlin, std::vector<Edit>& edits) {
    if (!kotlin || node.kind() != "call_expression") return;
    const SyntaxNode callee = node.child(0);
    const SyntaxNode list = node.child_of_kind("value_arguments");
    // Of a member only the app's own: `Prefs.agree(true)`, but not `builder.agree(true)`.
    SyntaxNode name = callee;
    if (callee.kind() == "navigation_expression") {
      const std::string_view receiver = callee.child(0).text();
      name = callee.named_child(callee.named_child_count() - 1);
      if (!is_class_name(std::string(receiver)) && receiver != "this") return;
    }
    if (name.kind() != "identifier" || !list.valid() ||
        list.text().find('\n') != std::string_view::npos)
      return;
    const auto found = parameters.find(std::string(name.text()));
    std::vector<SyntaxNode> arguments;
    for (const SyntaxNode one : named_children(list)) {
      if (one.kind() != "value_argument" || one.child_count() != 1) return;
      arguments.push_back(one);
    }
    if (found == parameters.end() || arguments.empty() || arguments.size() > found->second.size())
      return;
    std::string text = "(";
    for (size_t i = arguments.size(); i-- > 0;) {
      text += found->second[i] + " = " + std::string(arguments[i].text());
      if (i > 0) text += ", ";
    }
    edits.push_back({list.begin(), list.end(), text + ")"});
  });
}

}  // namespace

const std::vector<Mutation>& mutations() {
  static const std::vector<Mutation> all = {
      {"comments", comments},
      {"carriage returns", crlf},
      {"parentheses", parentheses},
      {"qualified names", qualified_names},
      {"import aliases", import_aliases},
      {"type aliases", type_aliases},
      {"when for if", when_for_if},
      {"negated conditions", negated_conditions},
      {"other bodies", bodies},
      {"split texts", split_texts},
      {"named arguments reversed", named_arguments_reversed},
  };
  return all;
}

}  // namespace sdklint::test
