// C and C++ to the model. Everything becomes static functions and fields of one facade for each
// file, in the package "native", so that a call finds its function by name wherever it is defined:
// "readFile", "Collector::collect". Objects are not told apart; what the analysis follows are
// constants, JNI handles and who calls whom.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "model/lowering.h"
#include "model/native_source.h"

namespace sdklint {
namespace {

constexpr size_t kLongestTextList =
    10;  ///< of strings in an initialiser before only those of note are kept

class NativeLowering {
 public:
  NativeLowering(FileId file, std::string_view path, const NativeTree& tree,
                 const NativeWords& words)
      : tree_(tree), words_(words), out_(file, Language::kNative) {
    std::string_view name = path.substr(path.rfind('/') + 1);
    name = name.substr(0, name.rfind('.'));
    std::string facade(name);
    for (char& c : facade) {
      if (c == '.') c = '_';
    }
    facade_ = Symbol(facade);
  }

  Unit lower(uint32_t size) {
    out_.unit().package = Symbol("native");
    out_.begin_type(TypeKind::kFacade, facade_, 0, size);
    for (const uint32_t root : tree_.roots) declare(root);
    out_.end_type();
    Unit unit = out_.take();
    unit.too_deep = unit.too_deep || tree_.too_deep;
    std::sort(literals_.begin(), literals_.end(), ByText());
    literals_.erase(std::unique(literals_.begin(), literals_.end()), literals_.end());
    unit.class_literals = std::move(literals_);
    unit.native_bindings = std::move(bindings_);
    return unit;
  }

 private:
  using Kind = NativeKind;
  const NativeNode& node(uint32_t index) const { return tree_.nodes[index]; }
  std::span<const uint32_t> of(uint32_t index) const { return tree_.of(node(index)); }
  static bool is_expression(Kind kind) {
    return static_cast<int>(kind) >= 100 && static_cast<int>(kind) < 200;
  }
  static bool is_statement(Kind kind) {
    return static_cast<int>(kind) >= 200 && static_cast<int>(kind) < 300;
  }

  static Symbol full_name(const NativeNode& n) {
    if (n.owner.empty()) return n.name;
    return Symbol(std::string(n.owner.view()) + "::" + std::string(n.name.view()));
  }

  uint32_t unknown(const NativeNode& n, std::span<const uint32_t> children = {}) {
    return out_.add(ExprKind::kUnknown, n.begin, n.end, children);
  }

  // ---- declarations ----

  void declare(uint32_t index) {
    const NativeNode& n = node(index);
    switch (n.kind) {
      case Kind::kFunction:
      case Kind::kMethod:
      case Kind::kConstructor:
      case Kind::kDestructor:
      case Kind::kConversion:
      case Kind::kFunctionTemplate:
        if (n.definition) function(index);
        return;
      case Kind::kVariable:
        global(index);
        return;
      case Kind::kField: {
        FieldDecl field;
        field.name = full_name(n);
        field.modifiers.is_static = true;
        field.begin = n.begin;
        field.end = n.end;
        out_.add_field(std::move(field));
        return;
      }
      default:
        if (is_expression(n.kind) || is_statement(n.kind)) return;
        for (const uint32_t child : of(index)) declare(child);
    }
  }

  void global(uint32_t index) {
    const NativeNode& n = node(index);
    note_table(index);
    const uint32_t value = initialiser(index);
    FieldDecl field;
    field.name = full_name(n);
    field.modifiers.is_static = true;
    field.begin = n.begin;
    field.end = n.end;
    out_.add_field(field);
    if (value == kNoNode && n.type != NativeType::kPointer && n.type != NativeType::kNumber &&
        n.type != NativeType::kBool)
      return;
    out_.enter_initializer(true);
    const uint32_t written = value == kNoNode ? zero(n) : initial_value(n, value);
    out_.leave_initializer(
        out_.assign(Op::kNone, out_.name(field.name, n.begin, n.end), written, n.begin, n.end));
  }

  uint32_t zero(const NativeNode& n) {
    if (n.type == NativeType::kPointer) return out_.literal(nullptr, n.begin, n.end);
    if (n.type == NativeType::kBool) return out_.literal(false, n.begin, n.end);
    return out_.literal(int64_t{0}, n.begin, n.end);
  }

  /// The expression that a variable begins with; kNoNode when there is none.
  uint32_t initialiser(uint32_t index) const {
    uint32_t found = kNoNode;
    for (const uint32_t child : of(index)) {
      if (is_expression(node(child).kind)) found = child;
    }
    // `char buffer[PROP_VALUE_MAX]`: that is its size.
    if (found != kNoNode && node(index).type == NativeType::kArray) {
      const NativeNode& value = node(strip(found));
      if (value.kind != Kind::kString && value.kind != Kind::kInitialisers) return kNoNode;
    }
    return found;
  }

  uint32_t initial_value(const NativeNode& variable, uint32_t value) {
    // A buffer is going to be filled by somebody else.
    if (variable.type == NativeType::kArray && node(strip(value)).kind == Kind::kInitialisers &&
        variable.type_name.view().starts_with("char")) {
      return unknown(variable);
    }
    return expression(value);
  }

