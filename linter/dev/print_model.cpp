#include "dev/print_model.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace sdklint {
namespace {

const char* op_text(Op op) {
  switch (op) {
    case Op::kNone:
      return "";
    case Op::kNot:
      return "!";
    case Op::kMinus:
    case Op::kSubtract:
      return "-";
    case Op::kPlus:
    case Op::kAdd:
      return "+";
    case Op::kNotNull:
      return "!!";
    case Op::kSpread:
      return "*";
    case Op::kPreIncrement:
    case Op::kPostIncrement:
      return "++";
    case Op::kPreDecrement:
    case Op::kPostDecrement:
      return "--";
    case Op::kAnd:
      return "&&";
    case Op::kOr:
      return "||";
    case Op::kEqual:
      return "==";
    case Op::kNotEqual:
      return "!=";
    case Op::kSame:
      return "===";
    case Op::kNotSame:
      return "!==";
    case Op::kLess:
      return "<";
    case Op::kLessEqual:
      return "<=";
    case Op::kGreater:
      return ">";
    case Op::kGreaterEqual:
      return ">=";
    case Op::kMultiply:
      return "*";
    case Op::kDivide:
      return "/";
    case Op::kRemainder:
      return "%";
    case Op::kBitAnd:
      return "&";
    case Op::kBitOr:
      return "|";
    case Op::kXor:
      return "^";
    case Op::kShiftLeft:
      return "<<";
    case Op::kShiftRight:
      return ">>";
    case Op::kUnsignedShiftRight:
      return ">>>";
    case Op::kIn:
      return "in";
    case Op::kNotIn:
      return "!in";
    case Op::kRange:
      return "..";
    case Op::kElvis:
      return "?:";
  }
  return "";
}

const char* kind_text(TypeKind kind) {
  switch (kind) {
    case TypeKind::kClass:
      return "class";
    case TypeKind::kInterface:
      return "interface";
    case TypeKind::kEnum:
      return "enum";
    case TypeKind::kObject:
      return "object";
    case TypeKind::kCompanion:
      return "companion";
    case TypeKind::kAnnotation:
      return "annotation";
    case TypeKind::kRecord:
      return "record";
    case TypeKind::kAnonymous:
      return "anonymous";
    case TypeKind::kFacade:
      return "facade";
  }
  return "";
}

const char* kind_text(FunctionKind kind) {
  switch (kind) {
    case FunctionKind::kMethod:
      return "fun";
    case FunctionKind::kConstructor:
      return "constructor";
    case FunctionKind::kStaticInit:
      return "static-init";
    case FunctionKind::kInstanceInit:
      return "instance-init";
    case FunctionKind::kGetter:
      return "get";
    case FunctionKind::kSetter:
      return "set";
    case FunctionKind::kLambda:
      return "lambda";
    case FunctionKind::kLocal:
      return "local fun";
  }
  return "";
}

std::string words(const Modifiers& m) {
  const std::pair<bool, const char*> all[] = {
      {m.is_private, "private"},   {m.is_static, "static"},   {m.is_abstract, "abstract"},
      {m.is_native, "native"},     {m.is_final, "final"},     {m.is_const, "const"},
      {m.is_override, "override"}, {m.is_suspend, "suspend"}, {m.is_inline, "inline"},
      {m.is_inner, "inner"},       {m.is_data, "data"},       {m.is_lateinit, "lateinit"},
      {m.is_sealed, "sealed"},     {m.is_default, "default"},
  };
  std::string text;
  for (const auto& [set, word] : all) {
    if (set) text += std::string(word) + ' ';
  }
  return text;
}

class ModelPrinter {
 public:
  explicit ModelPrinter(const Unit& unit) : unit_(unit) {}

