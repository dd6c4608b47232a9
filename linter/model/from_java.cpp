// The way in, and names as they are written.
#include "model/java_lowering.h"
#include "model/program.h"

namespace sdklint {
namespace java {

void JavaLowering::append_name(const Node& node, std::string& to) {
  const K kind = kind_of(node);
  if (kind == K::kIdentifier || kind == K::kTypeIdentifier || kind == K::kPrimitiveType) {
    if (!to.empty()) to += '.';
    to += node.text();
    return;
  }
  if (kind == K::kTypeArguments || kind == K::kAnnotation || kind == K::kMarkerAnnotation) return;
  for (const Node& child : named_children(node)) append_name(child, to);
}

Symbol JavaLowering::dotted(const Node& node) {
  const std::string_view text = node.text();
  if (text.find_first_of(" \t\r\n/<@") == std::string_view::npos) return Symbol(text);
  std::string name;
  append_name(node, name);
  return Symbol(name);
}

uint8_t JavaLowering::dimensions(const Node& node) {
  uint8_t count = 0;
  for (const char c : node.text()) count += c == '[' ? 1 : 0;
  return count;
}

uint32_t JavaLowering::named_type(Symbol name, uint8_t array_depth) {
  TypeRef made;
  made.name = name;
  made.array_depth = array_depth;
  return out_.add_type_ref(made);
}

uint32_t JavaLowering::type(const Node& node, uint8_t more_dimensions) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.unit().too_deep = true;
    return named_type(Symbol("java.lang.Object"));
  }
  switch (kind_of(node)) {
    case K::kArrayType: {
      const Parts parts(node);
      const uint8_t own = parts.size() > 1 ? dimensions(parts[1]) : 0;
      return type(parts[0], static_cast<uint8_t>(more_dimensions + own));
    }
    case K::kAnnotatedType: {
      const Parts parts(node);
      return type(parts[parts.size() - 1], more_dimensions);
    }
    case K::kGenericType: {
      Gather list(out_);
      const Parts parts(node);
      if (parts.has(parts.size() - 1, K::kTypeArguments)) {
        for (const Node& argument : named_children(parts[parts.size() - 1])) {
          const K kind = kind_of(argument);
          if (is_type(kind) || kind == K::kWildcard) list.add(type(argument));
        }
      }
      TypeRef made;
      made.name = dotted(parts[0]);
      made.array_depth = more_dimensions;
      return out_.add_type_ref(made, list.list());
    }
    case K::kWildcard: {
      for (const Node& child : named_children(node)) {
        if (is_type(kind_of(child))) return type(child, more_dimensions);
      }
      return named_type(Symbol("java.lang.Object"));
    }
    default:
      return named_type(dotted(node), more_dimensions);
  }
}

uint32_t JavaLowering::variable_type(const Node& node, uint8_t more_dimensions) {
  if (kind_of(node) == K::kTypeIdentifier && node.text() == "var") return kNoIndex;
  return type(node, more_dimensions);
}

JavaLowering::TypeParameters JavaLowering::type_parameters(const Node& node) {
  TypeParameters out;
  bool bounded = false;
  for (const Node& parameter : named_children(node)) {
    if (kind_of(parameter) != K::kTypeParameter) continue;
    Symbol name;
    uint32_t bound = kNoIndex;
    for (const Node& child : named_children(parameter)) {
      if (kind_of(child) == K::kTypeIdentifier && name.empty()) name = symbol(child);
      if (kind_of(child) != K::kTypeBound) continue;
      // Of several the first is what the parameter is erased to.
      for (const Node& part : named_children(child)) {
        if (bound == kNoIndex && is_type(kind_of(part))) bound = type(part);
      }
    }
    if (name.empty()) continue;
    bounded |= bound != kNoIndex;
    out.names.push_back(name);
    out.bounds.push_back(bound);
  }
  if (!bounded) out.bounds.clear();
  return out;
}

}  // namespace java

Unit unit_from_java(FileId file, std::string_view text) {
  const SyntaxTree tree = SyntaxTree::parse(Grammar::kJava, file, text);
  return java::JavaLowering(file).run(tree);
}

}  // namespace sdklint