  void function(uint32_t index) {
    const NativeNode& n = node(index);
    const uint32_t made = out_.begin_function(FunctionKind::kMethod, full_name(n), n.begin, n.end);
    out_.function(made).modifiers.is_static = true;
    out_.function(made).name_begin = n.name_begin;
    parameters(index);
    if (n.kind == Kind::kFunction && n.value != 0) {
      out_.add_parameter(out_.declare(Symbol(), kNoIndex, n.begin)).vararg = true;
    }
    UnitBuilder::Gather statements(out_);
    const auto children = of(index);
    uint32_t member = kNoNode;
    for (const uint32_t child : children) {
      const NativeNode& part = node(child);
      if (part.kind == Kind::kMemberReference) {
        member = child;
      } else if (member != kNoNode && is_expression(part.kind)) {
        const NativeNode& field = node(member);
        const uint32_t value = expression(child);
        const Symbol name(std::string(n.owner.view()) + "::" + std::string(field.name.view()));
        statements.add(out_.assign(Op::kNone, out_.name(name, field.begin, field.end), value,
                                   part.begin, part.end));
        member = kNoNode;
      } else if (is_expression(part.kind) || is_statement(part.kind)) {
        statements.add(statement(child));
      }
    }
    const uint32_t body = out_.add(ExprKind::kBlock, n.begin, n.end, statements.list());
    out_.end_function(body);
    // A virtual method can be called through the class that first declared it.
    for (const NativeTree::Override& override : tree_.overrides) {
      if (override.node != index || override.owner.empty() || override.owner == n.owner) continue;
      forward(n, index,
              Symbol(std::string(override.owner.view()) + "::" + std::string(n.name.view())));
    }
  }

  void forward(const NativeNode& n, uint32_t index, Symbol name) {
    const uint32_t made = out_.begin_function(FunctionKind::kMethod, name, n.begin, n.end);
    out_.function(made).modifiers.is_static = true;
    out_.function(made).name_begin = n.name_begin;
    parameters(index);
    UnitBuilder::Gather arguments(out_);
    const std::vector<Parameter> own = out_.function(made).parameters;
    for (const Parameter& parameter : own)
      arguments.add(out_.local(parameter.variable, n.begin, n.begin));
    const uint32_t call = add_call(n, full_name(n), n.name_begin, arguments.list());
    out_.end_function(out_.add(ExprKind::kBlock, n.begin, n.end,
                               {out_.add(ExprKind::kReturn, n.begin, n.end, {call})}));
  }

  void parameters(uint32_t index) {
    for (const uint32_t child : of(index)) {
      const NativeNode& part = node(child);
      if (part.kind != Kind::kParameter) continue;
      const uint32_t variable = out_.declare(part.name, kNoIndex, part.begin);
      out_.add_parameter(variable);
      variables_[part.name_begin] = variable;
    }
  }

  // ---- RegisterNatives ----

  void note_table(uint32_t index) {
    if (node(index).type_name.view().find("JNINativeMethod") == std::string_view::npos) return;
    for (const uint32_t child : of(index)) note_rows(child, 0);
  }

  void note_rows(uint32_t index, int depth) {
    if (depth > 8) return;
    const auto children = of(index);
    if (node(index).kind == Kind::kInitialisers && children.size() >= 3) {
      const NativeNode& method = node(strip(children[0]));
      const NativeNode& signature = node(strip(children[1]));
      const Symbol function = referred_function(children[2], 0);
      if (method.kind == Kind::kString && signature.kind == Kind::kString && !function.empty()) {
        bindings_.push_back({method.name, signature.name, function});
        return;
      }
    }
    for (const uint32_t child : children) note_rows(child, depth + 1);
  }

  Symbol referred_function(uint32_t index, int depth) const {
    const NativeNode& n = node(index);
    if (n.kind == Kind::kReference &&
        (n.target == NativeTarget::kFunction || n.target == NativeTarget::kMethod))
      return full_name(n);
    if (depth > 8) return {};
    for (const uint32_t child : of(index)) {
      if (const Symbol found = referred_function(child, depth + 1); !found.empty()) return found;
    }
    return {};
  }

  void note_class_literal(Symbol text) {
    const std::string_view t = text.view();
    if (t.size() < 3 || t.size() > 200 || t.find('/') == std::string_view::npos ||
        t.front() == '/' || t.back() == '/')
      return;
    const bool plain = std::all_of(t.begin(), t.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             c == '_' || c == '$' || c == '/';
    });
    if (plain) literals_.push_back(text);
  }

  // ---- statements ----

  uint32_t statement(uint32_t index) {
    UnitBuilder::Deeper deeper(out_);
    const NativeNode& n = node(index);
    if (!deeper) return out_.too_deep(n.begin, n.end);
    const auto children = of(index);
    switch (n.kind) {
      case Kind::kBlock: {
        UnitBuilder::Gather list(out_);
        for (const uint32_t child : children) list.add(statement(child));
        return out_.add(ExprKind::kBlock, n.begin, n.end, list.list());
      }
      case Kind::kDeclaration: {
        UnitBuilder::Gather list(out_);
        for (const uint32_t child : children) {
          if (node(child).kind == Kind::kVariable) list.add(local_variable(child));
        }
        return out_.add(ExprKind::kBlock, n.begin, n.end, list.list());
      }
      case Kind::kVariable:
        return local_variable(index);
      case Kind::kIf:
        return if_statement(index);
      case Kind::kSwitch:
        return switch_statement(index);
      case Kind::kWhile: {
        const Breakable breakable(in_switch_, false);
        if (children.size() < 2) break;
        UnitBuilder::Gather before(out_);
        for (size_t i = 0; i + 2 < children.size(); ++i) before.add(statement(children[i]));
        const uint32_t test = condition(children[children.size() - 2]);
        const uint32_t body = statement(children.back());
        before.add(out_.add(ExprKind::kWhile, n.begin, n.end, {test, body}));
        return out_.add(ExprKind::kBlock, n.begin, n.end, before.list());
      }
      case Kind::kDo: {
        const Breakable breakable(in_switch_, false);
        if (children.size() < 2) break;
        const uint32_t body = statement(children[0]);
        const uint32_t test = condition(children[1]);
        const uint32_t loop = out_.add(ExprKind::kWhile, n.begin, n.end, {test, body});
        out_.expr(loop).post_test = true;
        return loop;
      }
      case Kind::kFor:
        return for_statement(index);
      case Kind::kForRange:
        return for_range(index);
      case Kind::kReturn:
        if (children.empty()) return out_.add(ExprKind::kReturn, n.begin, n.end);
        return out_.add(ExprKind::kReturn, n.begin, n.end, {expression(children.back())});
      case Kind::kBreak: {
        const uint32_t made = out_.add(ExprKind::kBreak, n.begin, n.end);
        if (in_switch_) out_.expr(made).name = switch_label();
        return made;
      }
      case Kind::kContinue:
        return out_.add(ExprKind::kContinue, n.begin, n.end);
      case Kind::kTry: {
        UnitBuilder::Gather list(out_);
        for (const uint32_t child : children) {
          if (node(child).kind == Kind::kCatch) {
            list.add(catch_clause(child));
          } else if (list.empty()) {
            list.add(statement(child));
          }
        }
        if (list.empty()) break;
        return out_.add(ExprKind::kTry, n.begin, n.end, list.list());
      }
      default:
        if (is_expression(n.kind)) return expression(index);
        if (is_statement(n.kind)) {  // labels, cases outside of a switch
          UnitBuilder::Gather list(out_);
          for (const uint32_t child : children) list.add(statement(child));
          return out_.add(ExprKind::kBlock, n.begin, n.end, list.list());
        }
        break;
    }
    return unknown(n);
  }