  std::string run() {
    out_ += unit_.language == Language::kJava     ? "java"
            : unit_.language == Language::kKotlin ? "kotlin"
                                                  : "native";
    if (!unit_.package.empty()) out_ += fmt::format(" package {}", unit_.package.view());
    if (unit_.has_syntax_errors)
      out_ += fmt::format(" (syntax errors, first at byte {})", unit_.first_error);
    if (unit_.too_deep) out_ += " (too deep)";
    out_ += '\n';
    for (const Import& import : unit_.imports) {
      out_ += fmt::format("import {}{}{}", import.is_static ? "static " : "", import.name.view(),
                          import.star ? ".*" : "");
      if (!import.star && !import.name.view().ends_with(import.alias.view())) {
        out_ += fmt::format(" as {}", import.alias.view());
      }
      out_ += '\n';
    }
    for (const TypeAlias& alias : unit_.aliases) {
      out_ += fmt::format("alias {} = ", alias.qualified.view());
      type_ref(alias.type);
      out_ += '\n';
    }
    for (uint32_t i = 0; i < unit_.types.size(); ++i) {
      if (unit_.types[i].enclosing == kNoIndex) type(i, 0);
    }
    return std::move(out_);
  }

 private:
  void line(uint32_t indent) { out_.append(indent * 2, ' '); }

  void type_ref(uint32_t index) {
    if (index == kNoIndex) {
      out_ += '_';
      return;
    }
    const TypeRef& ref = unit_.type_refs[index];
    out_ += ref.name.view();
    if (ref.arguments.count > 0) {
      out_ += '<';
      for (uint32_t i = 0; i < ref.arguments.count; ++i) {
        if (i > 0) out_ += ", ";
        type_ref(unit_.type_lists[ref.arguments.first + i]);
      }
      out_ += '>';
    }
    for (int i = 0; i < ref.array_depth; ++i) out_ += "[]";
    if (ref.nullable) out_ += '?';
    if (ref.receiver) out_ += "(with receiver)";
    if (ref.is_suspend) out_ += "(suspend)";
  }

  void annotations(const std::vector<Annotation>& list, uint32_t indent) {
    for (const Annotation& annotation : list) {
      line(indent);
      out_ += fmt::format("@{}", annotation.name.view());
      for (size_t i = 0; i < annotation.arguments.size(); ++i) {
        out_ += i == 0 ? "(" : ", ";
        if (!annotation.argument_names[i].empty())
          out_ += fmt::format("{} = ", annotation.argument_names[i].view());
        expr(annotation.arguments[i], indent);
      }
      out_ += annotation.arguments.empty() ? "\n" : ")\n";
    }
  }

  void type(uint32_t index, uint32_t indent) {
    const TypeDecl& t = unit_.types[index];
    annotations(t.annotations, indent);
    line(indent);
    out_ += fmt::format("{}{} {}", words(t.modifiers), kind_text(t.kind), t.qualified.view());
    for (size_t i = 0; i < t.type_parameters.size(); ++i) {
      out_ += fmt::format("{}{}", i == 0 ? "<" : ", ", t.type_parameters[i].view());
    }
    if (!t.type_parameters.empty()) out_ += '>';
    for (size_t i = 0; i < t.supertypes.size(); ++i) {
      out_ += i == 0 ? " : " : ", ";
      type_ref(t.supertypes[i]);
    }
    out_ += '\n';
    for (const InterfaceDelegate& delegate : t.delegates) {
      line(indent + 1);
      out_ += "delegate ";
      type_ref(delegate.type);
      out_ += " by ";
      expr(delegate.expr, indent + 1);
      out_ += '\n';
    }
    for (const uint32_t field_index : t.fields) field(unit_.fields[field_index], indent + 1);
    for (const uint32_t function_index : t.functions)
      function(unit_.functions[function_index], indent + 1);
    for (uint32_t i = 0; i < unit_.types.size(); ++i) {
      if (unit_.types[i].enclosing == index) type(i, indent + 1);
    }
  }

  void field(const FieldDecl& f, uint32_t indent) {
    annotations(f.annotations, indent);
    line(indent);
    out_ += fmt::format("{}{}", words(f.modifiers),
                        f.enum_constant ? "constant "
                        : f.backing     ? "field "
                                        : "property ");
    if (f.receiver_type != kNoIndex) {
      type_ref(f.receiver_type);
      out_ += '.';
    }
    out_ += f.name.view();
    out_ += ": ";
    type_ref(f.type);
    if (f.initializer != kNoIndex) {
      out_ += " = ";
      expr(f.initializer, indent);
    }
    if (f.delegate != kNoIndex) {
      out_ += " by ";
      expr(f.delegate, indent);
    }
    out_ += '\n';
  }

