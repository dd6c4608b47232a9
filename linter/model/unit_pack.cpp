// Every member of every record of a unit, once. The sizes are asserted so that whoever adds a
// member to unit.h finds it missing here; tests compare runs with and without kept units.
#include "model/unit_pack.h"

#include "base/pack.h"

namespace sdklint {
// Found by name look-up from the archives, so not in the unnamed namespace.

template <typename Archive>
void pack(Archive& archive, Range& range) {
  archive(range.first, range.count);
}

template <typename Archive>
void pack(Archive& archive, TypeRef& type) {
  static_assert(same_size<TypeRef>(16));
  archive(type.name, type.arguments, type.array_depth, type.nullable, type.receiver,
          type.is_suspend);
}

template <typename Archive>
void pack(Archive& archive, Expr& e) {
  static_assert(same_size<Expr>(52));
  const uint64_t bits =
      pack_bits(archive, e.safe | e.has_receiver << 1 | e.negated << 2 | e.post_test << 3 |
                             e.falls_through << 4 | e.has_finally << 5 | e.delegated << 6);
  if constexpr (Archive::kReads) {
    e.safe = bits & 1;
    e.has_receiver = bits >> 1 & 1;
    e.negated = bits >> 2 & 1;
    e.post_test = bits >> 3 & 1;
    e.falls_through = bits >> 4 & 1;
    e.has_finally = bits >> 5 & 1;
    e.delegated = bits >> 6 & 1;
  }
  archive(e.kind, e.op, e.name, e.ref, e.type, e.decl, e.children, e.types, e.argument_names,
          e.begin, e.end, e.name_begin);
}

template <typename Archive>
void pack(Archive& archive, VariableDecl& variable) {
  static_assert(same_size<VariableDecl>(20));
  archive(variable.name, variable.type, variable.function, variable.captured, variable.reassigned,
          variable.begin);
}

template <typename Archive>
void pack(Archive& archive, Annotation& annotation) {
  static_assert(same_size<Annotation>(56));
  archive(annotation.name, annotation.arguments, annotation.argument_names);
}

template <typename Archive>
void pack(Archive& archive, Parameter& parameter) {
  static_assert(same_size<Parameter>(12));
  archive(parameter.variable, parameter.default_value, parameter.vararg, parameter.implicit_it);
}

template <typename Archive>
void pack(Archive& archive, Modifiers& m) {
  static_assert(same_size<Modifiers>(2));
  const uint64_t bits = pack_bits(
      archive, m.is_static | m.is_abstract << 1 | m.is_native << 2 | m.is_final << 3 |
                   m.is_const << 4 | m.is_override << 5 | m.is_private << 6 | m.is_suspend << 7 |
                   m.is_inline << 8 | m.is_inner << 9 | m.is_data << 10 | m.is_lateinit << 11 |
                   m.is_sealed << 12 | m.is_default << 13);
  if constexpr (Archive::kReads) {
    m.is_static = bits & 1;
    m.is_abstract = bits >> 1 & 1;
    m.is_native = bits >> 2 & 1;
    m.is_final = bits >> 3 & 1;
    m.is_const = bits >> 4 & 1;
    m.is_override = bits >> 5 & 1;
    m.is_private = bits >> 6 & 1;
    m.is_suspend = bits >> 7 & 1;
    m.is_inline = bits >> 8 & 1;
    m.is_inner = bits >> 9 & 1;
    m.is_data = bits >> 10 & 1;
    m.is_lateinit = bits >> 11 & 1;
    m.is_sealed = bits >> 12 & 1;
    m.is_default = bits >> 13 & 1;
  }
}

template <typename Archive>
void pack(Archive& archive, FunctionDecl& f) {
  static_assert(same_size<FunctionDecl>(152));
  archive(f.name, f.kind, f.modifiers, f.owner, f.parent, f.parameters, f.receiver_type,
          f.return_type, f.type_parameters, f.type_bounds, f.body, f.expression_body, f.label,
          f.annotations, f.begin, f.end, f.name_begin);
}

template <typename Archive>
void pack(Archive& archive, FieldDecl& f) {
  static_assert(same_size<FieldDecl>(72));
  archive(f.name, f.modifiers, f.owner, f.type, f.initializer, f.delegate, f.getter, f.setter,
          f.receiver_type, f.backing, f.enum_constant, f.annotations, f.begin, f.end);
}

template <typename Archive>
void pack(Archive& archive, InterfaceDelegate& delegate) {
  archive(delegate.type, delegate.expr);
}

template <typename Archive>
void pack(Archive& archive, TypeDecl& t) {
  static_assert(same_size<TypeDecl>(240));
  archive(t.name, t.qualified, t.kind, t.modifiers, t.enclosing, t.enclosing_function, t.supertypes,
          t.delegates, t.type_parameters, t.type_bounds, t.fields, t.functions, t.types,
          t.static_init, t.instance_init, t.annotations, t.begin, t.end, t.name_begin);
}

template <typename Archive>
void pack(Archive& archive, Import& import) {
  static_assert(same_size<Import>(12));
  archive(import.name, import.alias, import.star, import.is_static);
}

template <typename Archive>
void pack(Archive& archive, TypeAlias& alias) {
  static_assert(same_size<TypeAlias>(40));
  archive(alias.name, alias.qualified, alias.type_parameters, alias.type, alias.begin);
}

template <typename Archive>
void pack(Archive& archive, NativeBinding& binding) {
  archive(binding.method, binding.signature, binding.function);
}

template <typename Archive>
void pack(Archive& archive, Unit& unit) {
  static_assert(same_size<Unit>(368));
  archive(unit.language, unit.package, unit.imports, unit.aliases, unit.types, unit.functions,
          unit.fields, unit.variables, unit.type_refs, unit.exprs, unit.literals, unit.child_lists,
          unit.type_lists, unit.name_lists, unit.native_bindings, unit.class_literals,
          unit.has_syntax_errors, unit.first_error, unit.too_deep);
}

std::string packed_unit(const Unit& unit) {
  Packer archive;
  archive(const_cast<Unit&>(unit));  // a packer only reads
  return archive.finish();
}

std::optional<Unit> unpacked_unit(std::string_view bytes, FileId file) {
  Unpacker archive(bytes);
  Unit unit;
  archive(unit);
  if (!archive.complete()) return std::nullopt;
  unit.file = file;
  return unit;
}

}  // namespace sdklint
