// Statements, and `switch` in all its forms.
#include <algorithm>

#include "model/java_lowering.h"

namespace sdklint::java {

uint32_t JavaLowering::block(const Node& node) {
  const Scope scope(out_);
  Gather list(out_);
  for (const Node& child : children(node)) statement(child, list);
  return made(ExprKind::kBlock, node, list.list());
}

void JavaLowering::statement(const Node& node, Gather& list) {
  const Deeper deeper(out_);
  if (!deeper) {
    list.add(out_.too_deep(node.begin(), node.end()));
    return;
  }
  const size_t errors_before = errors_.size();
  const size_t at = list.size();
  plain_statement(node, list);
  size_t position = at;
  for (size_t i = errors_before; i < errors_.size(); ++i) {
    const Node error = errors_[i];
    list.insert(position++, recovered(error));
  }
  errors_.resize(errors_before);
}

uint32_t JavaLowering::statement(const Node& node) {
  const Scope scope(out_);
  Gather list(out_);
  statement(node, list);
  if (list.size() == 1) return list.list()[0];
  return made(ExprKind::kBlock, node, list.list());
}

void JavaLowering::plain_statement(const Node& node, Gather& list) {
  const K kind = kind_of(node);
  switch (kind) {
    case K::kComment:
    case K::kSemicolon:
    case K::kOpenBrace:
    case K::kCloseBrace:
    case K::kImport:
    case K::kPackage:
      return;
    case K::kBlock:
      list.add(block(node));
      return;
    case K::kExpressionStatement:
      list.add(first_expression(node));
      return;
    case K::kLocalDeclaration:
      local_declaration(node, list);
      return;
    case K::kIf:
      list.add(if_statement(node));
      return;
    case K::kWhile:
      list.add(while_statement(node));
      return;
    case K::kDo:
      list.add(do_statement(node));
      return;
    case K::kFor:
      list.add(for_statement(node));
      return;
    case K::kForEach:
      list.add(for_each(node));
      return;
    case K::kTry:
    case K::kTryWithResources:
      list.add(try_statement(node));
      return;
    case K::kReturn:
      list.add(jump(ExprKind::kReturn, node));
      return;
    case K::kThrow:
      list.add(jump(ExprKind::kThrow, node));
      return;
    case K::kYield:
      list.add(jump(ExprKind::kYield, node));
      return;
    case K::kBreak:
    case K::kContinue: {
      const uint32_t made_jump =
          made(kind == K::kBreak ? ExprKind::kBreak : ExprKind::kContinue, node);
      Symbol label;
      for (const Node& child : named_children(node)) {
        if (kind_of(child) == K::kIdentifier) label = symbol(child);
      }
      if (label.empty() && kind == K::kBreak && jumps_.in_switch) {
        jumps_.switch_left = true;
        label = Symbol("<switch>");
      }
      out_.expr(made_jump).name = label;
      list.add(made_jump);
      return;
    }
    case K::kLabeled: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 3) return;
      const uint32_t inner = statement(parts[2]);
      const uint32_t labeled = made(ExprKind::kLabeled, node, {inner});
      out_.expr(labeled).name = symbol(parts[0]);
      list.add(labeled);
      return;
    }
    case K::kSynchronized: {
      uint32_t both = kNoIndex;
      {
        Gather inner(out_);
        for (const Node& child : named_children(node)) {
          const K child_kind = kind_of(child);
          if (child_kind == K::kParenthesized) inner.add(expression(child));
          if (child_kind == K::kBlock) inner.add(block(child));
        }
        both = made(ExprKind::kBlock, node, inner.list());
      }
      list.add(both);
      return;
    }
    case K::kAssert: {
      uint32_t guarded = kNoIndex;
      {
        Gather inner(out_);
        for (const Node& child : named_children(node)) {
          if (kind_of(child) != K::kComment) inner.add(expression(child));
        }
        guarded = made(ExprKind::kBlock, node, inner.list());
      }
      // Android runs with assertions off: the condition is never evaluated.
      const uint32_t off = out_.literal(false, node.begin(), node.end());
      list.add(made(ExprKind::kIf, node, {off, guarded}));
      return;
    }
    case K::kExplicitConstructor:
      list.add(call_of_constructor(node));
      return;
    case K::kClassDeclaration:
    case K::kInterfaceDeclaration:
    case K::kEnumDeclaration:
    case K::kRecordDeclaration:
    case K::kAnnotationDeclaration: {
      const uint32_t decl = type_declaration(node);
      const uint32_t declared = made(ExprKind::kDeclareType, node);
      out_.expr(declared).decl = decl;
      list.add(declared);
      return;
    }
    case K::kField:
    case K::kConstant:
    case K::kMethod:
    case K::kConstructor:
    case K::kCompactConstructor:
    case K::kStaticInitializer:
      // Only after a syntax error: a member where a statement was expected.
      if (out_.current_type() != kNoIndex) member(node);
      return;
    case K::kError:
      list.add(recovered(node));
      return;
    default:
      if (node.named()) list.add(expression(node));
  }
}

