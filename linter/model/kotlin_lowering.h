// Lowers one Kotlin file. Declarations are in from_kotlin.cpp and from_kotlin_types.cpp, bodies in
// from_kotlin_bodies.cpp and from_kotlin_calls.cpp. What stands in an ERROR node is lowered as far
// as it makes sense.
#pragma once

#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/kotlin_syntax.h"
#include "model/lowering.h"
#include "model/unit.h"
#include "parse/syntax_tree.h"

namespace sdklint::kotlin {

/// Bytes of the text.
struct TextRange {
  uint32_t begin, end;
};

/// Lowers one Kotlin file. The text and the tree must outlive it.
class KotlinLowering {
 public:
  /// `tree` is that of `text`, or of a copy in which `blanked` type arguments of calls are spaces.
  KotlinLowering(FileId file, std::string_view path, std::string_view text, const SyntaxTree& tree,
                 const std::vector<TextRange>& blanked);
  Unit run();
  /// Type arguments that were read as comparisons.
  const std::vector<TextRange>& misread() const { return misread_; }

 private:
  using Gather = UnitBuilder::Gather;
  using Deeper = UnitBuilder::Deeper;
  using Scope = UnitBuilder::Scope;

  /// The links of a call chain or a run of operators that are read; and how many nest in the model.
  static constexpr size_t kLongestChain = 20'000;
  static constexpr size_t kDeepChain = 100;

  /// What modifiers and annotations say.
  struct Marks {
    Modifiers modifiers;
    bool is_enum = false, is_annotation = false, is_vararg = false, is_abstract = false;
    std::vector<Annotation> annotations;
  };

  /// The class whose members are being lowered.
  struct Home {
    uint32_t type = kNoIndex;
    TypeKind kind = TypeKind::kClass;
    uint32_t primary =
        kNoIndex;  ///< the constructor that runs initialisers; kNoIndex: <instance> does
    std::vector<uint32_t> statements;  ///< of the primary constructor
    bool is_static = false;            ///< a facade
    bool is_data = false;
    std::vector<uint32_t> properties;  ///< fields of the primary constructor's val/var parameters
  };

  /// The pieces of a class-like declaration.
  struct ClassParts {
    SyntaxNode primary_constructor, specifiers, body;
  };

  // Declarations (from_kotlin.cpp)
  void lower_header(SyntaxNode root);
  void lower_facade(SyntaxNode root);
  void lower_top_level_types(SyntaxNode parent);
  void lower_top_level_members(SyntaxNode parent, Home& home);
  /// Statements that an ERROR left outside of any function: kept in a function "<recovered>" that
  /// nobody calls.
  void lower_strays(const std::vector<SyntaxNode>& strays);
  bool has_top_level_members(SyntaxNode parent) const;
  void lower_type_alias(SyntaxNode node);
  uint32_t lower_function(SyntaxNode node, FunctionKind kind, const Home* home);
  void lower_parameters(SyntaxNode node);
  uint32_t add_parameter(SyntaxNode name, uint32_t type, const Marks& marks,
                         SyntaxNode default_value);
  void note_callable(uint32_t variable);
  void lower_function_body(SyntaxNode body, uint32_t function);
  void lower_property(SyntaxNode node, Home& home);
  void lower_accessor(SyntaxNode node, bool is_getter, uint32_t field, const Home& home);
  Marks lower_modifiers(SyntaxNode node);
  void add_modifier(std::string_view word, Marks& marks);
  void lower_annotation(SyntaxNode node, std::vector<Annotation>& out);
  void add_annotation(SyntaxNode named, std::vector<Annotation>& out);
  bool annotates_next(SyntaxNode node, std::initializer_list<Kind> kinds) const;
  void stray_annotations(SyntaxNode node, std::vector<Annotation>& out);
  void take_annotations_before(std::vector<Annotation>& annotations);
  struct TypeParameters {
    std::vector<Symbol> names;
    std::vector<uint32_t> bounds;  ///< as in FunctionDecl
  };
  /// `constraints`: `where T : Tracker`, or invalid.
  TypeParameters type_parameters(SyntaxNode node, SyntaxNode constraints);

  // Types (from_kotlin_types.cpp)
  uint32_t lower_type(SyntaxNode node);
  uint32_t written_type(std::string_view name);
  std::vector<uint32_t> lower_type_arguments(SyntaxNode node);
  uint32_t lower_class(SyntaxNode node);
  uint32_t lower_object(SyntaxNode node, TypeKind kind);
  uint32_t lower_object_literal(SyntaxNode node);
  void lower_enum_entry(SyntaxNode node, Home& home);
  void lower_contents(Home& home, ClassParts parts);
  SyntaxNode class_body_of(SyntaxNode lambda);
  void lower_specifiers(SyntaxNode node, Home& home);
  /// The parameters that are properties, in the order of `home.properties`.
  std::vector<uint32_t> lower_primary_parameters(SyntaxNode node, Home& home);
  void lower_secondary_constructor(SyntaxNode node);
  void lower_members(SyntaxNode body, Home& home);
  void lower_data_members(Home& home);
  void enter_initializer(Home& home);
  void leave_initializer(Home& home, uint32_t statement);
  uint32_t own_field(bool is_static, Symbol name, uint32_t begin, uint32_t end);
  uint32_t name_list(const std::vector<Symbol>& names);

