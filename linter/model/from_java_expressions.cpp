// Expressions.
#include <algorithm>

#include "model/java_literals.h"
#include "model/java_lowering.h"

namespace sdklint::java {

uint32_t JavaLowering::expression(const Node& node) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());

  // Down the left side …
  Node at = node;
  K kind = kind_of(at);
  size_t links = 0;
  for (;;) {
    if (kind != K::kBinary && kind != K::kInvocation && kind != K::kFieldAccess &&
        kind != K::kArrayAccess)
      break;
    Parts parts(at);
    bool leans = false;
    if (kind == K::kBinary) {
      leans = parts.size() == 3;
    } else if (kind == K::kInvocation) {
      leans = parts.size() >= 4 && parts.has(1, K::kDot) && !parts.has(2, K::kSuper);
    } else if (kind == K::kFieldAccess) {
      leans = parts.size() == 3 && !parts.has(2, K::kThis);
    } else {
      leans = parts.size() >= 3;
    }
    if (!leans) break;
    note_errors(parts);
    const Node left = parts[0];
    spine_.push_back({std::move(parts), at});
    ++links;
    at = left;
    kind = kind_of(at);
  }
  if (links == 0) return base_expression(at, kind);

  // … and up again. What hangs far down a chain lies deep in the model, too.
  constexpr size_t kLongChain = 100;
  const auto levels = [=](size_t above) {
    return static_cast<uint32_t>(std::min(above, kLongChain) / 4);
  };
  uint32_t value = kNoIndex;
  {
    const Deeper down(out_, levels(links));
    value = base_expression(at, kind);
  }
  std::vector<uint32_t> declared;
  for (size_t i = links; i-- > 0;) {
    const Link next = std::move(spine_.back());
    spine_.pop_back();
    const Deeper down(out_, levels(i));
    value = link(next.parts, next.node, value);
    const size_t done = links - i;
    if (done % kLongChain == 0 && i > 0 && out_.current_function() != kNoIndex) {
      value = split_long_chain(value, declared);
    }
  }
  if (declared.empty()) return value;
  declared.push_back(value);
  return made(ExprKind::kBlock, node, declared);
}

uint32_t JavaLowering::split_long_chain(uint32_t left, std::vector<uint32_t>& declared) {
  const uint32_t begin = out_.expr(left).begin;
  const uint32_t end = out_.expr(left).end;
  const uint32_t variable = out_.declare(Symbol(), kNoIndex, begin);
  declared.push_back(out_.declaration(variable, left, begin, end));
  return out_.local(variable, begin, end);
}

uint32_t JavaLowering::link(const Parts& parts, const Node& node, uint32_t left) {
  switch (kind_of(node)) {
    case K::kBinary: {
      const Op op = binary_op(kind_of(parts[1]));
      const uint32_t right = expression(parts[2]);
      return out_.binary(op, left, right, node.begin(), node.end());
    }
    case K::kFieldAccess:
      return out_.select(left, symbol(parts[2]), parts[2].begin(), node.begin(), node.end());
    case K::kArrayAccess: {
      const uint32_t index =
          parts[2].named() ? expression(parts[2]) : made(ExprKind::kUnknown, parts[2]);
      return made(ExprKind::kIndex, node, {left, index});
    }
    default:
      return invocation(parts, node, left);
  }
}

uint32_t JavaLowering::invocation(const Parts& parts, const Node& node, uint32_t receiver) {
  Gather list(out_);
  if (receiver != kNoIndex) list.add(receiver);
  Range types;
  Symbol name;
  uint32_t name_begin = node.begin();
  const uint32_t first = receiver == kNoIndex ? 0 : 1;
  for (uint32_t i = first; i < parts.size(); ++i) {
    switch (kind_of(parts[i])) {
      case K::kIdentifier:
        name = symbol(parts[i]);
        name_begin = parts[i].begin();
        break;
      case K::kTypeArguments: {
        Gather written(out_);
        for (const Node& argument : named_children(parts[i])) {
          if (is_type(kind_of(argument))) written.add(type(argument));
        }
        types = out_.type_list(written.list());
        break;
      }
      case K::kArguments:
        arguments(parts[i], list);
        break;
      default:
        break;
    }
  }
  const uint32_t call = made(ExprKind::kCall, node, list.list());
  Expr& expr = out_.expr(call);
  expr.name = name;
  expr.name_begin = name_begin;
  expr.has_receiver = receiver != kNoIndex;
  expr.types = types;
  return call;
}