uint32_t JavaLowering::first_expression(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  for (uint32_t i = 0; i < parts.size(); ++i) {
    if (parts[i].named()) return expression(parts[i]);
  }
  return made(ExprKind::kUnknown, node);
}

void JavaLowering::local_declaration(const Node& node, Gather& list) {
  Node type_node;
  uint32_t base_type = kNoIndex;
  for (const Node& child : children(node)) {
    const K kind = kind_of(child);
    if (is_type(kind)) {
      type_node = child;
      base_type = variable_type(child);
    } else if (kind == K::kError) {
      errors_.push_back(child);
    } else if (kind == K::kDeclarator) {
      const Parts parts(child);
      if (parts.size() == 0) continue;
      note_errors(parts);
      const bool more = parts.has(1, K::kDimensions);
      const uint32_t declared_type =
          more && type_node.valid() ? type(type_node, dimensions(parts[1])) : base_type;
      uint32_t value = kNoIndex;
      const uint32_t at = more ? 3 : 2;
      if (parts.has(at - 1, K::kEqualSign) && at < parts.size()) {
        value = kind_of(parts[at]) == K::kArrayInitializer
                    ? array_initializer(parts[at], declared_type)
                    : expression(parts[at]);
      }
      const uint32_t variable = out_.declare(symbol(parts[0]), declared_type, parts[0].begin());
      const uint32_t declared = out_.declaration(variable, value, child.begin(), child.end());
      out_.expr(declared).name_begin = parts[0].begin();
      list.add(declared);
    }
  }
}

