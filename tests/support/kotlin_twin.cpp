#include "support/kotlin_twin.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parse/syntax_tree.h"

namespace sdklint::test {
namespace {

/// What isn't translated; ends the translation of the app.
struct Untranslated {
  std::string kind;
};

[[noreturn]] void give_up(SyntaxNode node) { throw Untranslated{std::string(node.kind())}; }

bool is_comment(SyntaxNode node) {
  return node.kind() == "line_comment" || node.kind() == "block_comment";
}

std::vector<SyntaxNode> parts(SyntaxNode node) {
  std::vector<SyntaxNode> out;
  for (const SyntaxNode child : named_children(node)) {
    if (!is_comment(child)) out.push_back(child);
  }
  return out;
}

bool holds(SyntaxNode node, std::string_view kind, std::string_view but_not_in = {}) {
  if (node.kind() == kind) return true;
  if (!but_not_in.empty() && node.kind() == but_not_in) return false;
  for (const SyntaxNode child : children(node)) {
    if (holds(child, kind, but_not_in)) return true;
  }
  return false;
}

bool has_modifier(SyntaxNode declaration, std::string_view word) {
  return declaration.child_of_kind("modifiers").child_of_kind(word).valid();
}

/// What the app's own code declares, by simple name.
struct Declared {
  std::set<std::string, std::less<>> interfaces, methods;
  std::map<std::string, std::string, std::less<>> enum_of_constant;

  void read(SyntaxNode node) {
    const std::string_view kind = node.kind();
    const std::string name(node.field("name").text());
    if (kind == "interface_declaration") interfaces.insert(name);
    if (kind == "method_declaration") methods.insert(name);
    if (kind == "enum_declaration") {
      for (const SyntaxNode constant : named_children(node.field("body"))) {
        if (constant.kind() == "enum_constant")
          enum_of_constant.emplace(constant.field("name").text(), name);
      }
    }
    for (const SyntaxNode child : children(node)) read(child);
  }
};

class Translator {
 public:
  Translator(const Declared& declared, std::string_view text) : declared_(declared), source_(text) {
    origins_.push_back(1);
  }

  void file(SyntaxNode root) {
    for (const SyntaxNode node : parts(root)) {
      fresh(node);
      if (node.kind() == "package_declaration") {
        put("package " + std::string(parts(node).back().text()));
      } else if (node.kind() == "import_declaration") {
        const bool all = node.child_of_kind("asterisk").valid();
        put("import " + std::string(parts(node).front().text()) + (all ? ".*" : ""));
      } else {
        type_declaration(node, false);
      }
    }
    put("\n");
  }

  std::string take() { return std::move(out_); }
  /// Of each line of the translation, the line of the source.
  const std::vector<uint32_t>& origins() const { return origins_; }

 private:
  // Text, line by line.
  void put(std::string_view text) {
    for (const char c : text) {
      if (c == '\n') origins_.push_back(origins_.back());
      out_ += c;
    }
  }
  uint32_t line_of(SyntaxNode node) const {
    return 1 +
           static_cast<uint32_t>(std::count(source_.begin(), source_.begin() + node.begin(), '\n'));
  }
  void fresh(SyntaxNode node) {
    out_ += '\n';
    origins_.push_back(line_of(node));
  }
  /// A new line where the source has one, for expressions over several lines.
  void follow(SyntaxNode node) {
    if (line_of(node) > origins_.back()) fresh(node);
  }

  static std::string name_of(SyntaxNode node) {
    const std::string name(node.text());
    static const std::set<std::string, std::less<>> kKeywords = {
        "in", "is", "object", "when", "val", "var", "fun", "typealias", "as", "typeof"};
    return kKeywords.contains(name) ? "`" + name + "`" : name;
  }

  // Types.
  static std::string array_of(std::string element) {
    static const std::set<std::string, std::less<>> kPrimitive = {
        "Int", "Boolean", "Long", "Byte", "Char", "Short", "Float", "Double"};
    return kPrimitive.contains(element) ? element + "Array" : "Array<" + element + ">";
  }