void JavaLowering::arguments(const Node& node, Gather& list) {
  for (const Node& child : children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kError) {
      errors_.push_back(child);
    } else if (kind != K::kComment && child.named()) {
      list.add(expression(child));
    }
  }
}

uint32_t JavaLowering::field_access(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  const uint32_t last = parts.size() - 1;
  if (parts.size() >= 3 && kind_of(parts[last]) == K::kThis) {
    const uint32_t self = made(ExprKind::kThis, node);
    out_.expr(self).name = dotted(parts[0]);
    return self;
  }
  // `Outer.super.field`
  if (parts.size() >= 5) {
    const uint32_t super = out_.add(ExprKind::kSuper, node.begin(), parts[2].end());
    out_.expr(super).name = dotted(parts[0]);
    return out_.select(super, symbol(parts[last]), parts[last].begin(), node.begin(), node.end());
  }
  return unknown(node);
}

uint32_t JavaLowering::base_expression(const Node& node, K kind) {
  switch (kind) {
    case K::kIdentifier:
    case K::kUnderscore:
      return out_.local_or_name(symbol(node), node.begin(), node.end());
    case K::kThis:
      return made(ExprKind::kThis, node);
    case K::kSuper:
      return made(ExprKind::kSuper, node);
    case K::kInteger:
      return out_.literal(java_integer(node.text()), node.begin(), node.end());
    case K::kFloat:
      return out_.literal(java_float(node.text()), node.begin(), node.end());
    case K::kTrue:
      return out_.literal(true, node.begin(), node.end());
    case K::kFalse:
      return out_.literal(false, node.begin(), node.end());
    case K::kNull:
      return out_.literal(nullptr, node.begin(), node.end());
    case K::kChar: {
      const uint32_t index = out_.literal(java_char(node.text()), node.begin(), node.end());
      const uint32_t written = named_type(Symbol("char"));
      out_.expr(index).type = written;
      return index;
    }
    case K::kString: {
      const std::string_view text = node.text();
      const bool plain = text.size() >= 2 && text.find('\\') == std::string_view::npos &&
                         !text.starts_with("\"\"\"");
      return out_.literal(
          plain ? Symbol(text.substr(1, text.size() - 2)) : Symbol(java_string(text)), node.begin(),
          node.end());
    }
    case K::kParenthesized:
    case K::kExpressionStatement:
      return first_expression(node);
    case K::kInvocation: {
      const Parts parts(node);
      note_errors(parts);
      if (!parts.has(1, K::kDot)) return invocation(parts, node, kNoIndex);
      // `Outer.super.method()`
      const uint32_t super =
          out_.add(ExprKind::kSuper, node.begin(), parts.size() > 2 ? parts[2].end() : node.end());
      out_.expr(super).name = dotted(parts[0]);
      return invocation(parts, node, super);
    }
    case K::kFieldAccess:
      return field_access(node);
    case K::kNew:
      return object_creation(node);
    case K::kNewArray:
      return array_creation(node);
    case K::kArrayInitializer:
      return array_initializer(node, kNoIndex);
    case K::kLambda:
      return lambda(node);
    case K::kMethodReference:
      return method_reference(node);
    case K::kInstanceof:
      return instance_of(node);
    case K::kSwitch:
      return switch_expression(node);
    case K::kAssignment: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 3) return unknown(node);
      const uint32_t target = expression(parts[0]);
      const Op op = binary_op(kind_of(parts[1]));
      const uint32_t value = expression(parts[2]);
      return out_.assign(op, target, value, node.begin(), node.end());
    }
    case K::kTernary: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 5) return unknown(node);
      const uint32_t condition = expression(parts[0]);
      const uint32_t then = expression(parts[2]);
      const uint32_t otherwise = expression(parts[4]);
      return made(ExprKind::kIf, node, {condition, then, otherwise});
    }
    case K::kUpdate: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 2) return unknown(node);
      const bool prefix = !parts[0].named();
      const K sign = kind_of(parts[prefix ? 0 : 1]);
      const uint32_t target = expression(parts[prefix ? 1 : 0]);
      const Op op = sign == K::kIncrement ? (prefix ? Op::kPreIncrement : Op::kPostIncrement)
                                          : (prefix ? Op::kPreDecrement : Op::kPostDecrement);
      return out_.unary(op, target, node.begin(), node.end());
    }
    case K::kUnary: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 2) return unknown(node);
      const uint32_t operand = expression(parts[1]);
      switch (kind_of(parts[0])) {
        case K::kNot:
          return out_.unary(Op::kNot, operand, node.begin(), node.end());
        case K::kSubtract:
          return out_.unary(Op::kMinus, operand, node.begin(), node.end());
        case K::kComplement: {
          // ~x is x ^ -1
          const uint32_t ones = out_.literal(int64_t{-1}, node.begin(), node.end());
          return out_.binary(Op::kXor, operand, ones, node.begin(), node.end());
        }
        default:
          return out_.unary(Op::kPlus, operand, node.begin(), node.end());
      }
    }
    case K::kCast: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 4) return unknown(node);
      Gather types(out_);
      for (uint32_t i = 1; i + 1 < parts.size(); ++i) {
        if (is_type(kind_of(parts[i]))) types.add(type(parts[i]));
      }
      const uint32_t child = expression(parts[parts.size() - 1]);
      const uint32_t cast = made(ExprKind::kCast, node, {child});
      const uint32_t first = types.empty() ? kNoIndex : types.list()[0];
      // An intersection's further types.
      const Range others = types.size() > 1 ? out_.type_list(types.list().subspan(1)) : Range{};
      out_.expr(cast).type = first;
      out_.expr(cast).types = others;
      return cast;
    }
    case K::kClassLiteral: {
      const Parts parts(node);
      const uint32_t written = parts.size() == 0 ? kNoIndex : type(parts[0]);
      const uint32_t index = made(ExprKind::kClassLiteral, node);
      out_.expr(index).type = written;
      return index;
    }
    case K::kTemplate: {
      const Parts parts(node);
      Gather list(out_);
      for (uint32_t i = 0; i < parts.size(); ++i) {
        if (parts[i].named()) list.add(expression(parts[i]));
      }
      return made(ExprKind::kTemplate, node, list.list());
    }
    case K::kError:
      return recovered(node);
    default:
      return unknown(node);
  }
}