uint32_t JavaLowering::if_statement(const Node& node) {
  // A chain of else-ifs is one flat run: short ones nest as kIf, long ones are a kWhen without
  // subject.
  constexpr size_t kLongChain = 8;
  struct Arm {
    Node node;
    uint32_t condition, then;
  };
  std::vector<Arm> arms;
  uint32_t otherwise = kNoIndex;
  const uint32_t variables_before = static_cast<uint32_t>(out_.unit().variables.size());
  uint32_t variables_after = variables_before;
  bool leaves = false;
  {
    const Scope scope(out_);
    Node at = node;
    while (at.valid()) {
      const Parts parts(at);
      note_errors(parts);
      Arm arm{at, kNoIndex, kNoIndex};
      Node otherwise_node;
      bool after_else = false;
      for (uint32_t i = 0; i < parts.size(); ++i) {
        const K kind = kind_of(parts[i]);
        if (kind == K::kWordElse) {
          after_else = true;
        } else if (kind == K::kParenthesized && arm.condition == kNoIndex) {
          arm.condition = expression(parts[i]);
          if (arms.empty()) variables_after = static_cast<uint32_t>(out_.unit().variables.size());
        } else if (i > 0 && (parts[i].named() || kind == K::kSemicolon)) {
          if (after_else) {
            otherwise_node = parts[i];
          } else {
            arm.then = statement(parts[i]);
          }
        }
      }
      if (arm.condition == kNoIndex) arm.condition = made(ExprKind::kUnknown, at);
      if (arm.then == kNoIndex) arm.then = made(ExprKind::kBlock, at);
      arms.push_back(arm);
      at = Node();
      if (otherwise_node.valid()) {
        if (kind_of(otherwise_node) == K::kIf) {
          at = otherwise_node;
        } else {
          otherwise = statement(otherwise_node);
        }
      }
    }
    if (arms.size() == 1 && otherwise == kNoIndex) {
      const Expr& then = out_.expr(arms[0].then);
      uint32_t last = arms[0].then;
      if (then.kind == ExprKind::kBlock && then.children.count > 0)
        last = out_.unit().children(then).back();
      const ExprKind kind = out_.expr(last).kind;
      leaves = kind == ExprKind::kReturn || kind == ExprKind::kThrow ||
               kind == ExprKind::kContinue || kind == ExprKind::kBreak;
    }
  }
  // `if (!(x instanceof T t)) return;`: t is in sight from here on.
  if (leaves) {
    for (uint32_t v = variables_before; v < variables_after; ++v) {
      if (out_.variable(v).function == out_.current_function()) out_.rebind(v);
    }
  }
  if (arms.size() >= kLongChain) {
    Gather branches(out_);
    for (const Arm& arm : arms) {
      branches.add(out_.add(ExprKind::kWhenBranch, arm.node.begin(), arm.node.end(),
                            {arm.condition, arm.then}));
    }
    if (otherwise != kNoIndex) {
      const Expr& last = out_.expr(otherwise);
      branches.add(out_.add(ExprKind::kWhenBranch, last.begin, last.end, {otherwise}));
    }
    return made(ExprKind::kWhen, node, branches.list());
  }
  for (size_t i = arms.size(); i-- > 0;) {
    otherwise =
        otherwise == kNoIndex
            ? made(ExprKind::kIf, arms[i].node, {arms[i].condition, arms[i].then})
            : made(ExprKind::kIf, arms[i].node, {arms[i].condition, arms[i].then, otherwise});
  }
  return otherwise;
}

uint32_t JavaLowering::while_statement(const Node& node) {
  const Scope scope(out_);
  const FreshJumps fresh(*this, false);
  const Parts parts(node);
  note_errors(parts);
  uint32_t condition = kNoIndex, body = kNoIndex;
  for (uint32_t i = 1; i < parts.size(); ++i) {
    if (condition == kNoIndex) {
      condition = expression(parts[i]);
    } else {
      body = statement(parts[i]);
    }
  }
  if (condition == kNoIndex) condition = made(ExprKind::kUnknown, node);
  if (body == kNoIndex) body = made(ExprKind::kBlock, node);
  return made(ExprKind::kWhile, node, {condition, body});
}

uint32_t JavaLowering::do_statement(const Node& node) {
  const FreshJumps fresh(*this, false);
  const Parts parts(node);
  note_errors(parts);
  uint32_t condition = kNoIndex, body = kNoIndex;
  for (uint32_t i = 1; i < parts.size(); ++i) {
    if (body == kNoIndex) {
      body = statement(parts[i]);
    } else if (kind_of(parts[i]) == K::kParenthesized) {
      condition = expression(parts[i]);
    }
  }
  if (condition == kNoIndex) condition = made(ExprKind::kUnknown, node);
  if (body == kNoIndex) body = made(ExprKind::kBlock, node);
  const uint32_t loop = made(ExprKind::kWhile, node, {condition, body});
  out_.expr(loop).post_test = true;
  return loop;
}

uint32_t JavaLowering::for_statement(const Node& node) {
  const Scope scope(out_);
  const FreshJumps fresh(*this, false);
  const Parts parts(node);
  note_errors(parts);
  uint32_t fields[4] = {kNoIndex, kNoIndex, kNoIndex,
                        kNoIndex};  // initialiser, condition, update, body
  uint32_t stage = 0;
  for (uint32_t i = 0; i < parts.size() && stage < 4; ++i) {
    const K kind = kind_of(parts[i]);
    if (stage == 3) {
      fields[3] = statement(parts[i]);
      ++stage;
    } else if (kind == K::kLocalDeclaration) {
      Gather list(out_);
      local_declaration(parts[i], list);
      fields[0] = list.size() == 1 ? list.list()[0] : made(ExprKind::kBlock, parts[i], list.list());
      stage = 1;
    } else if (kind == K::kSemicolon) {
      ++stage;
    } else if (kind == K::kCloseParen) {
      stage = 3;
    } else if (parts[i].named()) {
      const uint32_t value = expression(parts[i]);
      const uint32_t before = fields[stage];
      fields[stage] = before == kNoIndex ? value
                                         : out_.add(ExprKind::kBlock, out_.expr(before).begin,
                                                    parts[i].end(), {before, value});
    }
  }
  for (uint32_t& field : fields) {
    if (field != kNoIndex) continue;
    field = &field == &fields[1] ? out_.literal(true, node.begin(), node.begin())
                                 : out_.add(ExprKind::kBlock, node.begin(), node.begin());
  }
  return made(ExprKind::kFor, node, {fields[0], fields[1], fields[2], fields[3]});
}