  uint32_t local_variable(uint32_t index) {
    const NativeNode& n = node(index);
    note_table(index);
    const uint32_t value = initialiser(index);
    const uint32_t written = value == kNoNode ? kNoIndex : initial_value(n, value);
    const uint32_t variable = out_.declare(n.name, kNoIndex, n.begin);
    variables_[n.name_begin] = variable;
    return out_.declaration(variable, written, n.begin, n.end);
  }

  uint32_t catch_clause(uint32_t index) {
    const NativeNode& n = node(index);
    uint32_t variable = kNoIndex;
    uint32_t body = kNoIndex;
    for (const uint32_t child : of(index)) {
      if (node(child).kind == Kind::kVariable) {
        variable = out_.declare(node(child).name, kNoIndex, node(child).begin);
        variables_[node(child).name_begin] = variable;
      } else if (is_statement(node(child).kind)) {
        body = statement(child);
      }
    }
    if (variable == kNoIndex) variable = out_.declare(Symbol(), kNoIndex, n.begin);
    if (body == kNoIndex) body = out_.add(ExprKind::kBlock, n.begin, n.end);
    const uint32_t made = out_.add(ExprKind::kCatch, n.begin, n.end, {body});
    out_.expr(made).ref = variable;
    return made;
  }

  uint32_t if_statement(uint32_t index) {
    const NativeNode& n = node(index);
    const auto children = of(index);
    UnitBuilder::Gather before(out_);
    size_t at = 0;
    while (at < children.size() && (node(children[at]).kind == Kind::kDeclaration ||
                                    node(children[at]).kind == Kind::kVariable)) {
      before.add(statement(children[at++]));
    }
    if (at >= children.size()) return unknown(n, before.list());
    const uint32_t test = condition(children[at++]);
    UnitBuilder::Gather parts(out_);
    parts.add(test);
    for (; at < children.size() && parts.size() < 3; ++at) parts.add(statement(children[at]));
    if (parts.size() < 2) parts.add(out_.add(ExprKind::kBlock, n.end, n.end));
    const uint32_t made = out_.add(ExprKind::kIf, n.begin, n.end, parts.list());
    while (!parts.empty()) parts.pop();
    if (before.empty()) return made;
    before.add(made);
    return out_.add(ExprKind::kBlock, n.begin, n.end, before.list());
  }

  /// As Java's front end has it: a bare break means the loop, one of a switch has a label.
  static Symbol switch_label() { return Symbol("<switch>"); }

  /// Tells whether a `break` belongs to a switch, while it lives.
  class Breakable {
   public:
    Breakable(bool& in_switch, bool now) : in_switch_(in_switch), before_(in_switch) {
      in_switch_ = now;
    }
    ~Breakable() { in_switch_ = before_; }
    Breakable(const Breakable&) = delete;
    Breakable& operator=(const Breakable&) = delete;

   private:
    bool& in_switch_;
    bool before_;
  };