  static std::string type(SyntaxNode node, bool boxed = false) {
    const std::string_view kind = node.kind();
    const std::string text(node.text());
    static const std::map<std::string, std::string, std::less<>> kNames = {
        {"boolean", "Boolean"}, {"int", "Int"},       {"long", "Long"},   {"byte", "Byte"},
        {"char", "Char"},       {"short", "Short"},   {"float", "Float"}, {"double", "Double"},
        {"void", "Unit"},       {"Object", "Any"},    {"Integer", "Int"}, {"Character", "Char"},
        {"Void", "Void"},       {"Class", "Class<*>"}};
    if (kind == "type_identifier" || kind.ends_with("_type")) {
      if (kind == "generic_type") {
        const std::vector<SyntaxNode> all = parts(node);
        std::string out = all[0].text() == "Class" ? "Class" : type(all[0]);
        const std::vector<SyntaxNode> arguments = parts(all[1]);
        if (arguments.empty()) return out;  // `<>`
        out += "<";
        for (size_t i = 0; i < arguments.size(); ++i)
          out += (i > 0 ? ", " : "") + type(arguments[i], true);
        return out + ">";
      }
      if (kind == "array_type") {
        std::string out = type(node.field("element"));
        const std::string_view dimensions = node.field("dimensions").text();
        for (const char c : dimensions) {
          if (c == '[') out = array_of(out);
        }
        return out;
      }
      if (kind == "annotated_type") give_up(node);
      const auto it = kNames.find(text);
      return it != kNames.end() ? it->second : text;
    }
    if (kind == "scoped_type_identifier") return text;
    if (kind == "wildcard") {
      const std::vector<SyntaxNode> bound = parts(node);
      if (bound.empty()) return "*";
      return (node.child_of_kind("super").valid() ? "in " : "out ") + type(bound.back(), boxed);
    }
    give_up(node);
  }

  static std::string zero_of(const std::string& type) {
    if (type == "Boolean") return "false";
    if (type == "Long") return "0L";
    if (type == "Float") return "0f";
    if (type == "Double") return "0.0";
    if (type == "Char") return "'\\u0000'";
    if (type == "Int" || type == "Byte" || type == "Short") return "0";
    return {};
  }

  static std::string type_parameters(SyntaxNode declaration) {
    const SyntaxNode list = declaration.field("type_parameters");
    if (!list.valid()) return {};
    if (holds(list, "type_bound")) give_up(list);
    return std::string(list.text());
  }

  // Declarations.
  void modifiers(SyntaxNode declaration, bool member_of_nested) {
    for (const SyntaxNode one : children(declaration.child_of_kind("modifiers"))) {
      const std::string_view word = one.text();
      if (one.kind() == "marker_annotation" || one.kind() == "annotation") {
        if (word == "@Override") {
          put("override ");
        } else if (word != "@FunctionalInterface") {
          annotation(one);
        }
      } else if (word == "private") {
        if (!member_of_nested) put("private ");  // the class around may use it, in Java
      } else if (word == "protected" || word == "abstract") {
        put(std::string(word) + " ");
      } else if (word == "native") {
        put("external ");
      } else if (word == "synchronized") {
        put("@Synchronized ");
      } else if (word == "transient" || word == "volatile" || word == "strictfp") {
        give_up(one);
      }
    }
  }

  void annotation(SyntaxNode node) {
    put("@" + std::string(node.field("name").text()));
    const SyntaxNode list = node.field("arguments");
    if (list.valid()) {
      put("(");
      bool first = true;
      for (const SyntaxNode argument : parts(list)) {
        if (!first) put(", ");
        first = false;
        SyntaxNode value = argument;
        if (argument.kind() == "element_value_pair") {
          put(std::string(argument.field("key").text()) + " = ");
          value = argument.field("value");
        }
        if (value.kind() == "element_value_array_initializer") {
          put("[");
          const std::vector<SyntaxNode> values = parts(value);
          for (size_t i = 0; i < values.size(); ++i) {
            if (i > 0) put(", ");
            expression(values[i]);
          }
          put("]");
        } else {
          expression(value);
        }
      }
      put(")");
    }
    put(" ");
  }