  void parameters(const FunctionDecl& f, uint32_t indent) {
    for (size_t i = 0; i < f.parameters.size(); ++i) {
      const Parameter& p = f.parameters[i];
      if (i > 0) out_ += ", ";
      if (p.vararg) out_ += "vararg ";
      variable(p.variable);
      out_ += ": ";
      if (p.variable != kNoIndex) type_ref(unit_.variables[p.variable].type);
      if (p.default_value != kNoIndex) {
        out_ += " = ";
        expr(p.default_value, indent);
      }
    }
  }

  void function(const FunctionDecl& f, uint32_t indent) {
    annotations(f.annotations, indent);
    line(indent);
    out_ += fmt::format("{}{} ", words(f.modifiers), kind_text(f.kind));
    if (f.receiver_type != kNoIndex) {
      type_ref(f.receiver_type);
      out_ += '.';
    }
    out_ += f.name.view();
    out_ += '(';
    parameters(f, indent);
    out_ += ')';
    if (f.return_type != kNoIndex) {
      out_ += ": ";
      type_ref(f.return_type);
    }
    if (f.body != kNoIndex) {
      out_ += f.expression_body ? " = " : " ";
      expr(f.body, indent);
    }
    out_ += '\n';
  }

  void variable(uint32_t index) {
    if (index == kNoIndex) {
      out_ += "%_";
      return;
    }
    const VariableDecl& v = unit_.variables[index];
    if (v.name.empty()) {
      out_ += fmt::format("%{}", index);
    } else {
      out_ += fmt::format("%{}", v.name.view());
    }
  }

  void literal(uint32_t index) {
    const Literal& value = unit_.literals[index];
    if (std::holds_alternative<std::nullptr_t>(value)) {
      out_ += "null";
    } else if (const bool* b = std::get_if<bool>(&value)) {
      out_ += *b ? "true" : "false";
    } else if (const int64_t* n = std::get_if<int64_t>(&value)) {
      out_ += std::to_string(*n);
    } else if (const double* d = std::get_if<double>(&value)) {
      out_ += fmt::format("{}", *d);
    } else {
      out_ += '"';
      for (const char c : std::get<Symbol>(value).view()) {
        if (c == '\n') {
          out_ += "\\n";
        } else {
          if (c == '"' || c == '\\') out_ += '\\';
          out_ += c;
        }
      }
      out_ += '"';
    }
  }

  void list(std::span<const uint32_t> items, uint32_t indent, const Expr* call = nullptr) {
    for (size_t i = 0; i < items.size(); ++i) {
      if (i > 0) out_ += ", ";
      if (call != nullptr) {
        const Symbol name = unit_.argument_name(*call, static_cast<uint32_t>(i));
        if (!name.empty()) out_ += fmt::format("{} = ", name.view());
      }
      expr(items[i], indent);
    }
  }

  void lines(std::span<const uint32_t> items, uint32_t indent) {
    out_ += "{\n";
    for (const uint32_t item : items) {
      line(indent + 1);
      expr(item, indent + 1);
      out_ += '\n';
    }
    line(indent);
    out_ += '}';
  }

  void called(const Expr& e, uint32_t indent) {
    if (e.types.count > 0) {
      out_ += '<';
      for (uint32_t i = 0; i < e.types.count; ++i) {
        if (i > 0) out_ += ", ";
        type_ref(unit_.type_lists[e.types.first + i]);
      }
      out_ += '>';
    }
    out_ += '(';
    list(unit_.arguments(e), indent, &e);
    out_ += ')';
  }

  void receiver(const Expr& e, uint32_t indent) {
    const uint32_t index = unit_.receiver(e);
    if (index == kNoIndex) return;
    const ExprKind kind = unit_.expr(index).kind;
    const bool tight = kind != ExprKind::kBinary && kind != ExprKind::kCast &&
                       kind != ExprKind::kIf && kind != ExprKind::kIs &&
                       kind != ExprKind::kAssign && kind != ExprKind::kUnary;
    if (!tight) out_ += '(';
    expr(index, indent);
    if (!tight) out_ += ')';
    out_ += e.safe ? "?." : ".";
  }