  uint32_t switch_statement(uint32_t index) {
    const Breakable breakable(in_switch_, true);
    const NativeNode& n = node(index);
    const auto children = of(index);
    if (children.size() < 2) return unknown(n);
    const uint32_t subject = out_.declare(Symbol(), kNoIndex, n.begin);
    const uint32_t declared =
        out_.declaration(subject, expression(children[children.size() - 2]), n.begin, n.begin);
    // The flat list of statements and labels is cut at the labels.
    struct Group {
      std::vector<uint32_t> tests, body;
      bool otherwise = false;
    };
    std::vector<Group> groups;
    bool open = false;
    const auto enter = [&](uint32_t statement_index) {
      uint32_t at = statement_index;
      for (int depth = 0; depth < 64; ++depth) {
        const NativeNode& label = node(at);
        if (label.kind != Kind::kCase && label.kind != Kind::kDefault) break;
        const auto parts = of(at);
        if (!open) groups.emplace_back();
        open = true;
        if (label.kind == Kind::kDefault) groups.back().otherwise = true;
        if (label.kind == Kind::kCase && parts.size() >= 2) {
          const uint32_t value = expression(parts[0]);
          groups.back().tests.push_back(out_.binary(Op::kEqual,
                                                    out_.local(subject, label.begin, label.begin),
                                                    value, label.begin, label.end));
        }
        if (parts.empty()) return;
        at = parts.back();
      }
      open = false;
      groups.back().body.push_back(statement(at));
    };
    const uint32_t body = children.back();
    const std::vector<uint32_t> inner =
        node(body).kind == Kind::kBlock ? std::vector<uint32_t>(of(body).begin(), of(body).end())
                                        : std::vector<uint32_t>{body};
    for (const uint32_t part : inner) {
      if (node(part).kind == Kind::kCase || node(part).kind == Kind::kDefault) {
        enter(part);
      } else if (!groups.empty()) {
        open = false;
        groups.back().body.push_back(statement(part));
      }
    }
    std::vector<uint32_t> branches;
    for (Group& group : groups) {
      const bool leaves = !group.body.empty() && [&] {
        const ExprKind kind = out_.expr(group.body.back()).kind;
        return kind == ExprKind::kBreak || kind == ExprKind::kReturn ||
               kind == ExprKind::kContinue || kind == ExprKind::kThrow;
      }();
      if (!group.body.empty() && out_.expr(group.body.back()).kind == ExprKind::kBreak)
        group.body.pop_back();
      const uint32_t block = out_.add(ExprKind::kBlock, n.begin, n.end, group.body);
      // A default that isn't last may be passed by for a later label.
      std::vector<uint32_t> parts;
      const bool last = &group == &groups.back();
      if (!group.otherwise || !last) parts = group.tests;
      if (group.otherwise && !last) parts.push_back(unknown(n));
      parts.push_back(block);
      const uint32_t branch = out_.add(ExprKind::kWhenBranch, n.begin, n.end, parts);
      out_.expr(branch).falls_through = !leaves;
      branches.push_back(branch);
    }
    const uint32_t when = out_.add(ExprKind::kWhen, n.begin, n.end, branches);
    const uint32_t labeled = out_.add(ExprKind::kLabeled, n.begin, n.end, {when});
    out_.expr(labeled).name = switch_label();
    return out_.add(ExprKind::kBlock, n.begin, n.end, {declared, labeled});
  }

  uint32_t for_statement(uint32_t index) {
    const Breakable breakable(in_switch_, false);
    const NativeNode& n = node(index);
    const auto children = of(index);
    if (children.empty()) return unknown(n);
    // Absent parts are not told; a declaration comes first, the rest run on every round.
    const auto nothing = [&] { return out_.add(ExprKind::kBlock, n.begin, n.begin); };
    size_t at = 0;
    uint32_t before = kNoIndex;
    if (children.size() > 1 &&
        (node(children[0]).kind == Kind::kDeclaration || children.size() == 4))
      before = statement(children[at++]);
    if (before == kNoIndex) before = nothing();
    uint32_t test = kNoIndex;
    if (children.size() - at >= 2) {
      const NativeNode& first = node(strip(children[at]));
      const bool tests = children.size() - at == 3 || first.type == NativeType::kBool ||
                         first.kind == Kind::kBinary;
      if (tests) test = condition(children[at++]);
    }
    if (test == kNoIndex) test = unknown(n);
    uint32_t update = kNoIndex;
    if (children.size() - at >= 2) update = statement(children[at++]);
    if (update == kNoIndex) update = nothing();
    const uint32_t body = statement(children.back());
    return out_.add(ExprKind::kFor, n.begin, n.end, {before, test, update, body});
  }

  uint32_t for_range(uint32_t index) {
    const Breakable breakable(in_switch_, false);
    const NativeNode& n = node(index);
    uint32_t variable_node = kNoNode;
    uint32_t range = kNoNode;
    const auto children = of(index);
    for (const uint32_t child : children) {
      if (node(child).kind == Kind::kVariable && variable_node == kNoNode) variable_node = child;
      if (is_expression(node(child).kind) && range == kNoNode) range = child;
    }
    if (children.empty() || variable_node == kNoNode) return unknown(n);
    const uint32_t iterable = range == kNoNode ? unknown(n) : expression(range);
    const NativeNode& v = node(variable_node);
    const uint32_t variable = out_.declare(v.name, kNoIndex, v.begin);
    variables_[v.name_begin] = variable;
    const uint32_t body = statement(children.back());
    const uint32_t made = out_.add(ExprKind::kForEach, n.begin, n.end, {iterable, body});
    out_.expr(made).ref = variable;
    return made;
  }

  // ---- expressions ----

  /// Without casts, parentheses and what the compiler puts in between.
  uint32_t strip(uint32_t index) const {
    for (int depth = 0; depth < 64; ++depth) {
      const Kind kind = node(index).kind;
      const bool wrapper = kind == Kind::kUnexposed || kind == Kind::kParenthesised ||
                           kind == Kind::kCast || kind == Kind::kStaticCast ||
                           kind == Kind::kReinterpretCast || kind == Kind::kConstCast ||
                           kind == Kind::kDynamicCast || kind == Kind::kFunctionalCast ||
                           kind == Kind::kCompoundLiteral;
      if (!wrapper) return index;
      uint32_t inner = kNoNode;
      for (const uint32_t child : of(index)) {
        if (is_expression(node(child).kind)) inner = child;
      }
      if (inner == kNoNode) return index;
      index = inner;
    }
    return index;
  }