uint32_t JavaLowering::for_each(const Node& node) {
  const Scope scope(out_);
  const FreshJumps fresh(*this, false);
  const Parts parts(node);
  note_errors(parts);
  Node type_node, name;
  uint8_t more = 0;
  uint32_t iterable = kNoIndex, body = kNoIndex, variable = kNoIndex;
  bool after_colon = false, after_head = false;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (after_head) {
      if (variable == kNoIndex) variable = out_.declare(Symbol(), kNoIndex, node.begin());
      body = statement(parts[i]);
    } else if (after_colon) {
      if (kind == K::kCloseParen) {
        after_head = true;
      } else if (parts[i].named()) {
        iterable = expression(parts[i]);
        const uint32_t written = type_node.valid() ? variable_type(type_node, more) : kNoIndex;
        variable = out_.declare(name.valid() ? symbol(name) : Symbol(), written,
                                name.valid() ? name.begin() : node.begin());
      }
    } else if (kind == K::kColon) {
      after_colon = true;
    } else if (is_type(kind)) {
      type_node = parts[i];
    } else if (kind == K::kDimensions) {
      more = dimensions(parts[i]);
    } else if (kind == K::kIdentifier || kind == K::kUnderscore) {
      name = parts[i];
    }
  }
  if (iterable == kNoIndex) iterable = made(ExprKind::kUnknown, node);
  if (body == kNoIndex) body = made(ExprKind::kBlock, node);
  if (variable == kNoIndex) variable = out_.declare(Symbol(), kNoIndex, node.begin());
  const uint32_t loop = made(ExprKind::kForEach, node, {iterable, body});
  out_.expr(loop).ref = variable;
  return loop;
}

void JavaLowering::resource(const Node& node, Gather& list, std::vector<uint32_t>& closings) {
  // `r.close()` at the end of the body: nobody writes it, so it stands where the resource does.
  const auto close = [&](uint32_t held, uint32_t at) {
    const uint32_t call = made(ExprKind::kCall, node, {held});
    out_.expr(call).has_receiver = true;
    out_.expr(call).safe = true;
    out_.expr(call).name = Symbol("close");
    out_.expr(call).name_begin = at;
    closings.push_back(call);
  };
  const Parts parts(node);
  note_errors(parts);
  Node type_node, name, value;
  bool after_equal = false;
  uint8_t more = 0;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (after_equal) {
      value = parts[i];
    } else if (kind == K::kEqualSign) {
      after_equal = true;
    } else if (is_type(kind)) {
      type_node = parts[i];
    } else if (kind == K::kDimensions) {
      more = dimensions(parts[i]);
    } else if (parts[i].named() && kind != K::kModifiers) {
      name = parts[i];
    }
  }
  if (!name.valid()) return;
  if (!type_node.valid()) {
    close(expression(name), name.begin());
    return;
  }
  const uint32_t lowered = value.valid() ? expression(value) : made(ExprKind::kUnknown, node);
  const uint32_t variable =
      out_.declare(symbol(name), variable_type(type_node, more), name.begin());
  list.add(out_.declaration(variable, lowered, node.begin(), node.end()));
  close(out_.local(variable, name.begin(), name.end()), name.begin());
}

