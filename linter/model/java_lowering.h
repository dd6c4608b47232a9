// Java's front end, a class in five files: names and the way in, declarations, statements,
// expressions, and what is left of broken code. Chains that lean to the left (`a + b + c`,
// `x.f().g().h()`) are walked with a stack of their own and, when very long, cut by hidden
// variables, so that neither this nor an analysis needs deep recursion for them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/java_syntax.h"
#include "model/lowering.h"

namespace sdklint::java {

/// Lowers one file; used once.
class JavaLowering {
 public:
  explicit JavaLowering(FileId file) : out_(file, Language::kJava) {}

  Unit run(const SyntaxTree& tree) {
    out_.unit().has_syntax_errors = tree.has_error();
    if (tree.has_error()) out_.unit().first_error = tree.first_error();
    const SyntaxChildren top = children(tree.root());
    // The package first: names are made of it.
    for (const SyntaxNode& child : top) {
      if (kind_of(child) == K::kPackage) package(child);
    }
    size_t at = 0;
    recover(top, at, Where::kTop, nullptr);
    loose_members();
    return out_.take();
  }

 private:
  using Node = SyntaxNode;
  using Gather = UnitBuilder::Gather;
  using Scope = UnitBuilder::Scope;
  using Deeper = UnitBuilder::Deeper;
  enum class Where : uint8_t { kTop, kType, kFunction };

  /// What an unlabelled `break` leaves; set aside while another function is lowered.
  struct Jumps {
    bool in_switch = false;
    bool switch_left = false;  ///< a `break` leaves the switch
  };
  class FreshJumps {
   public:
    FreshJumps(JavaLowering& of, bool in_switch) : of_(of), kept_(of.jumps_) {
      of.jumps_ = {in_switch, false};
    }
    ~FreshJumps() { of_.jumps_ = kept_; }
    FreshJumps(const FreshJumps&) = delete;
    FreshJumps& operator=(const FreshJumps&) = delete;

   private:
    JavaLowering& of_;
    Jumps kept_;
  };

  // Names and types -----------------------------------------------------------------------------
  static Symbol symbol(const Node& node) { return Symbol(node.text()); }
  static void append_name(const Node& node, std::string& to);
  static Symbol dotted(const Node& node);
  static uint8_t dimensions(const Node& node);
  uint32_t type(const Node& node, uint8_t more_dimensions = 0);
  uint32_t named_type(Symbol name, uint8_t array_depth = 0);
  /// kNoIndex for `var`.
  uint32_t variable_type(const Node& node, uint8_t more_dimensions = 0);
  struct TypeParameters {
    std::vector<Symbol> names;
    std::vector<uint32_t> bounds;  ///< as in FunctionDecl
  };
  TypeParameters type_parameters(const Node& node);

  // Declarations --------------------------------------------------------------------------------
  void package(const Node& node);
  void import(const Node& node);
  Modifiers modifiers(const Node& node, std::vector<Annotation>& annotations);
  Annotation annotation(const Node& node);
  uint32_t element_value(const Node& node);
  uint32_t nested_annotation(const Node& node);
  uint32_t type_declaration(const Node& node);
  void type_header(uint32_t made, const Node& child);
  void type_modifiers(uint32_t made, Modifiers modifiers, std::vector<Annotation> annotations);
  void type_body(uint32_t made, const Node& body);
  void hide_fields(const Node& body);
  void finish_type(uint32_t made);
  void member(const Node& node);
  void field(const Node& node);
  void enum_constant(const Node& node);
  uint32_t anonymous_type(const Node& body, uint32_t supertype);
  void method(const Node& node);
  void constructor(const Node& node);
  void initializer(const Node& node, bool is_static);
  void parameters(const Node& node);
  void record_components(uint32_t made, const Node& node);
  void finish_record(uint32_t made);
  uint32_t own_field(Symbol name, uint32_t begin, uint32_t end);
  bool in_static_code();
  bool is_interface(uint32_t made) {
    const TypeKind kind = out_.type(made).kind;
    return kind == TypeKind::kInterface || kind == TypeKind::kAnnotation;
  }