  uint32_t condition(uint32_t index) {
    const uint32_t inner = strip(index);
    const NativeNode& n = node(inner);
    if (n.kind == Kind::kUnary && static_cast<NativeUnary>(n.op) == NativeUnary::kLogicalNot) {
      const auto children = of(inner);
      if (!children.empty())
        return out_.unary(Op::kNot, condition(children.back()), n.begin, n.end);
    }
    const uint32_t value = expression(inner);
    if (n.kind == Kind::kBinary) {
      const auto op = static_cast<NativeBinary>(n.op);
      if (op >= NativeBinary::kLess && op <= NativeBinary::kNotEqual) return value;
      if (op == NativeBinary::kAnd || op == NativeBinary::kOr) return value;
    }
    if (n.type == NativeType::kPointer || n.type == NativeType::kArray) {
      return out_.binary(Op::kNotEqual, value, out_.literal(nullptr, n.begin, n.begin), n.begin,
                         n.end);
    }
    if (n.type == NativeType::kNumber) {
      return out_.binary(Op::kNotEqual, value, out_.literal(int64_t{0}, n.begin, n.begin), n.begin,
                         n.end);
    }
    return value;
  }

  uint32_t expression(uint32_t index) {
    UnitBuilder::Deeper deeper(out_);
    const NativeNode& n = node(index);
    if (!deeper) return out_.too_deep(n.begin, n.end);
    const auto children = of(index);
    switch (n.kind) {
      case Kind::kInteger:
      case Kind::kCharacter:
        return out_.literal(n.value, n.begin, n.end);
      case Kind::kBool:
        return out_.literal(n.value != 0, n.begin, n.end);
      case Kind::kNull:
      case Kind::kGnuNull:
        return out_.literal(nullptr, n.begin, n.end);
      case Kind::kString:
        note_class_literal(n.name);
        return out_.literal(n.name, n.begin, n.end);
      case Kind::kReference:
        return reference(n);
      case Kind::kMember:
        return member(index);
      case Kind::kCall:
        return call(index);
      case Kind::kUnary:
        return unary(index);
      case Kind::kBinary:
      case Kind::kCompoundAssign:
        return binary(index);
      case Kind::kConditional: {
        if (children.size() < 2) break;
        const uint32_t test = condition(children[0]);
        const uint32_t yes = expression(children.size() == 3 ? children[1] : children[0]);
        const uint32_t no = expression(children.back());
        return out_.add(ExprKind::kIf, n.begin, n.end, {test, yes, no});
      }
      case Kind::kSubscript: {
        if (children.size() < 2) break;
        const uint32_t base = expression(children[0]);
        const uint32_t at = expression(children[1]);
        return out_.add(ExprKind::kIndex, n.begin, n.end, {base, at});
      }
      case Kind::kInitialisers:
        return initialisers(index);
      case Kind::kLambda:
        return lambda(index);
      case Kind::kThrow:
        if (children.empty()) return out_.add(ExprKind::kThrow, n.begin, n.end);
        return out_.add(ExprKind::kThrow, n.begin, n.end, {expression(children.back())});
      case Kind::kSizeof:
      case Kind::kThis:
        return unknown(n);
      case Kind::kStatementExpr:
        if (!children.empty()) return statement(children.back());
        break;
      case Kind::kUnexposed:
      case Kind::kParenthesised:
      case Kind::kCast:
      case Kind::kStaticCast:
      case Kind::kReinterpretCast:
      case Kind::kConstCast:
      case Kind::kDynamicCast:
      case Kind::kFunctionalCast:
      case Kind::kCompoundLiteral: {
        const uint32_t inner = strip(index);
        if (inner != index) {
          const NativeNode& value = node(inner);
          // `((void*)0)` is C's null.
          if (n.type == NativeType::kPointer && value.kind == Kind::kInteger && value.value == 0) {
            return out_.literal(nullptr, n.begin, n.end);
          }
          return expression(inner);
        }
        break;
      }
      default:
        break;
    }
    // What isn't known runs its parts.
    UnitBuilder::Gather parts(out_);
    for (const uint32_t child : children) {
      if (is_expression(node(child).kind)) parts.add(expression(child));
    }
    return unknown(n, parts.list());
  }

  uint32_t reference(const NativeNode& n) {
    if (n.target == NativeTarget::kFunction || (n.target == NativeTarget::kMethod && !n.library)) {
      Expr made;
      made.kind = ExprKind::kFunctionReference;
      made.name = full_name(n);
      made.begin = made.name_begin = n.begin;
      made.end = n.end;
      return out_.add(made);
    }
    if (n.target != NativeTarget::kVariable || n.library) return unknown(n);
    if (n.local) {
      const auto found = variables_.find(n.declared_at);
      return found == variables_.end() ? unknown(n) : local(found->second, n);
    }
    return out_.name(full_name(n), n.begin, n.end);
  }

  uint32_t local(uint32_t variable, const NativeNode& n) {
    if (out_.variable(variable).function != out_.current_function())
      out_.variable(variable).captured = true;
    return out_.local(variable, n.begin, n.end);
  }

  uint32_t member(uint32_t index) {
    const NativeNode& n = node(index);
    const auto children = of(index);
    if (n.library && !n.owner.empty()) {
      UnitBuilder::Gather arguments(out_);
      if (!children.empty()) arguments.add(expression(children.front()));
      return add_call(n, Symbol(std::string(n.owner.view()) + "." + std::string(n.name.view())),
                      n.name_begin, arguments.list());
    }
    if (n.target == NativeTarget::kField && !n.owner.empty()) {
      const uint32_t field = out_.name(full_name(n), n.begin, n.end);
      if (children.empty() || is_simple(children.front())) return field;
      return out_.add(ExprKind::kBlock, n.begin, n.end, {expression(children.front()), field});
    }
    UnitBuilder::Gather parts(out_);
    for (const uint32_t child : children) parts.add(expression(child));
    return unknown(n, parts.list());
  }

