// Statements and the control structures, which are expressions in Kotlin.
#include "model/kotlin_lowering.h"

namespace sdklint::kotlin {

uint32_t KotlinLowering::unknown(SyntaxNode node) {
  Gather children(out_);
  lower_statements(node, children);
  return out_.add(ExprKind::kUnknown, node.begin(), node.end(), children.list());
}

uint32_t KotlinLowering::empty_block(uint32_t at) { return out_.add(ExprKind::kBlock, at, at); }

void KotlinLowering::lower_statements(SyntaxNode parent, Gather& out) {
  const bool in_error = parent.is_error();
  for (const SyntaxNode child : named_children(parent)) {
    // A lone name in an ERROR is what is left of something else.
    if (in_error && kind_of(child) == Kind::kIdentifier) continue;
    lower_statement(child, out);
  }
}

void KotlinLowering::lower_statement(SyntaxNode node, Gather& out) {
  const Kind kind = kind_of(node);
  switch (kind) {
    case Kind::kProperty:
      lower_local_property(node, out);
      return;
    case Kind::kFunction:
      lower_local_function(node, out);
      return;
    case Kind::kClass:
    case Kind::kObject: {
      const uint32_t type =
          kind == Kind::kClass ? lower_class(node) : lower_object(node, TypeKind::kObject);
      if (type == kNoIndex) return;
      const uint32_t declared = out_.add(ExprKind::kDeclareType, node.begin(), node.end());
      out_.expr(declared).decl = type;
      out.add(declared);
      return;
    }
    case Kind::kAssignment:
      out.add(lower_assignment(node));
      return;
    case Kind::kFor:
      out.add(lower_for(node));
      return;
    case Kind::kWhile:
      out.add(lower_while(node, false));
      return;
    case Kind::kDoWhile:
      out.add(lower_while(node, true));
      return;
    case Kind::kBlock:
      out.add(lower_block(node));
      return;
    case Kind::kError: {
      const Deeper deeper(out_);
      if (deeper) {
        const uint32_t inside = unknown(node);
        if (out_.expr(inside).children.count != 0) out.add(inside);
      }
      return;
    }
    default:
      if (is_expression(kind)) out.add(lower_expression(node));
  }
}

uint32_t KotlinLowering::lower_block(SyntaxNode node) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());
  const Scope scope(out_);
  Gather statements(out_);
  lower_statements(node, statements);
  return out_.add(ExprKind::kBlock, node.begin(), node.end(), statements.list());
}

uint32_t KotlinLowering::lower_body(SyntaxNode node) {
  if (kind_of(node) == Kind::kBlock) return lower_block(node);
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());
  const Scope scope(out_);
  Gather statements(out_);
  lower_statement(node, statements);
  if (statements.size() == 1) return statements.list()[0];
  return out_.add(ExprKind::kBlock, node.begin(), node.end(), statements.list());
}

uint32_t KotlinLowering::declare_variable(SyntaxNode node) {
  SyntaxNode name;
  uint32_t type = kNoIndex;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kIdentifier && !name.valid()) name = part;
    if (is_type(kind)) type = lower_type(part);
  }
  const uint32_t variable = out_.declare(name.valid() ? symbol_of(name) : Symbol(), type,
                                         name.valid() ? name.begin() : node.begin());
  note_callable(variable);
  return variable;
}

void KotlinLowering::destructure(SyntaxNode pattern, uint32_t whole, Gather& out) {
  int number = 0;
  for (const SyntaxNode part : named_children(pattern)) {
    if (kind_of(part) != Kind::kVariable) continue;
    ++number;
    if (part.text() == "_") continue;
    const uint32_t receiver = out_.local(whole, part.begin(), part.end());
    Expr component;
    component.kind = ExprKind::kCall;
    component.name = Symbol("component" + std::to_string(number));
    component.has_receiver = true;
    component.begin = component.name_begin = part.begin();
    component.end = part.end();
    const uint32_t value = out_.add(component, {&receiver, 1});
    const uint32_t variable = declare_variable(part);
    out.add(out_.declaration(variable, value, part.begin(), part.end()));
  }
}