  void type_declaration(SyntaxNode node, bool inside) {
    const std::string_view kind = node.kind();
    if (kind != "class_declaration" && kind != "interface_declaration" &&
        kind != "enum_declaration")
      give_up(node);
    const SyntaxNode body = node.field("body");
    modifiers(node, false);
    const std::string name = name_of(node.field("name")) + type_parameters(node);
    std::vector<std::string> above;
    bool constructors = false;
    for (const SyntaxNode member : parts(body))
      constructors |= member.kind() == "constructor_declaration";
    if (kind == "interface_declaration") {
      size_t abstract = 0;
      for (const SyntaxNode member : parts(body)) {
        abstract += member.kind() == "method_declaration" && !member.field("body").valid() ? 1 : 0;
      }
      const SyntaxNode extends = node.child_of_kind("extends_interfaces");
      put(abstract == 1 && !extends.valid() ? "fun interface " : "interface ");
      if (extends.valid()) {
        for (const SyntaxNode one : parts(parts(extends)[0])) above.push_back(type(one));
      }
    } else if (kind == "enum_declaration") {
      put("enum class ");
      for (const SyntaxNode part : parts(body)) {
        if (part.kind() == "enum_body_declarations" && holds(part, "constructor_declaration"))
          give_up(part);
      }
    } else {
      if (inside && !has_modifier(node, "static")) put("inner ");
      if (!has_modifier(node, "abstract")) put("open ");
      put("class ");
      if (const SyntaxNode super = node.field("superclass"); super.valid())
        above.push_back(type(parts(super)[0]) + (constructors ? "" : "()"));
    }
    put(name);
    if (const SyntaxNode interfaces = node.field("interfaces"); interfaces.valid()) {
      for (const SyntaxNode one : parts(parts(interfaces)[0])) above.push_back(type(one));
    }
    for (size_t i = 0; i < above.size(); ++i) put((i > 0 ? ", " : " : ") + above[i]);
    const bool extends = node.field("superclass").valid();
    if (kind == "enum_declaration") {
      enum_body(body);
    } else {
      members(body, kind == "interface_declaration", inside, extends);
    }
  }

  void enum_body(SyntaxNode body) {
    put(" {");
    bool first = true;
    for (const SyntaxNode part : parts(body)) {
      if (part.kind() == "enum_constant") {
        if (part.field("arguments").valid()) give_up(part);
        if (!first) put(",");
        first = false;
        fresh(part);
        put(name_of(part.field("name")));
        if (part.field("body").valid()) members(part.field("body"), false, true, false);
      } else {
        put(";");
        member_list(parts(part), false, true, false);
      }
    }
    put("\n}");
  }

  static bool is_static(SyntaxNode member, bool in_interface) {
    const std::string_view kind = member.kind();
    if (kind == "static_initializer") return true;
    if (kind == "field_declaration" || kind == "constant_declaration")
      return in_interface || has_modifier(member, "static");
    return kind == "method_declaration" && has_modifier(member, "static");
  }

  void members(SyntaxNode body, bool in_interface, bool nested, bool extends) {
    put(" {");
    member_list(parts(body), in_interface, nested, extends);
    put("\n}");
  }

  void member_list(const std::vector<SyntaxNode>& all, bool in_interface, bool nested,
                   bool extends) {
    // Static members, wherever they stand, are the companion's.
    bool companion = false;
    for (const SyntaxNode member : all) {
      if (!is_static(member, in_interface)) continue;
      if (!companion) {
        fresh(member);
        put("companion object {");
        companion = true;
      }
      fresh(member);
      this->member(member, nested, extends);
    }
    if (companion) put("\n}");
    for (const SyntaxNode member : all) {
      if (is_static(member, in_interface)) continue;
      fresh(member);
      this->member(member, nested, extends);
    }
  }

  void member(SyntaxNode node, bool nested, bool extends) {
    const std::string_view kind = node.kind();
    if (kind == "field_declaration" || kind == "constant_declaration") {
      field(node, nested);
    } else if (kind == "method_declaration") {
      method(node, nested);
    } else if (kind == "constructor_declaration") {
      constructor(node, nested, extends);
    } else if (kind == "static_initializer" || kind == "block") {
      put("init ");
      block(kind == "block" ? node : parts(node)[0]);
    } else if (kind.ends_with("_declaration")) {
      type_declaration(node, true);
    } else {
      give_up(node);
    }
  }

  void field(SyntaxNode node, bool nested) {
    const std::string written = type(node.field("type"));
    bool first = true;
    for (const SyntaxNode declarator : parts(node)) {
      if (declarator.kind() != "variable_declarator") continue;
      if (declarator.field("dimensions").valid()) give_up(declarator);
      if (!first) fresh(declarator);
      first = false;
      modifiers(node, nested);
      const SyntaxNode value = declarator.field("value");
      const bool final = has_modifier(node, "final");
      const bool is_null = value.valid() && value.kind() == "null_literal";
      const std::string zero = zero_of(written);
      put(final ? "val " : "var ");
      put(name_of(declarator.field("name")) + ": " + written);
      if (value.valid() && !is_null) {
        put(" = ");
        typed_value(value, written);
      } else if (!zero.empty() && !final) {
        put(" = " + zero);
      } else if (!final || is_null) {
        put("? = null");
        nullable_.insert(std::string(declarator.field("name").text()));
      }
    }
  }