  /// True when evaluating it does nothing: a variable, `this`, a member of one.
  bool is_simple(uint32_t index) const {
    const uint32_t inner = strip(index);
    const NativeNode& n = node(inner);
    if (n.kind == Kind::kReference || n.kind == Kind::kThis) return true;
    if (n.kind == Kind::kUnary || (n.kind == Kind::kMember && !n.library)) {
      return std::all_of(of(inner).begin(), of(inner).end(),
                         [&](uint32_t child) { return is_simple(child); });
    }
    return false;
  }

  /// The place that an expression names, as an assignable expression; kNoIndex when it is none that
  /// is followed.
  uint32_t place(uint32_t index) {
    const uint32_t inner = strip(index);
    const NativeNode& n = node(inner);
    if (n.kind == Kind::kReference && n.target == NativeTarget::kVariable && !n.library) {
      if (!n.local) return out_.name(full_name(n), n.begin, n.end);
      const auto found = variables_.find(n.declared_at);
      return found == variables_.end() ? kNoIndex : local(found->second, n);
    }
    if (n.kind == Kind::kMember && n.target == NativeTarget::kField && !n.library &&
        !n.owner.empty()) {
      return out_.name(full_name(n), n.begin, n.end);
    }
    return kNoIndex;
  }

  /// `base[i]`, `*p`: the variable whose content changes.
  uint32_t base_of(uint32_t index) const {
    for (int depth = 0; depth < 16; ++depth) {
      index = strip(index);
      const NativeNode& n = node(index);
      const auto children = of(index);
      const bool inside = n.kind == Kind::kSubscript || n.kind == Kind::kUnary ||
                          (n.kind == Kind::kMember && n.library) ||
                          (n.kind == Kind::kCall && n.name.view() == "operator[]");
      if (!inside || children.empty()) return index;
      index = children.front();
    }
    return index;
  }

  uint32_t assignment(Op op, uint32_t target, uint32_t value_index, const NativeNode& n) {
    const uint32_t value = expression(value_index);
    if (const uint32_t to = place(target); to != kNoIndex)
      return out_.assign(op, to, value, n.begin, n.end);
    const uint32_t base = base_of(target);
    const uint32_t first = expression(target);
    const uint32_t to = base == strip(target) ? kNoIndex : place(base);
    if (to == kNoIndex) return unknown(n, std::vector<uint32_t>{first, value});
    const uint32_t forget =
        out_.assign(Op::kNone, to, unknown(n, std::vector<uint32_t>{value}), n.begin, n.end);
    return out_.add(ExprKind::kBlock, n.begin, n.end, {first, forget});
  }

  uint32_t unary(uint32_t index) {
    const NativeNode& n = node(index);
    const auto children = of(index);
    if (children.empty()) return unknown(n);
    const uint32_t child = children.back();
    const auto step = [&](Op op) {
      if (const uint32_t to = place(child);
          to != kNoIndex && out_.expr(to).kind == ExprKind::kLocal) {
        return out_.unary(op, to, n.begin, n.end);
      }
      return unknown(n, std::vector<uint32_t>{expression(child)});
    };
    switch (static_cast<NativeUnary>(n.op)) {
      case NativeUnary::kPostIncrement:
        return step(Op::kPostIncrement);
      case NativeUnary::kPostDecrement:
        return step(Op::kPostDecrement);
      case NativeUnary::kPreIncrement:
        return step(Op::kPreIncrement);
      case NativeUnary::kPreDecrement:
        return step(Op::kPreDecrement);
      case NativeUnary::kAddressOf: {
        const NativeNode& inner = node(strip(child));
        if (inner.target == NativeTarget::kFunction || inner.target == NativeTarget::kMethod)
          return expression(child);
        // Whoever gets the address may write there.
        if (const uint32_t to = place(base_of(child)); to != kNoIndex) {
          return out_.add(ExprKind::kBlock, n.begin, n.end,
                          {out_.assign(Op::kNone, to, unknown(n), n.begin, n.end), unknown(n)});
        }
        return unknown(n, std::vector<uint32_t>{expression(child)});
      }
      case NativeUnary::kDereference:
      case NativeUnary::kPlus:
        return expression(child);
      case NativeUnary::kMinus:
        return out_.unary(Op::kMinus, expression(child), n.begin, n.end);
      case NativeUnary::kLogicalNot:
        return out_.unary(Op::kNot, condition(child), n.begin, n.end);
      default:
        return unknown(n, std::vector<uint32_t>{expression(child)});
    }
  }

  static Op operation(NativeBinary op) {
    switch (op) {
      case NativeBinary::kMultiply:
      case NativeBinary::kMultiplyAssign:
        return Op::kMultiply;
      case NativeBinary::kDivide:
      case NativeBinary::kDivideAssign:
        return Op::kDivide;
      case NativeBinary::kRemainder:
      case NativeBinary::kRemainderAssign:
        return Op::kRemainder;
      case NativeBinary::kAdd:
      case NativeBinary::kAddAssign:
        return Op::kAdd;
      case NativeBinary::kSubtract:
      case NativeBinary::kSubtractAssign:
        return Op::kSubtract;
      case NativeBinary::kShiftLeft:
      case NativeBinary::kShiftLeftAssign:
        return Op::kShiftLeft;
      case NativeBinary::kShiftRight:
      case NativeBinary::kShiftRightAssign:
        return Op::kShiftRight;
      case NativeBinary::kLess:
        return Op::kLess;
      case NativeBinary::kGreater:
        return Op::kGreater;
      case NativeBinary::kLessEqual:
        return Op::kLessEqual;
      case NativeBinary::kGreaterEqual:
        return Op::kGreaterEqual;
      case NativeBinary::kEqual:
        return Op::kEqual;
      case NativeBinary::kNotEqual:
        return Op::kNotEqual;
      case NativeBinary::kBitAnd:
      case NativeBinary::kAndAssign:
        return Op::kBitAnd;
      case NativeBinary::kXor:
      case NativeBinary::kXorAssign:
        return Op::kXor;
      case NativeBinary::kBitOr:
      case NativeBinary::kOrAssign:
        return Op::kBitOr;
      default:
        return Op::kNone;
    }
  }