uint32_t JavaLowering::try_body(const Parts& parts, const Node& node) {
  const Scope scope(out_);
  Gather list(out_);
  std::vector<uint32_t> closings;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kBlock) {
      const uint32_t body = block(parts[i]);
      if (closings.empty()) {
        list.add(body);
        continue;
      }
      // The last one opened is closed first, however the body is left.
      std::reverse(closings.begin(), closings.end());
      const uint32_t closing = made(ExprKind::kBlock, parts[i], closings);
      const uint32_t whole = made(ExprKind::kTry, parts[i], {body, closing});
      out_.expr(whole).has_finally = true;
      list.add(whole);
    }
    if (kind != K::kResources) continue;
    for (const Node& child : named_children(parts[i])) {
      if (kind_of(child) == K::kResource) resource(child, list, closings);
    }
  }
  return list.size() == 1 ? list.list()[0] : made(ExprKind::kBlock, node, list.list());
}

uint32_t JavaLowering::try_statement(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  Gather list(out_);
  list.add(try_body(parts, node));
  bool has_finally = false;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kCatch) {
      list.add(catch_clause(parts[i]));
    } else if (kind == K::kFinally) {
      for (const Node& child : named_children(parts[i])) {
        if (kind_of(child) != K::kBlock || has_finally) continue;
        has_finally = true;
        list.add(block(child));
      }
    }
  }
  const uint32_t whole = made(ExprKind::kTry, node, list.list());
  out_.expr(whole).has_finally = has_finally;
  return whole;
}

uint32_t JavaLowering::catch_clause(const Node& node) {
  const Scope scope(out_);
  uint32_t caught = kNoIndex, variable = kNoIndex, body = kNoIndex;
  for (const Node& child : named_children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kCatchParameter) {
      for (const Node& part : named_children(child)) {
        const K part_kind = kind_of(part);
        if (part_kind == K::kCatchType) {
          for (const Node& written : named_children(part)) {
            if (caught == kNoIndex && is_type(kind_of(written))) caught = type(written);
          }
        } else if (part_kind == K::kIdentifier || part_kind == K::kUnderscore) {
          variable = out_.declare(symbol(part), caught, part.begin());
        }
      }
    } else if (kind == K::kBlock) {
      body = block(child);
    }
  }
  if (variable == kNoIndex) variable = out_.declare(Symbol(), caught, node.begin());
  if (body == kNoIndex) body = made(ExprKind::kBlock, node);
  const uint32_t clause = made(ExprKind::kCatch, node, {body});
  out_.expr(clause).ref = variable;
  out_.expr(clause).type = caught;
  return clause;
}

uint32_t JavaLowering::jump(ExprKind kind, const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  for (uint32_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].named()) continue;
    const uint32_t value = expression(parts[i]);
    return made(kind, node, {value});
  }
  return made(kind, node);
}

uint32_t JavaLowering::call_of_constructor(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  Gather list(out_);
  Symbol which("super");
  uint32_t at = node.begin();
  bool outer = false;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (parts.has(i + 1, K::kDot)) {
      list.add(expression(parts[i]));
      outer = true;
    } else if (kind == K::kThis || kind == K::kSuper) {
      which = symbol(parts[i]);
      at = parts[i].begin();
    } else if (kind == K::kArguments) {
      arguments(parts[i], list);
    }
  }
  const uint32_t call = made(ExprKind::kConstructorCall, node, list.list());
  out_.expr(call).name = which;
  out_.expr(call).name_begin = at;
  out_.expr(call).has_receiver = outer;
  return call;
}