  // Bodies (from_kotlin_bodies.cpp)
  void lower_statement(SyntaxNode node, Gather& out);
  void lower_statements(SyntaxNode parent, Gather& out);
  uint32_t lower_block(SyntaxNode node);
  uint32_t lower_body(SyntaxNode node);
  uint32_t empty_block(uint32_t at);
  void lower_local_property(SyntaxNode node, Gather& out);
  void lower_local_function(SyntaxNode node, Gather& out);
  void destructure(SyntaxNode pattern, uint32_t whole, Gather& out);
  uint32_t declare_variable(SyntaxNode node);
  uint32_t lower_assignment(SyntaxNode node);
  uint32_t lower_for(SyntaxNode node);
  uint32_t lower_while(SyntaxNode node, bool post_test);
  uint32_t lower_if(SyntaxNode node);
  uint32_t lower_when(SyntaxNode node);
  bool follows_guard(uint32_t at) const;
  uint32_t lower_when_entry(SyntaxNode node, uint32_t subject);
  uint32_t lower_when_condition(SyntaxNode node, uint32_t subject);
  uint32_t subject_value(uint32_t subject, uint32_t begin, uint32_t end);
  uint32_t lower_try(SyntaxNode node);
  uint32_t lower_labeled(SyntaxNode node);
  uint32_t labeled(SyntaxNode label, uint32_t child, SyntaxNode node);
  uint32_t lower_jump(ExprKind kind, Symbol label, uint32_t begin, uint32_t end);
  uint32_t lower_return(SyntaxNode node);

  // Expressions (from_kotlin_bodies.cpp, from_kotlin_calls.cpp)
  uint32_t lower_expression(SyntaxNode node);
  uint32_t lower_one(SyntaxNode node, Kind kind);
  uint32_t lower_identifier(SyntaxNode node);
  uint32_t lower_identifier(std::string_view text, uint32_t begin, uint32_t end);
  uint32_t unknown(SyntaxNode node);
  uint32_t lower_string(SyntaxNode node);
  uint32_t lower_prefix(SyntaxNode node);
  /// Puts the prefixes at the head of `node` before a value that ends at `end`.
  uint32_t add_prefixes(SyntaxNode node, uint32_t value, uint32_t end);
  uint32_t lower_this(SyntaxNode node);
  uint32_t lower_super(SyntaxNode node);
  uint32_t lower_callable_reference(SyntaxNode node);
  uint32_t type_as_expression(SyntaxNode node);
  /// `callee`: the function that it is handed to, if known.
  uint32_t lower_lambda(SyntaxNode node, Symbol label, Symbol callee);
  uint32_t lower_anonymous_function(SyntaxNode node);

  struct CallParts {
    SyntaxNode callee, type_arguments, value_arguments, lambda;
  };
  uint32_t lower_chain(SyntaxNode node);
  uint32_t lower_link(SyntaxNode node, Kind kind, uint32_t left);
  uint32_t lower_binary(SyntaxNode node, Kind kind, uint32_t left);
  uint32_t lower_navigation(SyntaxNode node, uint32_t left);
  uint32_t lower_call(SyntaxNode node, uint32_t left);
  uint32_t finish_call(Expr call, uint32_t target, uint32_t receiver, const CallParts& parts,
                       Symbol label);
  CallParts call_parts(SyntaxNode node) const;
  bool merges_into(SyntaxNode call, SyntaxNode outer) const;
  bool is_reference(SyntaxNode navigation) const;
  bool lacks_receiver(uint32_t target, const CallParts& parts);
  void lower_arguments(SyntaxNode node, Symbol label, Gather& out, std::vector<Symbol>& names);
  uint32_t lower_value_argument(SyntaxNode node, Symbol label, Symbol* name);
  uint32_t callable_local(Symbol name);
  /// Marks the lambda whose implicit parameter this variable is.
  void use_it(uint32_t variable);
  void note_misread(SyntaxNode less, SyntaxNode greater, bool among_arguments);
  void find_misread_arguments(SyntaxNode value_arguments);
  Range blanked_type_arguments(uint32_t at);

  UnitBuilder out_;
  SyntaxNode root_;
  std::string_view text_;    ///< as given
  std::string_view parsed_;  ///< the same, or with blanks
  std::string_view path_;
  const std::vector<TextRange>& blanked_;
  std::vector<TextRange> misread_;
  std::deque<std::string> body_texts_;  ///< class bodies that were parsed by themselves
  std::deque<SyntaxTree> body_trees_;
  std::vector<Annotation> file_annotations_;
  std::vector<Annotation> annotations_before_;  ///< of the declaration that comes next
  Symbol facade_name_;

  Symbol accessor_;  ///< the property whose accessor is being lowered: what `field` means
  bool accessor_static_ = false;
  bool field_used_ = false;
  struct ImplicitIt {
    uint32_t variable;
    bool used;
  };
  std::vector<ImplicitIt> its_;  ///< of the lambdas around that name no parameter
  std::vector<Symbol>
      receiver_callables_;  ///< names of locals that may be called with a receiver: `x.block()`
};

}  // namespace sdklint::kotlin