  void expr(uint32_t index, uint32_t indent) {
    const Expr& e = unit_.expr(index);
    const std::span<const uint32_t> kids = unit_.children(e);
    switch (e.kind) {
      case ExprKind::kUnknown:
        out_ += "?(";
        list(kids, indent);
        out_ += ')';
        break;
      case ExprKind::kLiteral:
        literal(e.ref);
        break;
      case ExprKind::kLocal:
        variable(e.ref);
        break;
      case ExprKind::kName:
        out_ += e.name.view();
        break;
      case ExprKind::kThis:
        out_ += e.name.empty() ? "this" : fmt::format("this@{}", e.name.view());
        break;
      case ExprKind::kSuper:
        out_ += e.name.empty() ? "super" : fmt::format("super@{}", e.name.view());
        break;
      case ExprKind::kSelect:
        receiver(e, indent);
        out_ += e.name.view();
        break;
      case ExprKind::kCall:
        receiver(e, indent);
        out_ += e.name.view();
        called(e, indent);
        break;
      case ExprKind::kConstructorCall:
        receiver(e, indent);
        out_ += e.name.view();
        called(e, indent);
        break;
      case ExprKind::kInvoke:
        if (!kids.empty()) expr(kids[0], indent);
        out_ += ".invoke";
        called(e, indent);
        break;
      case ExprKind::kNew:
        receiver(e, indent);
        out_ += "new ";
        type_ref(e.type);
        called(e, indent);
        if (e.decl != kNoIndex) out_ += fmt::format(" as {}", unit_.types[e.decl].qualified.view());
        break;
      case ExprKind::kLambda: {
        const FunctionDecl& f = unit_.functions[e.decl];
        out_ += '(';
        parameters(f, indent);
        out_ += ") -> ";
        if (f.body == kNoIndex) {
          out_ += "{}";
        } else {
          expr(f.body, indent);
        }
        break;
      }
      case ExprKind::kFunctionReference: {
        const uint32_t of = unit_.receiver(e);
        if (of != kNoIndex) {
          expr(of, indent);
        } else if (e.type != kNoIndex) {
          type_ref(e.type);
        }
        out_ += fmt::format("::{}", e.name.view());
        break;
      }
      case ExprKind::kClassLiteral:
        if (kids.empty()) {
          type_ref(e.type);
        } else {
          expr(kids[0], indent);
        }
        out_ += "::class";
        break;
      case ExprKind::kUnary: {
        const bool after =
            e.op == Op::kPostIncrement || e.op == Op::kPostDecrement || e.op == Op::kNotNull;
        if (!after) out_ += op_text(e.op);
        operand(kids[0], indent);
        if (after) out_ += op_text(e.op);
        break;
      }
      case ExprKind::kBinary:
        operand(kids[0], indent);
        out_ += fmt::format(" {} ", op_text(e.op));
        operand(kids[1], indent);
        break;
      case ExprKind::kAssign:
        expr(kids[0], indent);
        out_ += e.delegated ? " by " : fmt::format(" {}= ", op_text(e.op));
        expr(kids[1], indent);
        break;
      case ExprKind::kIs:
        operand(kids[0], indent);
        out_ += e.negated ? " !is " : " is ";
        type_ref(e.type);
        if (e.ref != kNoIndex) {
          out_ += ' ';
          variable(e.ref);
        }
        break;
      case ExprKind::kCast:
        operand(kids[0], indent);
        out_ += e.safe ? " as? " : " as ";
        type_ref(e.type);
        break;
      case ExprKind::kTemplate:
        out_ += "template(";
        list(kids, indent);
        out_ += ')';
        break;
      case ExprKind::kIndex:
        operand(kids[0], indent);
        out_ += '[';
        list(kids.subspan(1), indent);
        out_ += ']';
        break;
      case ExprKind::kArray:
        out_ += '[';
        list(kids, indent);
        out_ += ']';
        break;
      case ExprKind::kIf:
        out_ += "if (";
        expr(kids[0], indent);
        out_ += ") ";
        expr(kids[1], indent);
        if (kids.size() > 2) {
          out_ += " else ";
          expr(kids[2], indent);
        }
        break;
      case ExprKind::kWhen:
        out_ += "when ";
        lines(kids, indent);
        break;
      case ExprKind::kWhenBranch:
        if (kids.size() < 2) out_ += "else";
        if (!kids.empty()) list(kids.first(kids.size() - 1), indent);
        out_ += " -> ";
        if (!kids.empty()) expr(kids.back(), indent);
        if (e.falls_through) out_ += " falls through";
        break;
      case ExprKind::kWhile:
        out_ += e.post_test ? "do while (" : "while (";
        expr(kids[0], indent);
        out_ += ") ";
        expr(kids[1], indent);
        break;
      case ExprKind::kFor:
        out_ += "for (";
        expr(kids[0], indent);
        out_ += "; ";
        expr(kids[1], indent);
        out_ += "; ";
        expr(kids[2], indent);
        out_ += ") ";
        expr(kids[3], indent);
        break;
      case ExprKind::kForEach:
        out_ += "for (";
        variable(e.ref);
        out_ += " in ";
        expr(kids[0], indent);
        out_ += ") ";
        expr(kids[1], indent);
        break;
      case ExprKind::kBlock:
        if (kids.empty()) {
          out_ += "{}";
        } else {
          lines(kids, indent);
        }
        break;
      case ExprKind::kDeclare:
        out_ += "var ";
        variable(e.ref);
        out_ += ": ";
        if (e.ref != kNoIndex) type_ref(unit_.variables[e.ref].type);
        if (!kids.empty()) {
          out_ += e.delegated ? " by " : " = ";
          expr(kids[0], indent);
        }
        break;
      case ExprKind::kDeclareType:
        out_ += fmt::format("declare {}", unit_.types[e.decl].qualified.view());
        break;
      case ExprKind::kReturn:
        jump("return", e, kids, indent);
        break;
      case ExprKind::kThrow:
        jump("throw", e, kids, indent);
        break;
      case ExprKind::kBreak:
        jump("break", e, kids, indent);
        break;
      case ExprKind::kContinue:
        jump("continue", e, kids, indent);
        break;
      case ExprKind::kYield:
        jump("yield", e, kids, indent);
        break;
      case ExprKind::kTry:
        out_ += "try ";
        for (size_t i = 0; i < kids.size(); ++i) {
          if (i > 0) out_ += ' ';
          if (e.has_finally && i + 1 == kids.size()) out_ += "finally ";
          expr(kids[i], indent);
        }
        break;
      case ExprKind::kCatch:
        out_ += "catch (";
        variable(e.ref);
        out_ += ": ";
        type_ref(e.type);
        out_ += ") ";
        list(kids, indent);
        break;
      case ExprKind::kLabeled:
        out_ += fmt::format("{}: ", e.name.view());
        list(kids, indent);
        break;
    }
  }