void KotlinLowering::lower_local_property(SyntaxNode node, Gather& out) {
  SyntaxNode pattern, value;
  bool delegated = false, after_equals = false, several = false;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kVariable || kind == Kind::kMultiVariable) {
      pattern = part;
      several = kind == Kind::kMultiVariable;
    } else if (kind == Kind::kEquals) {
      after_equals = true;
    } else if (kind == Kind::kPropertyDelegate) {
      delegated = true;
      for (const SyntaxNode piece : named_children(part)) {
        if (is_expression(kind_of(piece))) value = piece;
      }
    } else if (after_equals && is_expression(kind) && !value.valid()) {
      value = part;
    }
  }
  if (!pattern.valid()) return;
  const uint32_t initializer = value.valid() ? lower_expression(value) : kNoIndex;
  if (several) {
    const uint32_t whole = out_.declare(Symbol(), kNoIndex, pattern.begin());
    out.add(out_.declaration(whole, initializer, node.begin(), node.end()));
    destructure(pattern, whole, out);
    return;
  }
  const uint32_t variable = declare_variable(pattern);
  const uint32_t declared = out_.declaration(variable, initializer, node.begin(), node.end());
  out_.expr(declared).delegated = delegated;
  out.add(declared);
}

void KotlinLowering::lower_local_function(SyntaxNode node, Gather& out) {
  SyntaxNode name = node.field("name");
  const uint32_t variable = out_.declare(name.valid() ? symbol_of(name) : Symbol(), kNoIndex,
                                         name.valid() ? name.begin() : node.begin());
  const uint32_t function = lower_function(node, FunctionKind::kLocal, nullptr);
  if (function == kNoIndex) return;
  if (out_.function(function).receiver_type != kNoIndex)
    receiver_callables_.push_back(out_.variable(variable).name);
  const uint32_t lambda = out_.add(ExprKind::kLambda, node.begin(), node.end());
  out_.expr(lambda).decl = function;
  out.add(out_.declaration(variable, lambda, node.begin(), node.end()));
}

uint32_t KotlinLowering::lower_assignment(SyntaxNode node) {
  SyntaxNode left, right;
  Op op = Op::kNone;
  bool after_operator = false;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (is_expression(kind)) {
      (after_operator ? right : left) = part;
    } else if (kind != Kind::kComment && kind != Kind::kError) {
      after_operator = true;
      const std::string_view text = part.text();
      if (text == "+=") op = Op::kAdd;
      if (text == "-=") op = Op::kSubtract;
      if (text == "*=") op = Op::kMultiply;
      if (text == "/=") op = Op::kDivide;
      if (text == "%=") op = Op::kRemainder;
    }
  }
  if (!left.valid() || !right.valid()) return unknown(node);
  const uint32_t target = lower_expression(left);
  const uint32_t value = lower_expression(right);
  return out_.assign(op, target, value, node.begin(), node.end());
}

uint32_t KotlinLowering::labeled(SyntaxNode label, uint32_t child, SyntaxNode node) {
  if (!label.valid()) return child;
  std::string_view text = label.text();
  if (!text.empty() && text.back() == '@') text.remove_suffix(1);
  const uint32_t made = out_.add(ExprKind::kLabeled, node.begin(), node.end(), {child});
  out_.expr(made).name = Symbol(text);
  return made;
}