uint32_t JavaLowering::switch_expression(const Node& node) {
  const Scope scope(out_);
  const Parts parts(node);
  note_errors(parts);
  uint32_t declared = kNoIndex, subject = kNoIndex;
  std::vector<Node> groups;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kParenthesized && declared == kNoIndex) {
      const uint32_t value = expression(parts[i]);
      subject = out_.declare(Symbol(), kNoIndex, parts[i].begin());
      declared = out_.declaration(subject, value, parts[i].begin(), parts[i].end());
    } else if (kind == K::kSwitchBlock) {
      for (const Node& group : children(parts[i])) {
        const K group_kind = kind_of(group);
        if (group_kind == K::kSwitchGroup || group_kind == K::kSwitchRule) groups.push_back(group);
        if (group_kind == K::kError) errors_.push_back(group);
      }
    }
  }
  if (declared == kNoIndex) {
    subject = out_.declare(Symbol(), kNoIndex, node.begin());
    declared = out_.declaration(subject, kNoIndex, node.begin(), node.begin());
  }
  uint32_t when = kNoIndex;
  {
    const FreshJumps fresh(*this, true);
    Gather branches(out_);
    bool default_seen = false;
    for (size_t i = 0; i < groups.size(); ++i) {
      branches.add(
          switch_branch(groups[i], subject, std::span(groups).subspan(i + 1), default_seen));
    }
    when = made(ExprKind::kWhen, node, branches.list());
    if (jumps_.switch_left) {
      when = made(ExprKind::kLabeled, node, {when});
      out_.expr(when).name = Symbol("<switch>");
    }
  }
  return made(ExprKind::kBlock, node, {declared, when});
}

uint32_t JavaLowering::switch_branch(const Node& group, uint32_t subject,
                                     std::span<const Node> later, bool& default_seen) {
  const bool last = later.empty();
  const bool rule = kind_of(group) == K::kSwitchRule;
  const Parts parts(group);
  note_errors(parts);
  Gather branch(out_);
  bool is_default = false;
  std::vector<uint32_t> declarations;
  uint32_t at = 0;
  for (; at < parts.size(); ++at) {
    const K kind = kind_of(parts[at]);
    if (kind == K::kSwitchLabel) {
      label_conditions(parts[at], subject, branch, is_default, declarations);
    } else if (kind != K::kColon && kind != K::kArrow) {
      break;
    }
  }
  if (is_default && !default_seen) {
    default_seen = true;
    // A default in the middle is taken when none of the later labels holds.
    std::vector<uint32_t> conditions;
    for (const Node& other : later) {
      for (const Node& label : named_children(other)) {
        if (kind_of(label) != K::kSwitchLabel) continue;
        Gather list(out_);
        bool ignored = false;
        std::vector<uint32_t> unused;
        label_conditions(label, subject, list, ignored, unused);
        conditions.insert(conditions.end(), list.list().begin(), list.list().end());
      }
    }
    // Joined pair by pair: there may be hundreds.
    while (conditions.size() > 1) {
      size_t joined = 0;
      for (size_t i = 0; i < conditions.size(); i += 2) {
        const bool pair = i + 1 < conditions.size();
        conditions[joined++] = pair ? out_.binary(Op::kOr, conditions[i], conditions[i + 1],
                                                  group.begin(), group.end())
                                    : conditions[i];
      }
      conditions.resize(joined);
    }
    while (!branch.empty()) branch.pop();
    if (!conditions.empty())
      branch.add(out_.unary(Op::kNot, conditions[0], group.begin(), group.end()));
  }
  uint32_t body = kNoIndex;
  bool falls_through = false;
  {
    Gather list(out_);
    for (const uint32_t declaration : declarations) list.add(declaration);
    if (rule) {
      for (; at < parts.size(); ++at) {
        if (parts[at].named()) statement(parts[at], list);
      }
    } else {
      falls_through = !last;
      for (; at < parts.size(); ++at) {
        const bool plain_break =
            kind_of(parts[at]) == K::kBreak && named_children(parts[at]).size() == 0;
        if (plain_break) {
          falls_through = false;
          break;
        }
        statement(parts[at], list);
        const K kind = kind_of(parts[at]);
        const bool leaves = kind == K::kReturn || kind == K::kThrow || kind == K::kContinue ||
                            kind == K::kYield || kind == K::kBreak;
        falls_through = !last && !leaves;
      }
    }
    body = rule && list.size() == 1 ? list.list()[0] : made(ExprKind::kBlock, group, list.list());
  }
  branch.add(body);
  const uint32_t whole = made(ExprKind::kWhenBranch, group, branch.list());
  out_.expr(whole).falls_through = falls_through;
  return whole;
}