  void operand(uint32_t index, uint32_t indent) {
    const ExprKind kind = unit_.expr(index).kind;
    const bool loose = kind == ExprKind::kBinary || kind == ExprKind::kIf ||
                       kind == ExprKind::kIs || kind == ExprKind::kCast ||
                       kind == ExprKind::kAssign || kind == ExprKind::kLambda;
    if (loose) out_ += '(';
    expr(index, indent);
    if (loose) out_ += ')';
  }

  void jump(const char* word, const Expr& e, std::span<const uint32_t> kids, uint32_t indent) {
    out_ += word;
    if (!e.name.empty()) out_ += fmt::format("@{}", e.name.view());
    if (!kids.empty()) {
      out_ += ' ';
      list(kids, indent);
    }
  }

  const Unit& unit_;
  std::string out_;
};

}  // namespace

std::string print_model(const Unit& unit) { return ModelPrinter(unit).run(); }

std::string print_syntax(const SyntaxTree& tree) {
  // A stack instead of recursion: a broken file's tree may be deeper than any other.
  std::string out;
  std::vector<std::pair<SyntaxNode, uint32_t>> open{{tree.root(), 0}};
  while (!open.empty()) {
    const auto [node, depth] = open.back();
    open.pop_back();
    const SyntaxChildren below = children(node);
    out.append(depth * 2, ' ');
    if (node.named()) {
      out += node.kind();
    } else {
      out += fmt::format("'{}'", node.kind());
    }
    if (node.is_missing()) out += " (missing)";
    out += fmt::format(" {}..{}", node.begin(), node.end());
    if (below.size() == 0 && node.named()) out += fmt::format(" {}", node.text());
    out += '\n';
    for (size_t i = below.size(); i-- > 0;) open.emplace_back(below[i], depth + 1);
  }
  return out;
}

}  // namespace sdklint
