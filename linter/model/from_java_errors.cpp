// What is left of broken code, and code outside of all types.
#include "model/java_lowering.h"

namespace sdklint::java {

uint32_t JavaLowering::recovered(const Node& error) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(error.begin(), error.end());
  Gather list(out_);
  const SyntaxChildren nodes = children(error);
  size_t at = 0;
  recover(nodes, at, Where::kFunction, &list);
  return made(ExprKind::kUnknown, error, list.list());
}

void JavaLowering::stray_code(const Node& node) {
  if (out_.current_type() == kNoIndex) {
    loose_.push_back(node);
    return;
  }
  // Nobody calls it: what stands there is seen but not run.
  out_.begin_function(FunctionKind::kMethod, Symbol("<error>"), node.begin(), node.end());
  uint32_t body = kNoIndex;
  {
    Gather list(out_);
    statement(node, list);
    body = made(ExprKind::kBlock, node, list.list());
  }
  out_.end_function(body);
}

bool JavaLowering::recover_type(const SyntaxChildren& nodes, size_t& at) {
  TypeKind kind = TypeKind::kClass;
  switch (kind_of(nodes[at])) {
    case K::kWordClass:
      break;
    case K::kWordInterface:
      kind = TypeKind::kInterface;
      break;
    case K::kWordEnum:
      kind = TypeKind::kEnum;
      break;
    case K::kWordAnnotationType:
      kind = TypeKind::kAnnotation;
      break;
    default:
      return false;
  }
  size_t next = at + 1;
  while (next < nodes.size() && kind_of(nodes[next]) == K::kComment) ++next;
  if (next >= nodes.size() || kind_of(nodes[next]) != K::kIdentifier) return false;
  Modifiers written;
  std::vector<Annotation> annotations;
  if (at > 0 && kind_of(nodes[at - 1]) == K::kModifiers)
    written = modifiers(nodes[at - 1], annotations);
  const uint32_t made =
      out_.begin_type(kind, symbol(nodes[next]), nodes[at].begin(), nodes[nodes.size() - 1].end());
  out_.type(made).name_begin = nodes[next].begin();
  type_modifiers(made, written, std::move(annotations));
  at = next + 1;
  const FreshJumps fresh(*this, false);
  for (; at < nodes.size(); ++at) {
    const K part = kind_of(nodes[at]);
    if (part == K::kOpenBrace) {
      ++at;
      recover(nodes, at, Where::kType, nullptr);
      break;
    }
    if (part == K::kClassBody || part == K::kInterfaceBody || part == K::kEnumBody ||
        part == K::kAnnotationBody) {
      type_body(made, nodes[at++]);
      break;
    }
    const bool head = part == K::kTypeParameters || part == K::kSuperclass ||
                      part == K::kSuperInterfaces || part == K::kExtendsInterfaces ||
                      part == K::kPermits || part == K::kComment || part == K::kError ||
                      is_type(part) || part == K::kIdentifier || part == K::kComma;
    if (!head) break;
    type_header(made, nodes[at]);
  }
  finish_type(made);
  return true;
}

bool JavaLowering::recover_function(const SyntaxChildren& nodes, size_t& at) {
  size_t next = at + 1;
  while (next < nodes.size() && kind_of(nodes[next]) == K::kComment) ++next;
  if (next >= nodes.size() || kind_of(nodes[next]) != K::kFormalParameters) return false;
  const Symbol name = symbol(nodes[at]);
  const bool constructor = name == out_.type(out_.current_type()).name;
  Modifiers written;
  std::vector<Annotation> annotations;
  Node type_node;
  for (size_t back = at; back-- > 0 && at - back <= 4;) {
    const K kind = kind_of(nodes[back]);
    if (is_type(kind)) {
      type_node = nodes[back];
    } else if (kind == K::kModifiers) {
      written = modifiers(nodes[back], annotations);
      break;
    } else if (kind != K::kTypeParameters && kind != K::kComment) {
      break;
    }
  }
  const uint32_t return_type = type_node.valid() ? type(type_node) : kNoIndex;
  const uint32_t begin = nodes[at].begin();
  const uint32_t made = out_.begin_function(
      constructor ? FunctionKind::kConstructor : FunctionKind::kMethod,
      constructor ? Symbol("<init>") : name, begin, nodes[nodes.size() - 1].end());
  out_.function(made).modifiers = written;
  out_.function(made).annotations = std::move(annotations);
  out_.function(made).return_type = return_type;
  out_.function(made).name_begin = begin;
  parameters(nodes[next]);
  at = next + 1;
  const FreshJumps fresh(*this, false);
  uint32_t body = kNoIndex;
  for (; at < nodes.size(); ++at) {
    const K kind = kind_of(nodes[at]);
    if (kind == K::kOpenBrace) {
      Gather list(out_);
      const uint32_t body_begin = nodes[at].begin();
      ++at;
      recover(nodes, at, Where::kFunction, &list);
      body = out_.add(ExprKind::kBlock, body_begin, nodes[at > 0 ? at - 1 : 0].end(), list.list());
      break;
    }
    if (kind == K::kBlock || kind == K::kConstructorBody) {
      body = block(nodes[at++]);
      break;
    }
    if (kind != K::kThrows && kind != K::kComment && kind != K::kDimensions) break;
  }
  out_.end_function(body);
  return true;
}