  void parameters(SyntaxNode list, SyntaxNode body) {
    put("(");
    bool first = true;
    for (const SyntaxNode one : parts(list)) {
      if (!first) put(", ");
      first = false;
      if (one.kind() == "spread_parameter") {
        const SyntaxNode name = one.child_of_kind("variable_declarator").field("name");
        for (const SyntaxNode part : parts(one)) {
          if (part.kind() != "modifiers" && part.kind() != "variable_declarator")
            put("vararg " + name_of(name) + ": " + type(part));
        }
        continue;
      }
      if (one.kind() != "formal_parameter" || one.field("dimensions").valid()) give_up(one);
      for (const SyntaxNode word : parts(one.child_of_kind("modifiers"))) annotation(word);
      if (body.valid() && assigns(body, one.field("name").text())) give_up(one);
      put(name_of(one.field("name")) + ": " + type(one.field("type")));
    }
    put(")");
  }

  static bool assigns(SyntaxNode node, std::string_view name) {
    if (node.kind() == "assignment_expression" && node.field("left").text() == name) return true;
    if (node.kind() == "update_expression" && parts(node)[0].text() == name) return true;
    for (const SyntaxNode child : named_children(node)) {
      if (assigns(child, name)) return true;
    }
    return false;
  }

  static bool returns_null(SyntaxNode body) {
    if (body.kind() == "return_statement")
      return !parts(body).empty() && parts(body)[0].kind() == "null_literal";
    for (const SyntaxNode child : named_children(body)) {
      if (returns_null(child)) return true;
    }
    return false;
  }

  void method(SyntaxNode node, bool nested) {
    if (node.field("dimensions").valid()) give_up(node);
    const SyntaxNode body = node.field("body");
    modifiers(node, nested);
    const std::string generic = type_parameters(node);
    put("fun " + (generic.empty() ? "" : generic + " ") + name_of(node.field("name")));
    parameters(node.field("parameters"), body);
    const std::string result = type(node.field("type"));
    result_ = result;
    if (result != "Unit") put(": " + result + (body.valid() && returns_null(body) ? "?" : ""));
    if (!body.valid()) return;
    put(" ");
    block(body);
  }

  void constructor(SyntaxNode node, bool nested, bool extends) {
    modifiers(node, nested);
    put("constructor");
    const SyntaxNode body = node.field("body");
    parameters(node.field("parameters"), body);
    std::vector<SyntaxNode> statements = parts(body);
    if (!statements.empty() && statements[0].kind() == "explicit_constructor_invocation") {
      const SyntaxNode call = statements[0];
      put(" : " + std::string(call.field("constructor").text()));
      arguments(call.field("arguments"));
      statements.erase(statements.begin());
    } else if (extends) {
      put(" : super()");
    }
    put(" {");
    for (const SyntaxNode one : statements) statement(one);
    put("\n}");
  }

  // Statements.
  void block(SyntaxNode node) {
    put("{");
    for (const SyntaxNode one : parts(node)) statement(one);
    put("\n}");
  }

  void body_of(SyntaxNode node) {
    if (node.kind() == "block") {
      block(node);
    } else {
      put("{");
      statement(node);
      put("\n}");
    }
  }

  void local(SyntaxNode node) {
    const std::string written = node.field("type").text() == "var" ? "" : type(node.field("type"));
    for (const SyntaxNode declarator : parts(node)) {
      if (declarator.kind() != "variable_declarator") continue;
      if (declarator.field("dimensions").valid()) give_up(declarator);
      const SyntaxNode value = declarator.field("value");
      fresh(declarator);
      put("var " + name_of(declarator.field("name")));
      const bool is_null = value.valid() && value.kind() == "null_literal";
      if (is_null) nullable_.insert(std::string(declarator.field("name").text()));
      if (!written.empty()) put(": " + written + (is_null ? "?" : ""));
      if (value.valid()) {
        put(" = ");
        typed_value(value, written);
      }
    }
  }

