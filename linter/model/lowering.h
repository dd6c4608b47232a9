// What every front end needs to write a `Unit`: pools, open types and functions, lexical scopes. A
// front end walks its syntax tree once, opens and closes types, functions and scopes as it goes,
// and takes the finished unit.
//
//     UnitBuilder out(file, Language::kJava);
//     out.begin_type(TypeKind::kClass, Symbol("Shop"), begin, end);
//     out.begin_function(FunctionKind::kMethod, Symbol("open"), begin, end);
//     out.add_parameter(out.declare(Symbol("name"), type, begin));
//     out.end_function(body);
//     out.end_type();
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/symbol.h"
#include "model/unit.h"

namespace sdklint {

/// Writes one unit. Indices stay good; references into the pools (`expr()`, `type()` …) only until
/// the next addition.
class UnitBuilder {
 public:
  /// Nesting of expressions, statements and types after which the inner part is left out.
  static constexpr uint32_t kDeepest = 400;

  UnitBuilder(FileId file, Language language);
  /// The finished unit; every type and function must have been closed.
  Unit take();
  Unit& unit() { return unit_; }

  // Expressions ---------------------------------------------------------------------------------
  uint32_t add(Expr expr, std::span<const uint32_t> children = {});
  uint32_t add(ExprKind kind, uint32_t begin, uint32_t end,
               std::span<const uint32_t> children = {});
  uint32_t add(ExprKind kind, uint32_t begin, uint32_t end,
               std::initializer_list<uint32_t> children) {
    return add(kind, begin, end, std::span<const uint32_t>(children.begin(), children.size()));
  }
  Expr& expr(uint32_t index) { return unit_.exprs[index]; }

  uint32_t literal(Literal value, uint32_t begin, uint32_t end);
  uint32_t local(uint32_t variable, uint32_t begin, uint32_t end);
  /// A bare name: kLocal when a variable of that name is in sight, else kName.
  uint32_t local_or_name(Symbol name, uint32_t begin, uint32_t end);
  uint32_t name(Symbol name, uint32_t begin, uint32_t end);
  uint32_t select(uint32_t receiver, Symbol name, uint32_t name_begin, uint32_t begin, uint32_t end,
                  bool safe = false);
  /// Notes that a local target is reassigned.
  uint32_t assign(Op op, uint32_t target, uint32_t value, uint32_t begin, uint32_t end);
  uint32_t unary(Op op, uint32_t child, uint32_t begin, uint32_t end);
  uint32_t binary(Op op, uint32_t left, uint32_t right, uint32_t begin, uint32_t end);
  /// kDeclare of a variable; `initializer` may be kNoIndex.
  uint32_t declaration(uint32_t variable, uint32_t initializer, uint32_t begin, uint32_t end);
  /// kUnknown for what lies deeper than `kDeepest`; the unit then says `too_deep`.
  uint32_t too_deep(uint32_t begin, uint32_t end);

  // Written types -------------------------------------------------------------------------------
  uint32_t add_type_ref(TypeRef type, std::span<const uint32_t> arguments = {});
  /// A run of `Unit::type_lists` (written type arguments of a call).
  Range type_list(std::span<const uint32_t> types);
  /// First of as many entries of `Unit::name_lists`.
  uint32_t name_list(std::span<const Symbol> names);

  // Types ---------------------------------------------------------------------------------------
  /// Opens a type: a member of the type that is open, a local one when a function is. An empty name
  /// makes an anonymous one. Names are javac's, counted per enclosing class: "pkg.Outer.Inner",
  /// "pkg.Outer$1", "pkg.Outer$1Local".
  uint32_t begin_type(TypeKind kind, Symbol name, uint32_t begin, uint32_t end);
  /// Closes it and gives <clinit> and <instance> their bodies.
  void end_type();
  /// The open type; kNoIndex outside of all.
  uint32_t current_type() const { return type_; }
  TypeDecl& type(uint32_t index) { return unit_.types[index]; }

  /// Enters <clinit> (or <instance>) of the open type, made at first use, for one statement of it:
  ///     out.enter_initializer(true); … lower … out.leave_initializer(statement);
  void enter_initializer(bool is_static);
  /// `statement` may be kNoIndex: nothing is added.
  void leave_initializer(uint32_t statement);

  uint32_t add_field(FieldDecl field);  ///< to the open type
  FieldDecl& field(uint32_t index) { return unit_.fields[index]; }