void JavaLowering::recover(const SyntaxChildren& nodes, size_t& at, Where where, Gather* list) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.unit().too_deep = true;
    at = nodes.size();
    return;
  }
  uint32_t open_braces = 0;
  while (at < nodes.size()) {
    const Node& node = nodes[at];
    const K kind = kind_of(node);
    switch (kind) {
      case K::kOpenBrace:
        ++open_braces;
        ++at;
        continue;
      case K::kCloseBrace:
        ++at;
        if (open_braces == 0 && where != Where::kTop) return;
        if (open_braces > 0) --open_braces;
        continue;
      case K::kWordClass:
      case K::kWordInterface:
      case K::kWordEnum:
      case K::kWordAnnotationType:
        if (recover_type(nodes, at)) continue;
        break;
      case K::kIdentifier:
        if (out_.current_type() != kNoIndex && recover_function(nodes, at)) continue;
        break;
      case K::kPackage:
        ++at;
        continue;
      case K::kImport:
        import(node);
        ++at;
        continue;
      case K::kError:
        if (where == Where::kFunction) break;
        {
          const SyntaxChildren inner = children(node);
          size_t inner_at = 0;
          recover(inner, inner_at, where, list);
        }
        ++at;
        continue;
      case K::kEnumConstant:
        ++at;
        continue;
      case K::kEnumBodyDeclarations: {
        const SyntaxChildren inner = children(node);
        size_t inner_at = 0;
        recover(inner, inner_at, where, list);
        ++at;
        continue;
      }
      default:
        break;
    }
    const bool passed_over =
        !node.named() || kind == K::kComment || kind == K::kModifiers || is_type(kind) ||
        kind == K::kTypeParameters || kind == K::kFormalParameters || kind == K::kThrows ||
        kind == K::kSuperclass || kind == K::kSuperInterfaces || kind == K::kExtendsInterfaces ||
        kind == K::kPermits || kind == K::kTypeList || kind == K::kDimensions ||
        kind == K::kAnnotation || kind == K::kMarkerAnnotation;
    ++at;
    if (passed_over) continue;
    if (where == Where::kFunction) {
      statement(node, *list);
    } else if (is_type_declaration(kind)) {
      type_declaration(node);
    } else if (kind == K::kClassBody || kind == K::kInterfaceBody || kind == K::kEnumBody) {
      const SyntaxChildren inner = children(node);
      size_t inner_at = 0;
      if (inner.size() > 0 && kind_of(inner[0]) == K::kOpenBrace) ++inner_at;
      recover(inner, inner_at, where == Where::kTop ? Where::kTop : Where::kType, list);
    } else if (out_.current_type() == kNoIndex) {
      loose_.push_back(node);
    } else if (kind == K::kField || kind == K::kConstant || kind == K::kMethod ||
               kind == K::kConstructor || kind == K::kCompactConstructor ||
               kind == K::kStaticInitializer || kind == K::kBlock ||
               kind == K::kAnnotationElement) {
      member(node);
    } else if (kind != K::kIdentifier) {
      stray_code(node);
    }
  }
}

void JavaLowering::loose_members() {
  if (loose_.empty()) return;
  // A snippet without a class, or what an error cut off: a type of its own.
  const std::vector<Node> loose = std::move(loose_);
  loose_.clear();
  const uint32_t made =
      out_.begin_type(TypeKind::kClass, Symbol("<top>"), loose.front().begin(), loose.back().end());
  const auto is_member = [](const Node& node) {
    const K kind = kind_of(node);
    return kind == K::kField || kind == K::kConstant || kind == K::kMethod ||
           kind == K::kConstructor || kind == K::kStaticInitializer;
  };
  for (const Node& node : loose) {
    if (is_member(node)) member(node);
  }
  // Statements run one after the other, so that they see each other's variables.
  out_.begin_function(FunctionKind::kMethod, Symbol("<top>"), loose.front().begin(),
                      loose.back().end());
  uint32_t body = kNoIndex;
  {
    Gather list(out_);
    for (const Node& node : loose) {
      if (!is_member(node) && kind_of(node) != K::kIdentifier) statement(node, list);
    }
    if (!list.empty())
      body = out_.add(ExprKind::kBlock, loose.front().begin(), loose.back().end(), list.list());
  }
  out_.end_function(body);
  finish_type(made);
}

}  // namespace sdklint::java