  // Statements ----------------------------------------------------------------------------------
  uint32_t block(const Node& node);
  void statement(const Node& node, Gather& list);
  void plain_statement(const Node& node, Gather& list);
  uint32_t statement(const Node& node);
  void local_declaration(const Node& node, Gather& list);
  uint32_t if_statement(const Node& node);
  uint32_t while_statement(const Node& node);
  uint32_t do_statement(const Node& node);
  uint32_t for_statement(const Node& node);
  uint32_t for_each(const Node& node);
  uint32_t try_statement(const Node& node);
  uint32_t try_body(const Parts& parts, const Node& node);
  void resource(const Node& node, Gather& list, std::vector<uint32_t>& closings);
  uint32_t catch_clause(const Node& node);
  uint32_t switch_expression(const Node& node);
  uint32_t switch_branch(const Node& group, uint32_t subject, std::span<const Node> later,
                         bool& default_seen);
  void label_conditions(const Node& label, uint32_t subject, Gather& conditions, bool& is_default,
                        std::vector<uint32_t>& declarations);
  uint32_t pattern(const Node& node, uint32_t subject, std::vector<uint32_t>& declarations);
  uint32_t record_parts(const Node& node, uint32_t subject, uint32_t written, uint32_t test,
                        std::vector<uint32_t>& declarations);
  uint32_t jump(ExprKind kind, const Node& node);
  uint32_t call_of_constructor(const Node& node);

  // Expressions ---------------------------------------------------------------------------------
  uint32_t expression(const Node& node);
  uint32_t base_expression(const Node& node, K kind);
  uint32_t link(const Parts& parts, const Node& node, uint32_t left);
  uint32_t split_long_chain(uint32_t left, std::vector<uint32_t>& declared);
  uint32_t invocation(const Parts& parts, const Node& node, uint32_t receiver);
  uint32_t field_access(const Node& node);
  uint32_t object_creation(const Node& node);
  uint32_t array_creation(const Node& node);
  uint32_t array_initializer(const Node& node, uint32_t element_type);
  uint32_t lambda(const Node& node);
  uint32_t method_reference(const Node& node);
  uint32_t instance_of(const Node& node);
  uint32_t name_of_type(const Node& node);
  uint32_t unknown(const Node& node);
  void arguments(const Node& node, Gather& list);
  uint32_t made(ExprKind kind, const Node& node, std::span<const uint32_t> list = {}) {
    return out_.add(kind, node.begin(), node.end(), list);
  }
  uint32_t made(ExprKind kind, const Node& node, std::initializer_list<uint32_t> list) {
    return out_.add(kind, node.begin(), node.end(), list);
  }
  uint32_t first_expression(const Node& node);

  // Errors --------------------------------------------------------------------------------------
  /// The children of an ERROR node, or of the whole file: declarations that have lost their braces
  /// are put together again from their heads. `list` takes statements; null outside of functions.
  void recover(const SyntaxChildren& nodes, size_t& at, Where where, Gather* list);
  bool recover_type(const SyntaxChildren& nodes, size_t& at);
  bool recover_function(const SyntaxChildren& nodes, size_t& at);
  uint32_t recovered(const Node& error);
  void stray_code(const Node& node);
  void note_errors(const Parts& parts) {
    if (parts.whole()) return;
    for (const Node& child : parts.all()) {
      if (kind_of(child) == K::kError) errors_.push_back(child);
    }
  }
  void loose_members();

  /// One link of a chain that leans to the left: `… + right`, `….name(arguments)`.
  struct Link {
    Parts parts;
    Node node;
  };

  UnitBuilder out_;
  Jumps jumps_;
  std::vector<Node> errors_;  ///< ERROR nodes met inside of the statement at hand
  std::vector<Node> loose_;   ///< members and statements outside of all types
  std::vector<Link> spine_;   ///< links of the chains at hand
};

}  // namespace sdklint::java