  void statement(SyntaxNode node) {
    const std::string_view kind = node.kind();
    if (kind == "local_variable_declaration") return local(node);
    if (kind == ";") return;
    fresh(node);
    if (kind == "expression_statement") {
      const SyntaxNode inner = parts(node)[0];
      if (inner.kind() == "assignment_expression") return assignment(inner);
      if (inner.kind() == "switch_expression") return choice(inner);
      return expression(inner);
    }
    if (kind == "switch_expression" || kind == "switch_statement") return choice(node);
    if (kind == "if_statement") {
      put("if ");
      expression(node.field("condition"));
      put(" ");
      body_of(node.field("consequence"));
      const SyntaxNode other = node.field("alternative");
      if (!other.valid()) return;
      put(" else ");
      return body_of(other);
    }
    if (kind == "while_statement") {
      put("while ");
      expression(node.field("condition"));
      put(" ");
      return body_of(node.field("body"));
    }
    if (kind == "do_statement") {
      put("do ");
      body_of(node.field("body"));
      put(" while ");
      return expression(node.field("condition"));
    }
    if (kind == "for_statement") return counted_loop(node);
    if (kind == "enhanced_for_statement") {
      put("for (" + name_of(node.field("name")) + " in ");
      expression(node.field("value"));
      put(") ");
      return body_of(node.field("body"));
    }
    if (kind == "return_statement") {
      const std::vector<SyntaxNode> value = parts(node);
      put(value.empty() ? "return" : "return ");
      if (!value.empty()) typed_value(value[0], result_);
      return;
    }
    if (kind == "throw_statement") {
      put("throw ");
      return expression(parts(node)[0]);
    }
    if (kind == "break_statement" || kind == "continue_statement") {
      if (!parts(node).empty()) give_up(node);
      return put(kind == "break_statement" ? "break" : "continue");
    }
    if (kind == "try_statement") {
      put("try ");
      block(node.field("body"));
      for (const SyntaxNode clause : parts(node)) {
        if (clause.kind() == "catch_clause") {
          const SyntaxNode parameter = clause.child_of_kind("catch_formal_parameter");
          const std::vector<SyntaxNode> types = parts(parameter.child_of_kind("catch_type"));
          if (types.size() != 1) give_up(parameter);
          put(" catch (" + name_of(parameter.field("name")) + ": " + type(types[0]) + ") ");
          block(clause.field("body"));
        } else if (clause.kind() == "finally_clause") {
          put(" finally ");
          block(parts(clause)[0]);
        }
      }
      return;
    }
    if (kind == "synchronized_statement") {
      put("synchronized");
      expression(parts(node)[0]);
      put(" ");
      return block(node.field("body"));
    }
    if (kind == "block") {
      put("run ");
      return block(node);
    }
    if (kind.ends_with("class_declaration")) return type_declaration(node, false);
    give_up(node);
  }

  void counted_loop(SyntaxNode node) {
    if (holds(node.field("body"), "continue_statement")) give_up(node);
    // The variable is seen only there.
    put("run {");
    const SyntaxNode init = node.field("init");
    if (init.valid()) {
      if (init.kind() != "local_variable_declaration") give_up(init);
      local(init);
    }
    put("\nwhile (");
    if (node.field("condition").valid()) {
      expression(node.field("condition"));
    } else {
      put("true");
    }
    put(") {");
    const SyntaxNode body = node.field("body");
    if (body.kind() == "block") {
      for (const SyntaxNode one : parts(body)) statement(one);
    } else {
      statement(body);
    }
    for (const SyntaxNode child : children(node)) {
      const bool update =
          child.begin() >
              (node.field("condition").valid() ? node.field("condition").end() : node.begin()) &&
          child.end() <= body.begin() && child.named() && !is_comment(child);
      if (!update) continue;
      put("\n");
      child.kind() == "assignment_expression" ? assignment(child) : expression(child);
    }
    put("\n}\n}");
  }

  void assignment(SyntaxNode node) {
    const std::string op(node.field("operator").text());
    if (op != "=" && op != "+=" && op != "-=" && op != "*=") give_up(node);
    expression(node.field("left"));
    put(" " + op + " ");
    expression(node.field("right"));
  }