void JavaLowering::label_conditions(const Node& label, uint32_t subject, Gather& conditions,
                                    bool& is_default, std::vector<uint32_t>& declarations) {
  const Parts parts(label);
  note_errors(parts);
  const size_t first = conditions.size();
  std::vector<uint32_t> bound;  // the variables of a record's pattern
  bool asked = false;           // … which the test itself asks for
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kWordDefault) {
      is_default = true;
    } else if (kind == K::kPattern || kind == K::kTypePattern || kind == K::kRecordPattern) {
      conditions.add(pattern(parts[i], subject, bound));
      asked |= out_.expr(conditions.list().back()).kind == ExprKind::kBinary;
    } else if (kind == K::kGuard) {
      asked = true;
      const uint32_t guard = first_expression(parts[i]);
      if (conditions.size() > first) {
        const uint32_t both =
            out_.binary(Op::kAnd, conditions.list().back(), guard, label.begin(), label.end());
        conditions.pop();
        conditions.add(both);
      }
    } else if (parts[i].named()) {
      const uint32_t value = expression(parts[i]);
      const uint32_t self = out_.local(subject, parts[i].begin(), parts[i].end());
      conditions.add(out_.binary(Op::kEqual, self, value, parts[i].begin(), parts[i].end()));
    }
  }
  if (!asked || bound.empty() || conditions.size() == first) {
    declarations.insert(declarations.end(), bound.begin(), bound.end());
    return;
  }
  bound.push_back(conditions.list().back());
  conditions.pop();
  conditions.add(made(ExprKind::kBlock, label, bound));
}

uint32_t JavaLowering::pattern(const Node& node, uint32_t subject,
                               std::vector<uint32_t>& declarations) {
  const K kind = kind_of(node);
  if (kind == K::kPattern) {
    const Parts parts(node);
    if (parts.size() == 0) return made(ExprKind::kUnknown, node);
    return pattern(parts[0], subject, declarations);
  }
  const Parts parts(node);
  const uint32_t self = out_.local(subject, node.begin(), node.end());
  uint32_t test = made(ExprKind::kIs, node, {self});
  if (parts.size() == 0) return test;
  const uint32_t written = variable_type(parts[0]);
  out_.expr(test).type = written;
  if (kind == K::kTypePattern && parts.size() > 1) {
    const uint32_t variable = out_.declare(symbol(parts[1]), written, parts[1].begin());
    out_.expr(test).ref = variable;
  } else if (kind == K::kRecordPattern) {
    test = record_parts(node, subject, written, test, declarations);
  }
  return test;
}

/// The variables of a record's pattern: each is what the component's accessor gives, read through
/// the record's type as `component1()` …; a pattern inside of it asks its own test as well.
uint32_t JavaLowering::record_parts(const Node& node, uint32_t subject, uint32_t written,
                                    uint32_t test, std::vector<uint32_t>& declarations) {
  const Deeper deeper(out_);
  if (!deeper) return test;
  int position = 0;
  for (const Node& body : named_children(node)) {
    if (kind_of(body) != K::kRecordPatternBody) continue;
    for (const Node& child : named_children(body)) {
      const K kind = kind_of(child);
      if (kind == K::kComment || kind == K::kError) continue;
      ++position;
      const bool nested = kind == K::kRecordPattern;
      const Parts parts(child);
      if (!nested && (kind != K::kRecordPatternComponent || parts.size() < 2)) continue;
      const uint32_t self = out_.local(subject, child.begin(), child.end());
      const uint32_t record = made(ExprKind::kCast, child, {self});
      out_.expr(record).type = written;
      const uint32_t part = made(ExprKind::kCall, child, {record});
      out_.expr(part).has_receiver = true;
      out_.expr(part).safe = true;
      out_.expr(part).name = Symbol("component" + std::to_string(position));
      out_.expr(part).name_begin = child.begin();
      const uint32_t variable =
          nested ? out_.declare(Symbol(), kNoIndex, child.begin())
                 : out_.declare(symbol(parts[1]), variable_type(parts[0]), parts[1].begin());
      declarations.push_back(out_.declaration(variable, part, child.begin(), child.end()));
      if (!nested) continue;
      const uint32_t inner = pattern(child, variable, declarations);
      test = out_.binary(Op::kAnd, test, inner, node.begin(), node.end());
    }
  }
  return test;
}

}  // namespace sdklint::java