uint32_t KotlinLowering::lower_for(SyntaxNode node) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());
  SyntaxNode label, pattern, iterable, body;
  bool after_in = false, after_paren = false;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kComment) continue;
    if (kind == Kind::kLabel) label = part;
    if (kind == Kind::kVariable || kind == Kind::kMultiVariable) pattern = part;
    if (after_paren && kind != Kind::kSemicolon) body = part;
    if (kind == Kind::kInToken) after_in = true;
    if (kind == Kind::kCloseParen) after_paren = true;
    if (after_in && !after_paren && is_expression(kind)) iterable = part;
  }
  const uint32_t values = iterable.valid() ? lower_expression(iterable) : unknown(node);
  const Scope scope(out_);
  const uint32_t at = body.valid() ? body.begin() : node.end();
  uint32_t variable = kNoIndex, lowered = kNoIndex;
  if (pattern.valid() && kind_of(pattern) == Kind::kMultiVariable) {
    variable = out_.declare(Symbol(), kNoIndex, pattern.begin());
    Gather statements(out_);
    destructure(pattern, variable, statements);
    if (body.valid()) statements.add(lower_body(body));
    lowered = out_.add(ExprKind::kBlock, at, node.end(), statements.list());
  } else {
    variable = pattern.valid() ? declare_variable(pattern)
                               : out_.declare(Symbol(), kNoIndex, node.begin());
    lowered = body.valid() ? lower_body(body) : empty_block(at);
  }
  const uint32_t made = out_.add(ExprKind::kForEach, node.begin(), node.end(), {values, lowered});
  out_.expr(made).ref = variable;
  return labeled(label, made, node);
}

uint32_t KotlinLowering::lower_while(SyntaxNode node, bool post_test) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());
  SyntaxNode label, condition, body;
  bool in_condition = false, seen_condition = false;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kComment) continue;
    if (kind == Kind::kLabel) {
      label = part;
    } else if (kind == Kind::kOpenParen) {
      in_condition = true;
    } else if (kind == Kind::kCloseParen) {
      in_condition = false;
      seen_condition = true;
    } else if (in_condition && is_expression(kind)) {
      condition = part;
    } else if (part.named() && !in_condition && (post_test ? !seen_condition : seen_condition)) {
      body = part;
    }
  }
  const Scope scope(out_);
  uint32_t test = kNoIndex, lowered = kNoIndex;
  if (!post_test)
    test = condition.valid() ? lower_expression(condition)
                             : out_.add(ExprKind::kUnknown, node.begin(), node.begin());
  if (!body.valid()) {
    lowered = empty_block(node.end());
  } else if (post_test && kind_of(body) == Kind::kBlock) {
    // The condition of do … while sees the variables of the body.
    Gather statements(out_);
    lower_statements(body, statements);
    lowered = out_.add(ExprKind::kBlock, body.begin(), body.end(), statements.list());
  } else {
    lowered = lower_body(body);
  }
  if (post_test)
    test = condition.valid() ? lower_expression(condition)
                             : out_.add(ExprKind::kUnknown, node.end(), node.end());
  const uint32_t made = out_.add(ExprKind::kWhile, node.begin(), node.end(), {test, lowered});
  out_.expr(made).post_test = post_test;
  return labeled(label, made, node);
}

uint32_t KotlinLowering::lower_if(SyntaxNode node) {
  SyntaxNode condition, then_branch, else_branch;
  bool in_condition = false, after_else = false, has_else = false;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kComment) continue;
    if (kind == Kind::kOpenParen) {
      in_condition = true;
    } else if (kind == Kind::kCloseParen) {
      in_condition = false;
    } else if (kind == Kind::kElse) {
      after_else = has_else = true;
    } else if (in_condition && is_expression(kind)) {
      condition = part;
    } else if (part.named() && !in_condition) {
      SyntaxNode& branch = after_else ? else_branch : then_branch;
      if (!branch.valid() || branch.is_error()) branch = part;
    }
  }
  const uint32_t test = condition.valid()
                            ? lower_expression(condition)
                            : out_.add(ExprKind::kUnknown, node.begin(), node.begin());
  const uint32_t yes = then_branch.valid() ? lower_body(then_branch) : empty_block(node.end());
  if (!has_else) return out_.add(ExprKind::kIf, node.begin(), node.end(), {test, yes});
  const uint32_t no = else_branch.valid() ? lower_body(else_branch) : empty_block(node.end());
  return out_.add(ExprKind::kIf, node.begin(), node.end(), {test, yes, no});
}