  uint32_t binary(uint32_t index) {
    const NativeNode& n = node(index);
    const auto children = of(index);
    if (children.size() < 2) return unknown(n);
    const auto op = static_cast<NativeBinary>(n.op);
    if (op == NativeBinary::kAssign) return assignment(Op::kNone, children[0], children[1], n);
    if (n.kind == Kind::kCompoundAssign)
      return assignment(operation(op), children[0], children[1], n);
    if (op == NativeBinary::kAnd || op == NativeBinary::kOr) {
      const uint32_t left = condition(children[0]);
      const uint32_t right = condition(children[1]);
      return out_.binary(op == NativeBinary::kAnd ? Op::kAnd : Op::kOr, left, right, n.begin,
                         n.end);
    }
    const uint32_t left = expression(children[0]);
    const uint32_t right = expression(children[1]);
    if (op == NativeBinary::kComma)
      return out_.add(ExprKind::kBlock, n.begin, n.end, {left, right});
    const Op made = operation(op);
    // Pointer arithmetic leaves the object alone.
    if (n.type == NativeType::kPointer)
      return out_.add(ExprKind::kBlock, n.begin, n.end, {right, left});
    if (made == Op::kNone) return unknown(n, std::vector<uint32_t>{left, right});
    return out_.binary(made, left, right, n.begin, n.end);
  }

  uint32_t initialisers(uint32_t index) {
    const NativeNode& n = node(index);
    UnitBuilder::Gather parts(out_);
    const auto children = of(index);
    for (const uint32_t child : children) {
      if (!is_expression(node(child).kind)) continue;
      const NativeNode& value = node(strip(child));
      if (children.size() > kLongestTextList) {
        // A long list would widen to "anything": what no sink asks for stays out.
        const NativeNode* text = &value;
        if (value.kind == Kind::kCall && value.target == NativeTarget::kConstructor &&
            value.count > 0) {
          text = &node(strip(of(strip(child)).front()));
        }
        if (text->kind == Kind::kInteger || text->kind == Kind::kFloating ||
            text->kind == Kind::kCharacter)
          continue;
        if (text->kind == Kind::kString && !words_.of_note(text->name.view())) continue;
      }
      parts.add(expression(child));
    }
    return out_.add(ExprKind::kArray, n.begin, n.end, parts.list());
  }

  uint32_t lambda(uint32_t index) {
    const Breakable breakable(in_switch_, false);
    const NativeNode& n = node(index);
    const uint32_t made = out_.begin_function(FunctionKind::kLambda, Symbol(), n.begin, n.end);
    parameters(index);
    uint32_t body = kNoIndex;
    for (const uint32_t child : of(index)) {
      if (node(child).kind == Kind::kBlock) body = statement(child);
    }
    if (body == kNoIndex) body = out_.add(ExprKind::kBlock, n.begin, n.end);
    out_.end_function(body);
    Expr expr;
    expr.kind = ExprKind::kLambda;
    expr.decl = made;
    expr.begin = expr.name_begin = n.begin;
    expr.end = n.end;
    return out_.add(expr);
  }

  // ---- calls ----

  uint32_t add_call(const NativeNode& n, Symbol name, uint32_t name_begin,
                    std::span<const uint32_t> arguments) {
    Expr made;
    made.kind = ExprKind::kCall;
    made.name = name;
    made.begin = n.begin;
    made.end = n.end;
    made.name_begin = name_begin;
    return out_.add(made, arguments);
  }

  uint32_t call(uint32_t index) {
    const NativeNode& n = node(index);
    const auto children = of(index);
    const std::string_view name = n.name.view();
    if (const uint32_t written = text_function(index); written != kNoIndex) return written;

    if (n.library && name.starts_with("operator") && !n.has_callee) {
      if (const uint32_t made = library_operator(index); made != kNoIndex) return made;
    }
    if (n.has_callee && !children.empty()) {
      UnitBuilder::Gather parts(out_);
      for (const uint32_t child : children) parts.add(expression(child));
      return out_.add(ExprKind::kInvoke, n.begin, n.end, parts.list());
    }

    std::string full(full_name(n).view());
    if (n.owner.view() == "JNINativeInterface") full = "_JNIEnv::" + std::string(name);
    if (n.owner.view() == "JNIInvokeInterface") full = "_JavaVM::" + std::string(name);
    const bool through_table = full.starts_with("_J") && n.target == NativeTarget::kField;
    UnitBuilder::Gather arguments(out_);
    size_t at = 0;
    uint32_t receiver = kNoIndex;
    if (n.has_receiver) {
      at = 1;
      const bool passed = n.library && !through_table;
      if (passed) {
        arguments.add(expression(children[0]));
      } else if (!is_simple(children[0])) {
        receiver = expression(children[0]);
      }
    }
    const size_t first_argument = at;
    for (; at < children.size(); ++at) arguments.add(expression(children[at]));
    if (!n.library && n.target != NativeTarget::kField) {
      for (int64_t i = 0; i < n.value && i < 32; ++i) arguments.add(unknown(n));
    }
    const uint32_t made = add_call(n, Symbol(full), n.name_begin, arguments.list());
    while (!arguments.empty()) arguments.pop();

    // What the callee may have written is not known afterwards.
    UnitBuilder::Gather after(out_);
    for (size_t i = first_argument; i < children.size() && i - first_argument < 60; ++i) {
      const uint64_t bit = uint64_t{1} << (i - first_argument);
      const NativeNode& argument = node(strip(children[i]));
      const bool buffer = (n.buffers & bit) != 0 && argument.type == NativeType::kArray;
      if ((n.outputs & bit) == 0 && !buffer) continue;
      if (argument.kind != Kind::kReference || !argument.local) continue;
      if (const uint32_t to = place(children[i]); to != kNoIndex) {
        after.add(out_.assign(Op::kNone, to, unknown(argument), argument.begin, argument.end));
      }
    }
    if (after.empty()) {
      if (receiver == kNoIndex) return made;
      return out_.add(ExprKind::kBlock, n.begin, n.end, {receiver, made});
    }
    const uint32_t result = out_.declare(Symbol(), kNoIndex, n.begin);
    std::vector<uint32_t> block;
    if (receiver != kNoIndex) block.push_back(receiver);
    block.push_back(out_.declaration(result, made, n.begin, n.end));
    block.insert(block.end(), after.list().begin(), after.list().end());
    while (!after.empty()) after.pop();
    block.push_back(out_.local(result, n.begin, n.end));
    return out_.add(ExprKind::kBlock, n.begin, n.end, block);
  }