  /// Groups of a switch as branches of a `when`: each has to end by itself.
  void choice(SyntaxNode node) {
    put("when ");
    expression(node.field("condition"));
    put(" {");
    std::string labels;
    const std::vector<SyntaxNode> groups = parts(node.field("body"));
    for (size_t i = 0; i < groups.size(); ++i) {
      std::vector<SyntaxNode> statements;
      const bool rule = groups[i].kind() == "switch_rule";
      bool otherwise = false;
      for (const SyntaxNode part : parts(groups[i])) {
        if (part.kind() != "switch_label") {
          statements.push_back(part);
          continue;
        }
        const std::vector<SyntaxNode> values = parts(part);
        otherwise |= values.empty();
        for (const SyntaxNode value : values) {
          if (value.kind() == "pattern" || value.kind() == "guard") give_up(value);
          const auto constant = declared_.enum_of_constant.find(value.text());
          labels += (labels.empty() ? "" : ", ") +
                    (constant != declared_.enum_of_constant.end() ? constant->second + "." : "") +
                    std::string(value.text());
        }
      }
      if (statements.empty() && !rule) {
        if (otherwise) give_up(groups[i]);
        continue;  // falls into the next one
      }
      fresh(groups[i]);
      put((otherwise ? "else" : labels) + " -> ");
      if (otherwise && !labels.empty()) give_up(groups[i]);
      labels.clear();
      if (rule) {
        if (statements[0].kind() == "block") {
          block(statements[0]);
        } else {
          body_of(statements[0]);
        }
        continue;
      }
      const std::string_view last = statements.back().kind();
      const bool leaves =
          last == "break_statement" || last == "return_statement" || last == "throw_statement";
      if (!leaves && i + 1 < groups.size()) give_up(groups[i]);
      if (last == "break_statement") statements.pop_back();
      for (const SyntaxNode one : statements) {
        if (holds(one, "break_statement", "for_statement")) give_up(one);
      }
      put("{");
      for (const SyntaxNode one : statements) statement(one);
      put("\n}");
    }
    put("\n}");
  }

  // Expressions.
  /// Where a type is expected that a lambda has to become.
  void typed_value(SyntaxNode value, const std::string& type) {
    if (value.kind() == "array_initializer") return array(parts(value), type);
    const bool function = value.kind() == "lambda_expression" || value.kind() == "method_reference";
    if (function && type.empty()) give_up(value);
    if (function) put(type.substr(0, type.find('<')));
    if (value.kind() == "method_reference") put("(");
    expression(value);
    if (value.kind() == "method_reference") put(")");
  }

  void array(const std::vector<SyntaxNode>& elements, const std::string& type) {
    const bool primitive = type.ends_with("Array") && !type.starts_with("Array");
    std::string maker = "arrayOf";
    if (primitive) {
      maker = type + "Of";
      maker[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(maker[0])));
    }
    const std::string element =
        type.starts_with("Array<") ? type.substr(6, type.size() - 7) : std::string();
    put(maker + (primitive || element.empty() ? "" : "<" + element + ">") + "(");
    for (size_t i = 0; i < elements.size(); ++i) {
      if (i > 0) put(", ");
      follow(elements[i]);
      typed_value(elements[i], element);
    }
    put(")");
  }

  void arguments(SyntaxNode list) {
    put("(");
    const std::vector<SyntaxNode> all = parts(list);
    for (size_t i = 0; i < all.size(); ++i) {
      if (i > 0) put(", ");
      follow(all[i]);
      expression(all[i]);
    }
    put(")");
  }

  void receiver(SyntaxNode node) {
    if (node.kind() == "this") return put("this");
    expression(node);
    SyntaxNode name = node.kind() == "field_access" ? node.field("field") : node;
    const bool null = name.kind() == "identifier" && nullable_.contains(std::string(name.text()));
    if (null) put("!!");
  }

  void call(SyntaxNode node) {
    if (node.field("type_arguments").valid()) give_up(node);
    const SyntaxNode object = node.field("object");
    const std::string name(node.field("name").text());
    const std::vector<SyntaxNode> given = parts(node.field("arguments"));
    if (object.valid()) {
      if (object.kind() == "field_access" && object.text().ends_with(".super")) give_up(node);
      static const std::map<std::string, std::string, std::less<>> kProperties = {
          {"length", "length"},
          {"size", "size"},
          {"getClass", "javaClass"},
          {"keySet", "keys"},
          {"entrySet", "entries"}};
      static const std::set<std::string, std::less<>> kBoxes = {"Boolean", "Integer", "Long",
                                                                "Double", "Float"};
      if (object.text() == "String" && name == "valueOf" && given.size() == 1) {
        put("(");
        expression(given[0]);
        return put(").toString()");
      }
      if (kBoxes.contains(std::string(object.text()))) put("java.lang.");
      receiver(object);
      follow(node.field("name"));
      const auto property = kProperties.find(name);
      if (property != kProperties.end() && given.empty() && !declared_.methods.contains(name))
        return put("." + property->second);
      if (name == "charAt" && given.size() == 1) {
        put("[");
        expression(given[0]);
        return put("]");
      }
      put("." + (name == "getBytes" ? "toByteArray" : name_of(node.field("name"))));
    } else {
      put(name == "getClass" ? "javaClass" : name_of(node.field("name")));
      if (name == "getClass") return;
    }
    arguments(node.field("arguments"));
  }