uint32_t KotlinLowering::lower_when(SyntaxNode node) {
  const Scope scope(out_);
  Gather branches(out_);
  uint32_t subject = kNoIndex, declared = kNoIndex;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kWhenSubject) {
      SyntaxNode variable, value;
      for (const SyntaxNode piece : named_children(part)) {
        const Kind piece_kind = kind_of(piece);
        if (piece_kind == Kind::kVariable) variable = piece;
        if (is_expression(piece_kind)) value = piece;
      }
      const uint32_t initializer = value.valid() ? lower_expression(value) : kNoIndex;
      if (!variable.valid() && initializer != kNoIndex &&
          out_.expr(initializer).kind == ExprKind::kLocal) {
        subject = out_.expr(initializer).ref;
      } else {
        subject = variable.valid() ? declare_variable(variable)
                                   : out_.declare(Symbol(), kNoIndex, part.begin());
        declared = out_.declaration(subject, initializer, part.begin(), part.end());
      }
    } else if (kind == Kind::kWhenEntry) {
      const Deeper deeper(out_);
      if (!deeper) {
        branches.add(out_.too_deep(part.begin(), part.end()));
        continue;
      }
      branches.add(lower_when_entry(part, subject));
    } else if (kind == Kind::kError) {
      const uint32_t inside = unknown(part);
      if (out_.expr(inside).children.count != 0) {
        branches.add(out_.add(ExprKind::kWhenBranch, part.begin(), part.end(), {inside, inside}));
      }
    }
  }
  const uint32_t made = out_.add(ExprKind::kWhen, node.begin(), node.end(), branches.list());
  if (declared == kNoIndex) return made;
  return out_.add(ExprKind::kBlock, node.begin(), node.end(), {declared, made});
}

bool KotlinLowering::follows_guard(uint32_t at) const {
  // `else if b ->`: the repair blanked what stands before the condition.
  const std::string_view before = text_.substr(0, at);
  const size_t last = before.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos || last < 4 || before.substr(last - 1, 2) != "if")
    return false;
  const size_t word = before.find_last_not_of(" \t\r\n", last - 2);
  return word != std::string_view::npos && word >= 3 && word < last - 2 &&
         before.substr(word - 3, 4) == "else";
}

uint32_t KotlinLowering::lower_when_entry(SyntaxNode node, uint32_t subject) {
  std::vector<uint32_t> pieces;
  bool after_arrow = false;
  bool is_guard = follows_guard(node.begin());
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kComment) continue;
    if (kind == Kind::kArrow) {
      after_arrow = true;
    } else if (kind == Kind::kComma) {
      is_guard = part.text() == "i";  // the repair of `is A if b` wrote it
    } else if (after_arrow && part.named()) {
      pieces.push_back(lower_body(part));
      after_arrow = false;
    } else if (is_guard && is_expression(kind)) {
      const uint32_t guard = lower_expression(part);
      if (pieces.empty()) {
        pieces.push_back(guard);
      } else {
        pieces.back() =
            out_.binary(Op::kAnd, pieces.back(), guard, out_.expr(pieces.back()).begin, part.end());
      }
    } else if (is_expression(kind) || kind == Kind::kRangeTest || kind == Kind::kTypeTest) {
      pieces.push_back(lower_when_condition(part, subject));
    }
  }
  return out_.add(ExprKind::kWhenBranch, node.begin(), node.end(), pieces);
}

uint32_t KotlinLowering::subject_value(uint32_t subject, uint32_t begin, uint32_t end) {
  if (subject == kNoIndex) return out_.add(ExprKind::kUnknown, begin, end);
  return out_.local(subject, begin, end);
}