  /// strcpy, strcat, sprintf and their like: what they write becomes the value of the buffer.
  uint32_t text_function(uint32_t index) {
    const NativeNode& n = node(index);
    const auto children = of(index);
    if (!n.library || n.target != NativeTarget::kFunction || children.size() < 2) return kNoIndex;
    const std::string_view name = n.name.view();
    const auto joined = [&](std::string_view intrinsic, size_t from, bool with_target) {
      UnitBuilder::Gather parts(out_);
      if (with_target) parts.add(expression(children[0]));
      for (size_t i = from; i < children.size(); ++i) parts.add(expression(children[i]));
      return add_call(n, Symbol(intrinsic), n.name_begin, parts.list());
    };
    uint32_t value = kNoIndex;
    if (name == "strcpy" || name == "strncpy" || name == "strlcpy") {
      value = expression(children[1]);
    } else if (name == "strcat" || name == "strncat") {
      UnitBuilder::Gather parts(out_);
      parts.add(expression(children[0]));
      parts.add(expression(children[1]));
      value = add_call(n, Symbol("$concat"), n.name_begin, parts.list());
    } else if (name == "sprintf") {
      value = joined("$format", 1, false);
    } else if (name == "snprintf" && children.size() > 2) {
      value = joined("$format", 2, false);
    } else {
      return kNoIndex;
    }
    const uint32_t to = place(base_of(children[0]));
    if (to == kNoIndex) return unknown(n, std::vector<uint32_t>{value});
    // `buffer + length`: only a part is written.
    const bool whole = node(strip(children[0])).kind == Kind::kReference ||
                       node(strip(children[0])).kind == Kind::kMember;
    if (!whole) value = unknown(n, std::vector<uint32_t>{value});
    return out_.add(ExprKind::kBlock, n.begin, n.end,
                    {out_.assign(Op::kNone, to, value, n.begin, n.end), unknown(n)});
  }

  uint32_t library_operator(uint32_t index) {
    const NativeNode& n = node(index);
    const auto children = of(index);
    const std::string_view op = n.name.view().substr(8);
    if (children.empty()) return kNoIndex;
    if (op == "*" || op == "->") return expression(children[0]);
    if (children.size() < 2) return kNoIndex;
    const auto concat = [&] {
      const uint32_t left = expression(children[0]);
      const uint32_t right = expression(children[1]);
      return add_call(n, Symbol("$concat"), n.begin, std::vector<uint32_t>{left, right});
    };
    if (op == "+") return concat();
    if (op == "=") return assignment(Op::kNone, children[0], children[1], n);
    if (op == "+=") {
      const uint32_t to = place(children[0]);
      if (to == kNoIndex) return kNoIndex;
      const uint32_t value = concat();
      return out_.assign(Op::kNone, to, value, n.begin, n.end);
    }
    if (op == "[]") {
      const uint32_t base = expression(children[0]);
      const uint32_t at = expression(children[1]);
      return out_.add(ExprKind::kIndex, n.begin, n.end, {base, at});
    }
    if (op == "==" || op == "!=") {
      const uint32_t left = expression(children[0]);
      const uint32_t right = expression(children[1]);
      return out_.binary(op == "==" ? Op::kEqual : Op::kNotEqual, left, right, n.begin, n.end);
    }
    if (op == ">>") {
      const uint32_t stream = expression(children[0]);
      if (const uint32_t to = place(children[1]); to != kNoIndex) {
        return out_.add(
            ExprKind::kBlock, n.begin, n.end,
            {stream, out_.assign(Op::kNone, to, unknown(n), n.begin, n.end), unknown(n)});
      }
    }
    return kNoIndex;
  }

  const NativeTree& tree_;
  const NativeWords& words_;
  UnitBuilder out_;
  Symbol facade_;
  std::unordered_map<uint32_t, uint32_t> variables_;  ///< by where they are declared
  std::vector<NativeBinding> bindings_;
  std::vector<Symbol> literals_;
  bool in_switch_ = false;
};

}  // namespace

Unit unit_from_native(FileId file, std::string_view path, uint32_t size, const NativeTree& tree,
                      const NativeWords& words) {
  return NativeLowering(file, path, tree, words).lower(size);
}

}  // namespace sdklint