  // Functions -----------------------------------------------------------------------------------
  /// Opens a function of the open type with a scope of its own. Its parent is the function around
  /// it, if any.
  uint32_t begin_function(FunctionKind kind, Symbol name, uint32_t begin, uint32_t end);
  /// Closes it; `body` may be kNoIndex.
  void end_function(uint32_t body);
  /// Enters a closed function again, its parameters in sight (initialisers that run in a primary
  /// constructor).
  void enter_function(uint32_t function);
  void leave_function();
  uint32_t current_function() const { return function_; }
  FunctionDecl& function(uint32_t index) { return unit_.functions[index]; }
  /// A last parameter of the open function.
  Parameter& add_parameter(uint32_t variable);
  /// The <init> without parameters that a type has when its source writes none.
  uint32_t add_default_constructor(uint32_t begin, uint32_t end);

  // Scopes and variables ------------------------------------------------------------------------
  /// Names declared while it lives go out of sight with it.
  class Scope {
   public:
    explicit Scope(UnitBuilder& out) : out_(out), mark_(out.bindings_.size()) {}
    ~Scope() { out_.unbind(mark_); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    UnitBuilder& out_;
    size_t mark_;
  };
  /// A new variable of the open function, in sight from now on. An empty name makes a hidden one.
  uint32_t declare(Symbol name, uint32_t type, uint32_t begin);
  /// Makes the variables of that name around unseen: a member of a local type hides them.
  void hide(Symbol name);
  /// Puts a variable in sight (again): one declared by `x instanceof T y` outlives the condition.
  void rebind(uint32_t variable);
  /// The variable of that name in sight, or kNoIndex. Notes it as captured when another function
  /// asks.
  uint32_t lookup(Symbol name);
  VariableDecl& variable(uint32_t index) { return unit_.variables[index]; }
  void mark_reassigned(uint32_t variable) { unit_.variables[variable].reassigned = true; }

  // Help ----------------------------------------------------------------------------------------
  /// Indices gathered for a list; several may be open at once, the youngest is closed first.
  class Gather {
   public:
    explicit Gather(UnitBuilder& out) : out_(out), mark_(out.gathered_.size()) {}
    ~Gather() { out_.gathered_.resize(mark_); }
    Gather(const Gather&) = delete;
    Gather& operator=(const Gather&) = delete;
    /// Only the youngest list may grow.
    void add(uint32_t index) { out_.gathered_.push_back(index); }
    void insert(size_t position, uint32_t index) {
      out_.gathered_.insert(out_.gathered_.begin() + static_cast<ptrdiff_t>(mark_ + position),
                            index);
    }
    void pop() { out_.gathered_.pop_back(); }
    size_t size() const { return out_.gathered_.size() - mark_; }
    bool empty() const { return size() == 0; }
    /// Good until the next `add` of any list. Only the youngest list may be read.
    std::span<const uint32_t> list() const { return {out_.gathered_.data() + mark_, size()}; }

   private:
    UnitBuilder& out_;
    size_t mark_;
  };

  /// Counts one level of nesting while it lives; false when that is one too many.
  class Deeper {
   public:
    explicit Deeper(UnitBuilder& out, uint32_t levels = 1) : out_(out), levels_(levels) {
      out_.depth_ += levels_;
    }
    ~Deeper() { out_.depth_ -= levels_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    explicit operator bool() const { return out_.depth_ <= kDeepest; }

   private:
    UnitBuilder& out_;
    uint32_t levels_;
  };

 private:
  struct Binding {
    Symbol name;
    uint32_t variable;
    uint32_t shadowed;  ///< the binding of that name around; kNoIndex
  };
  struct OpenType {
    uint32_t type;
    uint32_t outer_type, outer_function;
    size_t bindings;
    std::vector<uint32_t> static_statements, instance_statements;
    uint32_t anonymous = 0;
    std::vector<std::pair<Symbol, uint32_t>> locals;  ///< how many local types of a name
    bool member;
  };
  struct OpenFunction {
    uint32_t function;
    uint32_t outer_function;
    bool outer_in_function;
    size_t bindings;
  };

  void bind(Symbol name, uint32_t variable);
  void unbind(size_t mark);  ///< all that were bound since
  void open_function(uint32_t function);
  uint32_t close_function();

  Unit unit_;
  std::vector<Binding> bindings_;
  std::unordered_map<Symbol, uint32_t> latest_;  ///< the binding in sight, by name
  std::vector<OpenType> open_types_;
  std::vector<OpenFunction> open_functions_;
  std::vector<uint32_t> gathered_;
  uint32_t type_ = kNoIndex;
  uint32_t function_ =
      kNoIndex;  ///< the innermost open function, also seen through the types inside of it
  bool in_function_ = false;  ///< the innermost open thing is a function, not a type
  uint32_t depth_ = 0;
};

}  // namespace sdklint