uint32_t JavaLowering::object_creation(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  Gather list(out_);
  bool outer = false;
  uint32_t written = kNoIndex;
  uint32_t name_begin = node.begin();
  Node body;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (i == 0 && parts.has(1, K::kDot)) {
      list.add(expression(parts[0]));
      outer = true;
    } else if (is_type(kind)) {
      written = type(parts[i]);
      name_begin = parts[i].begin();
    } else if (kind == K::kArguments) {
      arguments(parts[i], list);
    } else if (kind == K::kClassBody) {
      body = parts[i];
    }
  }
  const uint32_t created = made(ExprKind::kNew, node, list.list());
  out_.expr(created).type = written;
  out_.expr(created).name_begin = name_begin;
  out_.expr(created).has_receiver = outer;
  if (body.valid() && written != kNoIndex) {
    const uint32_t decl = anonymous_type(body, written);
    out_.expr(created).decl = decl;
  }
  return created;
}

uint32_t JavaLowering::array_creation(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  Gather sizes(out_);
  Node type_node, value;
  uint8_t depth = 0;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (is_type(kind)) {
      type_node = parts[i];
    } else if (kind == K::kDimensions) {
      depth = static_cast<uint8_t>(depth + dimensions(parts[i]));
    } else if (kind == K::kDimensionsExpr) {
      ++depth;
      for (const Node& child : named_children(parts[i])) {
        const K child_kind = kind_of(child);
        if (child_kind != K::kComment && child_kind != K::kError && child_kind != K::kAnnotation &&
            child_kind != K::kMarkerAnnotation) {
          sizes.add(expression(child));
        }
      }
    } else if (kind == K::kArrayInitializer) {
      value = parts[i];
    }
  }
  const uint32_t written = type_node.valid() ? type(type_node, depth) : kNoIndex;
  if (value.valid()) return array_initializer(value, written);
  const uint32_t created = made(ExprKind::kNew, node, sizes.list());
  out_.expr(created).type = written;
  return created;
}

uint32_t JavaLowering::array_initializer(const Node& node, uint32_t array_type) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());
  uint32_t element = kNoIndex;
  if (array_type != kNoIndex && out_.unit().type_refs[array_type].array_depth > 0) {
    TypeRef inner = out_.unit().type_refs[array_type];
    --inner.array_depth;
    out_.unit().type_refs.push_back(inner);
    element = static_cast<uint32_t>(out_.unit().type_refs.size() - 1);
  }
  Gather list(out_);
  for (const Node& child : named_children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kError) {
      errors_.push_back(child);
    } else if (kind == K::kArrayInitializer) {
      list.add(array_initializer(child, element));
    } else if (kind != K::kComment) {
      list.add(expression(child));
    }
  }
  const uint32_t array = made(ExprKind::kArray, node, list.list());
  out_.expr(array).type = element;
  return array;
}