  /// A library's interface, as far as its name tells: it has no constructor to call.
  bool is_interface(std::string_view written) const {
    const std::string_view name = written.substr(0, written.find('<'));
    const std::string_view simple =
        name.substr(name.rfind('.') == std::string_view::npos ? 0 : name.rfind('.') + 1);
    if (declared_.interfaces.contains(simple)) return true;
    for (const std::string_view end : {"Listener", "Runnable", "Callable", "Observer", "Comparator",
                                       "Callbacks", "Consumer", "Iterator", "Iterable"}) {
      if (simple.ends_with(end)) return true;
    }
    return false;
  }

  void creation(SyntaxNode node) {
    if (node.child(0).kind() != "new") give_up(node);  // `outer.new Inner()`
    const std::string made = type(node.field("type"));
    const SyntaxNode body = node.child_of_kind("class_body");
    if (!body.valid()) {
      put(made);
      return arguments(node.field("arguments"));
    }
    put("object : " + made);
    if (!is_interface(made)) arguments(node.field("arguments"));
    const std::string result = result_;
    members(body, false, true, false);
    result_ = result;
  }

  void lambda(SyntaxNode node) {
    put("{ ");
    const SyntaxNode list = node.field("parameters");
    std::vector<SyntaxNode> names;
    if (list.kind() == "identifier") {
      names.push_back(list);
    } else {
      for (const SyntaxNode one : parts(list))
        names.push_back(one.kind() == "formal_parameter" ? one.field("name") : one);
    }
    for (size_t i = 0; i < names.size(); ++i) put((i > 0 ? ", " : "") + name_of(names[i]));
    if (!names.empty()) put(" -> ");
    const SyntaxNode body = node.field("body");
    if (body.kind() != "block") {
      follow(body);
      body.kind() == "assignment_expression" ? assignment(body) : expression(body);
      return put(" }");
    }
    std::vector<SyntaxNode> statements = parts(body);
    SyntaxNode value;
    if (!statements.empty() && statements.back().kind() == "return_statement") {
      const std::vector<SyntaxNode> last = parts(statements.back());
      if (!last.empty()) value = last[0];
      statements.pop_back();
    }
    for (const SyntaxNode one : statements) {
      if (holds(one, "return_statement", "lambda_expression")) give_up(one);
      statement(one);
    }
    if (value.valid()) {
      fresh(value);
      expression(value);
    }
    put("\n}");
  }

  void text(SyntaxNode node) {
    std::string out;
    const std::string_view written = node.text();
    if (written.starts_with("\"\"\"")) give_up(node);
    for (const char c : written) {
      if (c == '$') out += '\\';
      out += c;
    }
    put(out);
  }

  void binary(SyntaxNode node) {
    const std::string op(node.field("operator").text());
    static const std::map<std::string, std::string, std::less<>> kWords = {
        {"&", "and"}, {"|", "or"}, {"^", "xor"}, {"<<", "shl"}, {">>", "shr"}, {">>>", "ushr"}};
    const auto word = kWords.find(op);
    if (word != kWords.end()) put("(");
    expression(node.field("left"));
    put(" " + (word != kWords.end() ? word->second : op) + " ");
    follow(node.field("right"));
    expression(node.field("right"));
    if (word != kWords.end()) put(")");
  }

  void cast(SyntaxNode node) {
    const std::string to = type(node.field("type"));
    if (!zero_of(to).empty() && to != "Boolean") {
      put("(");
      expression(node.field("value"));
      return put(").to" + to + "()");
    }
    put("(");
    expression(node.field("value"));
    put(" as " + to + ")");
  }

  void new_array(SyntaxNode node) {
    const SyntaxNode value = node.field("value");
    std::string made = type(node.field("type"));
    const SyntaxNode dimensions = node.field("dimensions");
    if (!value.valid() || dimensions.text() != "[]") give_up(node);
    array(parts(value), array_of(made));
  }

