#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "source/source_tree.h"
#include "source/span.h"

// The parser's C types, so that this header needn't show the library to others.
extern "C" {
struct TSTree;
}

namespace sdklint {

/// The grammars that are built in.
enum class Grammar : uint8_t { kJava, kKotlin, kGroovy, kToml };

/// A kind of node as the grammar names it ("method_invocation"), or one of its field names.
/// Comparing `kind()` with a literal compares texts of interned C strings; lowering tables cache
/// symbols by number.
class SyntaxNode {
 public:
  SyntaxNode() = default;

  /// All else may be asked of an invalid node too: it has no kind, no text and no children.
  bool valid() const { return id_ != nullptr; }
  bool named() const;
  bool is_error() const;    ///< an ERROR node; what stands inside is still worth reading
  bool is_missing() const;  ///< a token the parser put in
  std::string_view kind() const;
  uint16_t kind_number() const;  ///< the grammar's own number of the kind, for switch tables
  uint32_t begin() const;
  uint32_t end() const;
  std::string_view text() const;
  Span span() const;

  uint32_t child_count() const;
  SyntaxNode child(uint32_t index) const;
  uint32_t named_child_count() const;
  SyntaxNode named_child(uint32_t index) const;
  SyntaxNode field(std::string_view name) const;  ///< invalid when absent
  /// The first child (named or not) of that kind; invalid when there is none.
  SyntaxNode child_of_kind(std::string_view kind) const;
  SyntaxNode parent() const;
  SyntaxNode next_named_sibling() const;
  bool operator==(const SyntaxNode& other) const {
    return id_ == other.id_ && tree_ == other.tree_;
  }

 private:
  friend struct SyntaxNodeAccess;
  uint32_t context_[4] = {0, 0, 0, 0};
  const void* id_ = nullptr;
  const TSTree* tree_ = nullptr;
  const class SyntaxTree* owner_ = nullptr;
};

/// The children of a node in order, read with one cursor: linear, where `child(i)` in a loop is
/// quadratic.
///     for (SyntaxNode child : children(node)) …
class SyntaxChildren {
 public:
  explicit SyntaxChildren(SyntaxNode node, bool named_only = false);
  const SyntaxNode* begin() const { return nodes_.get(); }
  const SyntaxNode* end() const { return nodes_.get() + count_; }
  size_t size() const { return count_; }
  const SyntaxNode& operator[](size_t i) const { return nodes_[i]; }

 private:
  std::unique_ptr<SyntaxNode[]> nodes_;
  size_t count_ = 0;
};

inline SyntaxChildren children(SyntaxNode node) { return SyntaxChildren(node); }
inline SyntaxChildren named_children(SyntaxNode node) { return SyntaxChildren(node, true); }

/// One file's syntax tree. The text must outlive it (`SourceTree` keeps texts), and the tree its
/// nodes, which point to it: it must not be moved while they are in use. Trees of hostile input may
/// be very deep; who recurses into them has to keep a bound.
class SyntaxTree {
 public:
  /// Never fails: what can't be parsed stands in ERROR nodes. Ends in time that grows with the text
  /// alone: input that drives the parser's error recovery wild gives an empty tree that has an
  /// error. What the grammar of Groovy stumbles over is mended first on a copy of equal length
  /// (groovy_repair.h), so that offsets stay right; Kotlin with errors is parsed again the same way
  /// (kotlin_repair.h). What nodes say as their text is always the given one.
  static SyntaxTree parse(Grammar grammar, FileId file, std::string_view text);

  SyntaxTree(SyntaxTree&&) noexcept;
  SyntaxTree& operator=(SyntaxTree&&) noexcept;
  ~SyntaxTree();

  SyntaxNode root() const;
  bool has_error() const;
  /// Byte offset of the first ERROR or MISSING node; the end of the text when there is none.
  uint32_t first_error() const;
  FileId file() const { return file_; }
  std::string_view text() const { return text_; }

 private:
  SyntaxTree() = default;
  TSTree* tree_ = nullptr;
  Grammar grammar_ = Grammar::kJava;
  bool gave_up_ = false;
  FileId file_;
  std::string_view text_;
};

}  // namespace sdklint