uint32_t JavaLowering::lambda(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  const bool is_static = in_static_code();
  const uint32_t function =
      out_.begin_function(FunctionKind::kLambda, Symbol(), node.begin(), node.end());
  out_.function(function).modifiers.is_static = is_static;
  const FreshJumps fresh(*this, false);
  uint32_t body = kNoIndex;
  bool after_arrow = false;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kArrow) {
      after_arrow = true;
    } else if (after_arrow) {
      out_.function(function).expression_body = kind != K::kBlock;
      body = kind == K::kBlock ? block(parts[i]) : expression(parts[i]);
    } else if (kind == K::kIdentifier || kind == K::kUnderscore) {
      out_.add_parameter(out_.declare(symbol(parts[i]), kNoIndex, parts[i].begin()));
    } else if (kind == K::kFormalParameters) {
      parameters(parts[i]);
    } else if (kind == K::kInferredParameters) {
      for (const Node& name : named_children(parts[i])) {
        if (kind_of(name) == K::kIdentifier || kind_of(name) == K::kUnderscore) {
          out_.add_parameter(out_.declare(symbol(name), kNoIndex, name.begin()));
        }
      }
    }
  }
  out_.end_function(body);
  const uint32_t value = made(ExprKind::kLambda, node);
  out_.expr(value).decl = function;
  return value;
}

uint32_t JavaLowering::name_of_type(const Node& node) {
  const std::string_view name = dotted(node).view();
  uint32_t value = kNoIndex;
  for (size_t from = 0; from <= name.size();) {
    const size_t dot = std::min(name.find('.', from), name.size());
    const Symbol part(name.substr(from, dot - from));
    value = value == kNoIndex ? out_.local_or_name(part, node.begin(), node.end())
                              : out_.select(value, part, node.begin(), node.begin(), node.end());
    from = dot + 1;
  }
  return value;
}

uint32_t JavaLowering::method_reference(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  if (parts.size() < 3) return unknown(node);
  const Node& target = parts[0];
  const K target_kind = kind_of(target);
  const Node& last = parts[parts.size() - 1];
  const bool is_new = kind_of(last) == K::kWordNew;
  const bool is_array = target_kind == K::kArrayType;
  uint32_t receiver = kNoIndex, written = kNoIndex;
  if (is_type(target_kind)) {
    written = type(target);
    const bool generic = target_kind == K::kGenericType;
    if (!is_array) receiver = name_of_type(generic ? Parts(target)[0] : target);
  } else {
    receiver = expression(target);
    if (is_new) written = type(target);
  }
  const uint32_t reference = receiver == kNoIndex
                                 ? made(ExprKind::kFunctionReference, node)
                                 : made(ExprKind::kFunctionReference, node, {receiver});
  Expr& expr = out_.expr(reference);
  expr.name = is_new ? Symbol("<init>") : symbol(last);
  expr.name_begin = last.begin();
  expr.has_receiver = receiver != kNoIndex;
  expr.type = written;
  return reference;
}

uint32_t JavaLowering::instance_of(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  if (parts.size() < 3) return unknown(node);
  const uint32_t value = expression(parts[0]);
  Node type_node, name, record;
  for (uint32_t i = 2; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (is_type(kind)) type_node = parts[i];
    if (kind == K::kIdentifier || kind == K::kUnderscore) name = parts[i];
    if (kind == K::kRecordPattern) record = parts[i];
  }
  if (!record.valid()) {
    const uint32_t test = made(ExprKind::kIs, node, {value});
    const uint32_t written = type_node.valid() ? type(type_node) : kNoIndex;
    out_.expr(test).type = written;
    if (name.valid()) {
      const uint32_t variable = out_.declare(symbol(name), written, name.begin());
      out_.expr(test).ref = variable;
    }
    return test;
  }
  // A record's pattern: the value in a hidden variable, its parts in theirs, then the test.
  std::vector<uint32_t> list;
  const uint32_t subject = out_.declare(Symbol(), kNoIndex, node.begin());
  list.push_back(out_.declaration(subject, value, node.begin(), node.end()));
  const uint32_t test = pattern(record, subject, list);
  list.push_back(test);
  return made(ExprKind::kBlock, node, list);
}

uint32_t JavaLowering::unknown(const Node& node) {
  const K kind = kind_of(node);
  if (is_type(kind)) return name_of_type(node);
  Gather list(out_);
  for (const Node& child : named_children(node)) {
    const K child_kind = kind_of(child);
    if (!is_type(child_kind) && child_kind != K::kComment && child_kind != K::kModifiers)
      statement(child, list);
  }
  return made(ExprKind::kUnknown, node, list.list());
}

}  // namespace sdklint::java