uint32_t KotlinLowering::lower_when_condition(SyntaxNode node, uint32_t subject) {
  const uint32_t begin = node.begin(), end = node.end();
  const Kind kind = kind_of(node);
  if (kind == Kind::kTypeTest) {
    bool negated = false;
    uint32_t type = kNoIndex;
    for (const SyntaxNode part : children(node)) {
      const Kind part_kind = kind_of(part);
      if (part_kind == Kind::kNotIsToken) negated = true;
      if (is_type(part_kind)) type = lower_type(part);
    }
    const uint32_t value = subject_value(subject, begin, begin);
    const uint32_t made = out_.add(ExprKind::kIs, begin, end, {value});
    out_.expr(made).type = type;
    out_.expr(made).negated = negated;
    return made;
  }
  if (kind == Kind::kRangeTest) {
    Op op = Op::kIn;
    uint32_t range = kNoIndex;
    for (const SyntaxNode part : children(node)) {
      const Kind part_kind = kind_of(part);
      if (part_kind == Kind::kNotInToken) op = Op::kNotIn;
      if (is_expression(part_kind)) range = lower_expression(part);
    }
    if (range == kNoIndex) return unknown(node);
    return out_.binary(op, subject_value(subject, begin, begin), range, begin, end);
  }
  const uint32_t value = lower_expression(node);
  if (subject == kNoIndex) return value;
  return out_.binary(Op::kEqual, subject_value(subject, begin, begin), value, begin, end);
}

uint32_t KotlinLowering::lower_try(SyntaxNode node) {
  Gather pieces(out_);
  uint32_t last = kNoIndex;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kBlock) {
      pieces.add(lower_block(part));
    } else if (kind == Kind::kCatch) {
      const Scope scope(out_);
      SyntaxNode name, block;
      uint32_t type = kNoIndex;
      for (const SyntaxNode piece : named_children(part)) {
        const Kind piece_kind = kind_of(piece);
        if (piece_kind == Kind::kIdentifier) name = piece;
        if (is_type(piece_kind)) type = lower_type(piece);
        if (piece_kind == Kind::kBlock) block = piece;
      }
      const uint32_t variable = out_.declare(name.valid() ? symbol_of(name) : Symbol(), type,
                                             name.valid() ? name.begin() : part.begin());
      const uint32_t body = block.valid() ? lower_block(block) : empty_block(part.end());
      const uint32_t made = out_.add(ExprKind::kCatch, part.begin(), part.end(), {body});
      out_.expr(made).ref = variable;
      out_.expr(made).type = type;
      pieces.add(made);
    } else if (kind == Kind::kFinally) {
      for (const SyntaxNode piece : named_children(part)) {
        if (kind_of(piece) == Kind::kBlock) last = lower_block(piece);
      }
    }
  }
  if (last != kNoIndex) pieces.add(last);
  const uint32_t made = out_.add(ExprKind::kTry, node.begin(), node.end(), pieces.list());
  out_.expr(made).has_finally = last != kNoIndex;
  return made;
}

uint32_t KotlinLowering::lower_jump(ExprKind kind, Symbol label, uint32_t begin, uint32_t end) {
  const uint32_t made = out_.add(kind, begin, end);
  out_.expr(made).name = label;
  return made;
}

uint32_t KotlinLowering::lower_labeled(SyntaxNode node) {
  SyntaxNode label, inner;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kLabel) label = part;
    if (is_expression(kind)) inner = part;
  }
  if (!label.valid() || !inner.valid()) return unknown(node);
  const std::string_view text = label.text();
  if (text == "break@")
    return lower_jump(ExprKind::kBreak, symbol_of(inner), node.begin(), node.end());
  if (text == "continue@")
    return lower_jump(ExprKind::kContinue, symbol_of(inner), node.begin(), node.end());
  if (kind_of(inner) == Kind::kLambda) {
    return lower_lambda(inner, Symbol(text.substr(0, text.size() - 1)), Symbol());
  }
  return labeled(label, lower_expression(inner), node);
}

uint32_t KotlinLowering::lower_return(SyntaxNode node) {
  SyntaxNode label, value;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kReturnAt) {
      label = part;
    } else if (label.valid() && kind == Kind::kIdentifier && label == node.child(0)) {
      label = part;
    } else if (is_expression(kind)) {
      value = part;
    }
  }
  const Symbol name = label.valid() ? symbol_of(label) : Symbol();
  if (!value.valid()) return lower_jump(ExprKind::kReturn, name, node.begin(), node.end());
  const uint32_t result = lower_expression(value);
  const uint32_t made = out_.add(ExprKind::kReturn, node.begin(), node.end(), {result});
  out_.expr(made).name = name;
  return made;
}

}  // namespace sdklint::kotlin
