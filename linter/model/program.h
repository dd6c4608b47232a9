// All units of an app, linked by name: what a written type means, what a type inherits, who
// declares a name.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/symbol.h"
#include "model/unit.h"
#include "source/source_tree.h"

namespace sdklint {

/// What a written type name means. A name that no unit declares is a library type: `qualified` is
/// then the import's name, or the default or star import's best guess, or the name as written.
struct ResolvedType {
  Symbol qualified;
  TypeId declared;  ///< invalid for library types
  bool certain =
      false;  ///< false: no import, package or default import told; only the simple name is known
};

struct NativeWords;
class Store;

/// Names of library types that somebody knows (from the catalogue), so that star imports can be
/// resolved.
class LibraryTypes {
 public:
  virtual ~LibraryTypes() = default;
  virtual bool knows(Symbol qualified) const = 0;
  /// What tells a C or C++ file that reads something; null: native code isn't looked at.
  virtual const NativeWords* native_words() const { return nullptr; }
};

/// Lowers one file; `from_java.cpp` and `from_kotlin.cpp`. The text must outlive the call only.
/// Never fails: what can't be understood is kUnknown, and the unit says that it has syntax errors.
Unit unit_from_java(FileId file, std::string_view text);
Unit unit_from_kotlin(FileId file, std::string_view path, std::string_view text);

/// Immutable once built; shared by threads.
class Program {
 public:
  /// Lowers all Java and Kotlin files of the tree (test source sets left out) on `threads` threads
  /// and links them; C and C++ files too when there are native methods and a file that reads
  /// something. Units that an earlier run kept in `store` are taken from there; it may be null.
  static Program build(const SourceTree& sources, const LibraryTypes* library, unsigned threads,
                       Store* store = nullptr);
  /// The program of the files that belong to it: what the others declare isn't known there. Shares
  /// the units and has no notes of its own.
  Program part(const std::function<bool(FileId)>& belongs) const;
  Program(Program&&) noexcept;
  Program& operator=(Program&&) noexcept;
  ~Program();

  const SourceTree& sources() const;
  /// Files that were lowered, by path.
  const std::vector<FileId>& files() const;
  const Unit& unit(FileId file) const;
  bool has_unit(FileId file) const;

  const TypeDecl& type(TypeId id) const { return unit(id.file).types[id.index]; }
  const FunctionDecl& function(FunctionId id) const { return unit(id.file).functions[id.index]; }
  const FieldDecl& field(FieldId id) const { return unit(id.file).fields[id.index]; }
  TypeId owner(FunctionId id) const { return {id.file, function(id).owner}; }
  /// The type around a type; invalid when there is none.
  TypeId enclosing(TypeId id) const {
    const uint32_t around = type(id).enclosing;
    return around == kNoIndex ? TypeId{} : TypeId{id.file, around};
  }

  /// The declared type of that qualified name. When several modules or flavours declare it, the
  /// first by path (main source sets before others).
  TypeId find_type(Symbol qualified) const;
  /// All declared types with that simple name.
  const std::vector<TypeId>& types_with_simple_name(Symbol name) const;

  /// What `written` means where it stands: inside `scope` (a type, may be invalid) of `file`. Looks
  /// at the type's parameters (they mean java.lang.Object), member types of the enclosing types and
  /// their supertypes, imports, the package, star imports, default imports (java.lang; kotlin,
  /// kotlin.collections, kotlin.io, kotlin.text …).
  ResolvedType resolve(Symbol written, FileId file, TypeId scope) const;
  ResolvedType resolve(const TypeRef& written, FileId file, TypeId scope) const {
    return resolve(written.name, file, scope);
  }
  /// The class of an annotation that stands in `file`: Kotlin may call it by another name.
  Symbol annotation_class(const Annotation& annotation, FileId file) const;

  /// Direct supertypes, resolved; the superclass first when it is known to be a class.
  const std::vector<ResolvedType>& supertypes(TypeId id) const;
  /// The declared superclass (invalid when it is a library class or Object).
  TypeId superclass(TypeId id) const;
  /// Itself and every declared supertype, nearest first, each once (cycles are cut).
  const std::vector<TypeId>& lineage(TypeId id) const;
  /// Every library supertype it has in the end, by name, each once.
  const std::vector<Symbol>& library_ancestors(TypeId id) const;
  bool is_subtype(TypeId id, Symbol qualified_ancestor) const;
  /// Declared direct and indirect subtypes, sorted by qualified name.
  const std::vector<TypeId>& subtypes(TypeId id) const;

  /// Functions of that name, or of that `@JvmName`, declared in the type itself (methods, accessors
  /// left out), in text order.
  std::vector<FunctionId> functions_named(TypeId id, Symbol name) const;
  std::optional<FieldId> field_named(TypeId id, Symbol name) const;
  /// Member type (not inherited) of that simple name; also a companion by its name.
  TypeId member_type(TypeId id, Symbol name) const;
  TypeId companion(TypeId id) const;

  /// Top-level Kotlin functions and properties of a package.
  const std::vector<FunctionId>& top_level_functions(Symbol package, Symbol name) const;
  const std::vector<FieldId>& top_level_fields(Symbol package, Symbol name) const;
  /// All methods (of any type) with that name, by file and place.
  const std::vector<FunctionId>& methods_named(Symbol name) const;

  /// The C or C++ functions behind a `native` (`external`) method; several when it can't be told
  /// apart.
  const std::vector<FunctionId>& native_functions(FunctionId method) const;
  /// JNI_OnLoad of the libraries that code in `file` may load.
  std::vector<FunctionId> native_loaders(FileId file) const;

  /// What could not be read or fully understood.
  const std::vector<ReadNote>& notes() const;

 private:
  struct State;
  explicit Program(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace sdklint