  void expression(SyntaxNode node) {
    const std::string_view kind = node.kind();
    using Rule = void (Translator::*)(SyntaxNode);
    static const std::unordered_map<std::string_view, Rule> kRules = {
        {"method_invocation", &Translator::call},
        {"object_creation_expression", &Translator::creation},
        {"lambda_expression", &Translator::lambda},
        {"string_literal", &Translator::text},
        {"binary_expression", &Translator::binary},
        {"cast_expression", &Translator::cast},
        {"array_creation_expression", &Translator::new_array},
        {"switch_expression", &Translator::choice},
    };
    if (const auto rule = kRules.find(kind); rule != kRules.end())
      return (this->*rule->second)(node);
    if (kind == "identifier") return put(name_of(node));
    if (kind == "field_access") {
      const SyntaxNode object = node.field("object");
      const SyntaxNode name = node.field("field");
      if (name.kind() == "this") return put("this@" + std::string(object.text()));
      receiver(object);
      return put(name.text() == "length" ? ".size" : "." + name_of(name));
    }
    if (kind == "this" || kind == "super" || kind == "true" || kind == "false" ||
        kind == "null_literal" || kind == "decimal_integer_literal" ||
        kind == "hex_integer_literal" || kind == "character_literal" ||
        kind == "decimal_floating_point_literal" || kind == "scoped_identifier")
      return put(node.text());
    if (kind == "class_literal") return put(type(parts(node)[0]) + "::class.java");
    if (kind == "parenthesized_expression") {
      put("(");
      expression(parts(node)[0]);
      return put(")");
    }
    if (kind == "ternary_expression") {
      put("(if (");
      expression(node.field("condition"));
      put(") ");
      expression(node.field("consequence"));
      put(" else ");
      follow(node.field("alternative"));
      expression(node.field("alternative"));
      return put(")");
    }
    if (kind == "unary_expression") {
      const std::string op(node.field("operator").text());
      if (op == "~") give_up(node);
      put(op);
      return expression(node.field("operand"));
    }
    if (kind == "update_expression") {
      const bool before = node.child(0).text() == "++" || node.child(0).text() == "--";
      if (before) put(node.child(0).text());
      expression(parts(node)[0]);
      if (!before) put(node.child(1).text());
      return;
    }
    if (kind == "instanceof_expression") {
      if (node.field("name").valid() || node.field("pattern").valid()) give_up(node);
      put("(");
      expression(node.field("left"));
      return put(" is " + type(node.field("right")) + ")");
    }
    if (kind == "array_access") {
      expression(node.field("array"));
      put("[");
      expression(node.field("index"));
      return put("]");
    }
    if (kind == "method_reference") {
      const std::vector<SyntaxNode> sides = parts(node);
      if (node.child_of_kind("new").valid()) return put("::" + std::string(sides[0].text()));
      if (sides.size() != 2) give_up(node);
      expression(sides[0]);
      return put("::" + std::string(sides[1].text()));
    }
    give_up(node);
  }

  const Declared& declared_;
  std::string_view source_;
  std::string out_;
  std::vector<uint32_t> origins_;
  std::set<std::string> nullable_;
  std::string result_;  ///< what the method at hand returns
};

}  // namespace

std::optional<KotlinTwin> kotlin_twin(const Files& files) {
  Declared declared;
  bool any = false;
  for (const auto& [path, text] : files) {
    if (path.ends_with(".kt")) return std::nullopt;
    if (!path.ends_with(".java")) continue;
    any = true;
    const SyntaxTree tree = SyntaxTree::parse(Grammar::kJava, {0}, text);
    if (tree.has_error()) return std::nullopt;
    declared.read(tree.root());
  }
  if (!any) return std::nullopt;
  KotlinTwin out;
  for (const auto& [path, text] : files) {
    if (!path.ends_with(".java")) {
      out.files.emplace_back(path, text);
      continue;
    }
    const SyntaxTree tree = SyntaxTree::parse(Grammar::kJava, {0}, text);
    Translator translator(declared, text);
    try {
      translator.file(tree.root());
    } catch (const Untranslated&) {
      return std::nullopt;
    }
    const std::string twin = path.substr(0, path.size() - 5) + ".kt";
    out.files.emplace_back(twin, translator.take());
    const std::vector<uint32_t>& origins = translator.origins();
    for (size_t line = 0; line < origins.size(); ++line) {
      out.places[twin + ":" + std::to_string(line + 1)] =
          path + ":" + std::to_string(origins[line]);
    }
  }
  return out;
}

}  // namespace sdklint::test
