// One source file lowered to the language-neutral model: types, functions, fields, and bodies as
// expressions. Everything is an expression, as in Kotlin; a Java statement is one without a value.
// `from_java.cpp` and `from_kotlin.cpp` write units, `Program` links them, analyses read them and
// never see syntax trees.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/symbol.h"
#include "source/span.h"

namespace sdklint {

inline constexpr uint32_t kNoIndex = UINT32_MAX;

/// A thing declared in a unit: which file, and its place in that unit's table.
template <typename Tag>
struct UnitId {
  FileId file;
  uint32_t index = kNoIndex;

  bool valid() const { return index != kNoIndex; }
  auto operator<=>(const UnitId&) const = default;
};

struct TypeDecl;
struct FunctionDecl;
struct FieldDecl;
struct Expr;
using TypeId = UnitId<TypeDecl>;
using FunctionId = UnitId<FunctionDecl>;
using FieldId = UnitId<FieldDecl>;
using ExprId = UnitId<Expr>;

/// What a file was written in; C and C++ are kNative.
enum class Language : uint8_t { kJava, kKotlin, kNative };

/// A run of entries in one of the unit's pools.
struct Range {
  uint32_t first = 0;
  uint32_t count = 0;
};

/// A type as it is written, not yet resolved.
struct TypeRef {
  Symbol name;  ///< dotted as written, without arguments: "Map.Entry"; function types: "Function"
  Range arguments;  ///< in `Unit::type_lists`; of a function type: parameters (receiver first),
                    ///< then result
  uint8_t array_depth = 0;  ///< Java `T[][]` is 2; Kotlin's `Array<T>` keeps its name
  bool nullable = false;
  bool receiver = false;  ///< a function type with receiver: `T.() -> Unit`
  bool is_suspend = false;
};

/// What an expression is, and which members of `Expr` tell what.
enum class ExprKind : uint8_t {
  kUnknown,  ///< not understood (also what stands in an ERROR node); children run in order, the
             ///< value is unknown
  kLiteral,  ///< `ref`: Unit::literals; `type`: char, of a char literal
  kLocal,    ///< `ref`: Unit::variables; a local, a parameter, or a captured one of an enclosing
             ///< function
  kName,     ///< `name`: not a local; a field, property, type or first part of a package
  kThis,     ///< `name`: empty, or the qualifier (`Outer.this`, `this@Outer`)
  kSuper,    ///< only as a receiver; `name`: empty or the qualifier (`I.super`, `super<I>`)
  kSelect,   ///< receiver `.name` without a call. children: receiver. `safe`: `?.`
  kCall,  ///< children: [receiver if has_receiver] arguments. `name`; `safe`; `types`: written type
          ///< arguments. Kotlin `Foo(x)` is a call named Foo whether Foo is a function or a class
  kInvoke,  ///< calls a value: children: callee, arguments. A value of a function type with
            ///< receiver that is called by a local's name gets the receiver as its first argument
            ///< (`this` when none is written)
  kNew,  ///< `type`; children: [Java's outer instance, `a.new B()`, if has_receiver] arguments; of
         ///< an array
         ///< (`type` has array_depth): its sizes. `decl`: the anonymous body (Java `new T() {}`,
         ///< Kotlin `object : T() {}`)
  kConstructorCall,  ///< `this(…)`/`super(…)` at the head of a constructor; `name`: "this" or
                     ///< "super"; children: arguments
  kLambda,  ///< `decl`: Unit::functions; of the kind kLambda, or kLocal for Kotlin's local and
            ///< anonymous functions (an unlabelled return leaves these, but not a Kotlin lambda)
  kFunctionReference,  ///< `X::f`, `this::f`, `::f`; children: receiver if has_receiver; `X::new`
                       ///< has the name "<init>"
  kClassLiteral,  ///< `T.class`, `T::class`, `T::class.java`; `type`. `x::class` of a value: child
                  ///< instead
  kUnary,         ///< `op`; child
  kBinary,        ///< `op`; two children. Infix function calls are kCall
  kAssign,        ///< children: target, value; `op`: kNone for `=`, else kAdd for `+=` …
            ///< `delegated`: the value is the delegate of the property that the target names (`val
            ///< x by lazy {}`)
  kIs,        ///< `x instanceof T`, `x is T`; `type`; child; `negated`; `ref`: pattern variable or
              ///< kNoIndex
  kCast,      ///< `type`; child; `safe`: `as?`
  kTemplate,  ///< a string built from its children
  kIndex,     ///< children: array, indices
  kArray,     ///< an array written out: children are the elements; `type`: element type or kNoIndex
  kIf,        ///< children: condition, then [, else]; also `?:` of Java
  kWhen,      ///< children: kWhenBranch…; the subject, if any, was declared as a hidden variable
              ///< before, but for a subject that is a local variable itself
  kWhenBranch,  ///< children: conditions (booleans, any may hold) …, body last; no condition:
                ///< else/default. `falls_through`: an old-style switch group that runs into the
                ///< next
  kWhile,       ///< children: condition, body; `post_test`: do … while
  kFor,  ///< children: initialiser, condition, update, body (kBlock or kUnknown without children
         ///< when absent)
  kForEach,      ///< `ref`: variable; children: iterable, body
  kBlock,        ///< children in order; the value is the last one's
  kDeclare,      ///< `ref`: variable; child: initialiser if any. `delegated`: `val x by lazy {}`
                 ///< (child: the delegate)
  kDeclareType,  ///< a local class; `decl`
  kReturn,       ///< child if any; `name`: label (`return@forEach`)
  kThrow,        ///< child
  kBreak,        ///< `name`: label
  kContinue,     ///< `name`: label
  kYield,        ///< Java `yield` in a switch; child
  kTry,  ///< children: body, kCatch…, [finally body if has_finally]; resources were declared in the
         ///< body
  kCatch,    ///< `ref`: variable; `type`: first caught type; child: body
  kLabeled,  ///< `name`; child
};

/// Operators of kUnary, kBinary and kAssign.
enum class Op : uint8_t {
  kNone,
  kNot,
  kMinus,
  kPlus,
  kNotNull,
  kPreIncrement,
  kPreDecrement,
  kPostIncrement,
  kPostDecrement,  // unary
  kSpread,         // unary, only as an argument: Kotlin's `*array` for a vararg parameter
  kAnd,
  kOr,
  kEqual,
  kNotEqual,
  kSame,
  kNotSame,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kRemainder,
  kBitAnd,
  kBitOr,
  kXor,
  kShiftLeft,
  kShiftRight,
  kUnsignedShiftRight,  ///< Java `>>>`
  kIn,
  kNotIn,
  kRange,
  kElvis,
};
// Java's `==` is kSame on objects and kEqual on primitives: its front end writes kEqual; Kotlin's
// `===` is kSame.

/// One expression. What `ref`, `type`, `decl` and the children mean depends on `kind`.
struct Expr {
  ExprKind kind = ExprKind::kUnknown;
  Op op = Op::kNone;
  bool safe : 1 = false;
  bool has_receiver : 1 = false;
  bool negated : 1 = false;
  bool post_test : 1 = false;
  bool falls_through : 1 = false;
  bool has_finally : 1 = false;
  bool delegated : 1 = false;
  Symbol name;
  uint32_t ref = kNoIndex;
  uint32_t type = kNoIndex;  ///< Unit::type_refs
  uint32_t decl = kNoIndex;  ///< Unit::types or Unit::functions
  Range children;            ///< in Unit::child_lists
  Range types;               ///< written type arguments, in Unit::type_lists
  uint32_t argument_names =
      kNoIndex;  ///< first of as many entries of Unit::name_lists as there are arguments
  uint32_t begin = 0, end = 0;  ///< bytes in the file
  uint32_t name_begin = 0;      ///< where `name` stands (a chain's call is told on this line)
};

using Literal =
    std::variant<std::nullptr_t, bool, int64_t, double, Symbol>;  // a char literal is an int64_t

/// A local variable or parameter. A lambda or local type refers to its enclosing function's by the
/// same index.
struct VariableDecl {
  Symbol name;                   ///< empty for hidden ones
  uint32_t type = kNoIndex;      ///< Unit::type_refs; kNoIndex when inferred
  uint32_t function = kNoIndex;  ///< owner in Unit::functions
  bool captured = false;    ///< used in a lambda, local function or local type inside the owner
  bool reassigned = false;  ///< assigned other than by its declaration
  uint32_t begin = 0;
};

/// An annotation of a type, function or field.
struct Annotation {
  Symbol name;                         ///< as written
  std::vector<uint32_t> arguments;     ///< Unit::exprs
  std::vector<Symbol> argument_names;  ///< as many; empty text when positional
};

/// A parameter of a function, in order.
struct Parameter {
  uint32_t variable = kNoIndex;       ///< Unit::variables
  uint32_t default_value = kNoIndex;  ///< Unit::exprs
  bool vararg = false;
  bool implicit_it = false;  ///< Kotlin's `it`
};

/// What a function is to its type.
enum class FunctionKind : uint8_t {
  kMethod,
  kConstructor,
  kStaticInit,
  kInstanceInit,
  kGetter,
  kSetter,
  kLambda,
  kLocal,
};

/// Modifiers of a type, function or field, written or implied by the language.
struct Modifiers {
  bool is_static : 1 = false;    ///< Java static; Kotlin members of objects are instance members
  bool is_abstract : 1 = false;  ///< no body, or abstract
  bool is_native : 1 = false;    ///< Java native, Kotlin external
  bool is_final : 1 = false;     ///< Java final, Kotlin val
  bool is_const : 1 = false;     ///< Kotlin const
  bool is_override : 1 = false;
  bool is_private : 1 = false;
  bool is_suspend : 1 = false;
  bool is_inline : 1 = false;
  bool is_inner : 1 = false;  ///< has an outer instance: Java non-static member class, Kotlin inner
  bool is_data : 1 = false;   ///< Kotlin data class, Java record
  bool is_lateinit : 1 = false;
  bool is_sealed : 1 = false;
  bool is_default : 1 = false;  ///< interface method with a body
};

/// A function, method, constructor, accessor, initialiser or lambda.
struct FunctionDecl {
  Symbol
      name;  ///< "<init>", "<clinit>", "<instance>"; lambdas: empty; accessors: the property's name
  FunctionKind kind = FunctionKind::kMethod;
  Modifiers modifiers;
  uint32_t owner = kNoIndex;  ///< Unit::types; top-level Kotlin functions belong to the file facade
  uint32_t parent =
      kNoIndex;  ///< lambdas, local functions, members of local types: the enclosing function
  std::vector<Parameter> parameters;
  uint32_t receiver_type = kNoIndex;  ///< extensions: Unit::type_refs; `this` is then the receiver
  uint32_t return_type = kNoIndex;    ///< kNoIndex when not written
  std::vector<Symbol> type_parameters;
  std::vector<uint32_t> type_bounds;  ///< of these, in Unit::type_refs (kNoIndex); empty: no bounds
  uint32_t body = kNoIndex;           ///< Unit::exprs; kNoIndex when there is none
  bool expression_body = false;       ///< the body's value is the result (Kotlin `= …`, lambdas)
  Symbol label;                       ///< lambdas: the name `return@…` uses (the called function's)
  std::vector<Annotation> annotations;
  uint32_t begin = 0, end = 0, name_begin = 0;
};

/// A field or property.
struct FieldDecl {
  Symbol name;
  Modifiers modifiers;
  uint32_t owner = kNoIndex;  ///< Unit::types
  uint32_t type = kNoIndex;
  uint32_t initializer =
      kNoIndex;  ///< Unit::exprs; also run by <clinit>/<instance>/<init> as an assignment
  uint32_t delegate = kNoIndex;  ///< Kotlin `by …`: Unit::exprs
  uint32_t getter = kNoIndex;    ///< Unit::functions, when written
  uint32_t setter = kNoIndex;
  uint32_t receiver_type = kNoIndex;  ///< extension properties
  bool backing = true;                ///< false: only accessors, no state
  bool enum_constant = false;
  std::vector<Annotation> annotations;
  uint32_t begin = 0, end = 0;
};

/// What a declared type is.
enum class TypeKind : uint8_t {
  kClass,
  kInterface,
  kEnum,
  kObject,
  kCompanion,
  kAnnotation,
  kRecord,
  kAnonymous,
  kFacade,  ///< a Kotlin file's top-level members: "pkg.NameKt" (or its @file:JvmName)
};

/// `class A : I by x`: the constructor also stores `expr` in the hidden field "$$delegate_0" ("_1"
/// … in text order).
struct InterfaceDelegate {
  uint32_t type = kNoIndex;  ///< Unit::type_refs
  uint32_t expr = kNoIndex;
};

/// A declared type.
struct TypeDecl {
  Symbol name;  ///< simple; companions without a name: "Companion"; anonymous: "1", "2" … within
                ///< the outermost type
  Symbol qualified;  ///< "pkg.Outer.Inner"; anonymous: "pkg.Outer$1"; local: "pkg.Outer$1Name"
  TypeKind kind = TypeKind::kClass;
  Modifiers modifiers;
  uint32_t enclosing = kNoIndex;           ///< Unit::types
  uint32_t enclosing_function = kNoIndex;  ///< local and anonymous types
  std::vector<uint32_t>
      supertypes;  ///< Unit::type_refs as written; the superclass first where it is known
  std::vector<InterfaceDelegate> delegates;
  std::vector<Symbol> type_parameters;
  std::vector<uint32_t> type_bounds;  ///< as in FunctionDecl
  std::vector<uint32_t> fields;
  std::vector<uint32_t>
      functions;  ///< with constructors, accessors, initialisers; not lambdas or local functions
  std::vector<uint32_t> types;        ///< member types
  uint32_t static_init = kNoIndex;    ///< "<clinit>": static initialisers in text order; Kotlin:
                                      ///< objects, companions, top level
  uint32_t instance_init = kNoIndex;  ///< "<instance>": run after super(…) in each constructor that
                                      ///< doesn't call this(…). A Kotlin class with a primary
                                      ///< constructor has these in that constructor's body
  std::vector<Annotation> annotations;
  uint32_t begin = 0, end = 0, name_begin = 0;
};
// Every class, enum, object, companion, record and anonymous type has at least one "<init>"
// (written by the front end when the source has none). Enum constants are static fields set in
// <clinit> by kNew of the enum (or of the constant's anonymous body). A Kotlin object's `<clinit>`
// creates its single instance: the analysis treats the name of an object as that instance. A class
// with a companion names it in its <clinit>, since it is created then. C and C++ (package
// "native"): each function and method is a static function of the file's facade, a method under the
// name "Class::method"; variables and data members are static fields of it. A call of a library's
// method has the object as its first argument; reading a library's data member is a call of
// "struct.member". A data class has its component1() … and copy() written out.

/// An import of the file.
struct Import {
  Symbol name;   ///< dotted, without `.*`
  Symbol alias;  ///< the simple name that it brings (last part, or Kotlin's `as`)
  bool star = false;
  bool is_static = false;
};

/// Kotlin's `typealias`, top level.
struct TypeAlias {
  Symbol name;
  Symbol qualified;
  std::vector<Symbol> type_parameters;
  uint32_t type = kNoIndex;  ///< Unit::type_refs
  uint32_t begin = 0;
};

/// One line of a table for JNI's RegisterNatives, C and C++.
struct NativeBinding {
  Symbol method, signature;  ///< "getMac", "()Ljava/lang/String;"
  Symbol function;
};

/// A file's model. Tables refer to each other by index; all are filled by one front end and then
/// constant.
struct Unit {
  FileId file;
  Language language = Language::kJava;
  Symbol package;
  std::vector<Import> imports;
  std::vector<TypeAlias> aliases;
  std::vector<TypeDecl> types;  ///< every type, nested, local and anonymous ones too
  std::vector<FunctionDecl> functions;
  std::vector<FieldDecl> fields;
  std::vector<VariableDecl> variables;
  std::vector<TypeRef> type_refs;
  std::vector<Expr> exprs;
  std::vector<Literal> literals;
  std::vector<uint32_t> child_lists;
  std::vector<uint32_t> type_lists;
  std::vector<Symbol> name_lists;
  std::vector<NativeBinding> native_bindings;
  std::vector<Symbol> class_literals;  ///< C and C++: strings that look like "com/x/Device", sorted
  bool has_syntax_errors = false;
  uint32_t first_error = 0;  ///< byte offset
  bool too_deep = false;     ///< nesting over the bound: the inner part was left out

  const Expr& expr(uint32_t index) const { return exprs[index]; }
  std::span<const uint32_t> children(const Expr& e) const {
    return {child_lists.data() + e.children.first, e.children.count};
  }
  /// The receiver of a kCall/kSelect/kFunctionReference; kNoIndex when there is none.
  uint32_t receiver(const Expr& e) const;
  /// The arguments of a kCall, kInvoke, kNew or kConstructorCall.
  std::span<const uint32_t> arguments(const Expr& e) const;
  /// The name an argument was given (`init(agreed = true)`); empty when positional.
  Symbol argument_name(const Expr& e, uint32_t argument) const;
  Span span(const Expr& e) const { return {file, e.begin, e.end}; }
  /// Where a step of a path is told: a call that has a receiver from its name on, so that each call
  /// of a chain stands on its own line.
  Span site(const Expr& e) const {
    const bool chained = e.kind == ExprKind::kCall && e.has_receiver && e.name_begin > e.begin;
    return {file, chained ? e.name_begin : e.begin, e.end};
  }
  Span name_span(const Expr& e) const {
    return {file, e.name_begin, e.name_begin + static_cast<uint32_t>(e.name.view().size())};
  }
};

}  // namespace sdklint
