#include "parse/syntax_tree.h"

#include <tree_sitter/api.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <ctime>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parse/groovy_repair.h"
#include "parse/kotlin_repair.h"

extern "C" {
const TSLanguage* tree_sitter_java(void);
const TSLanguage* tree_sitter_kotlin(void);
const TSLanguage* tree_sitter_groovy(void);
const TSLanguage* tree_sitter_toml(void);
}

namespace sdklint {

struct SyntaxNodeAccess {
  static TSNode raw(const SyntaxNode& node) {
    return {{node.context_[0], node.context_[1], node.context_[2], node.context_[3]},
            node.id_,
            node.tree_};
  }

  static SyntaxNode wrap(TSNode raw, const SyntaxTree* owner) {
    SyntaxNode node;
    for (int i = 0; i < 4; ++i) node.context_[i] = raw.context[i];
    node.id_ = raw.id;
    node.tree_ = raw.tree;
    node.owner_ = owner;
    return node;
  }

  static const SyntaxTree* owner(const SyntaxNode& node) { return node.owner_; }
};

namespace {

using Access = SyntaxNodeAccess;

const TSLanguage* language_of(Grammar grammar) {
  switch (grammar) {
    case Grammar::kJava:
      return tree_sitter_java();
    case Grammar::kKotlin:
      return tree_sitter_kotlin();
    case Grammar::kGroovy:
      return tree_sitter_groovy();
    case Grammar::kToml:
      return tree_sitter_toml();
  }
  return nullptr;
}

/// One parser for each thread and grammar: making one costs more than a small file.
TSParser* parser_for(Grammar grammar) {
  struct Parsers {
    std::array<TSParser*, 4> of = {};
    ~Parsers() {
      for (TSParser* parser : of) ts_parser_delete(parser);
    }
  };
  thread_local Parsers parsers;
  TSParser*& parser = parsers.of[static_cast<size_t>(grammar)];
  if (parser == nullptr) {
    parser = ts_parser_new();
    [[maybe_unused]] const bool fits = ts_parser_set_language(parser, language_of(grammar));
    assert(fits);
  }
  return parser;
}

/// A cursor to go through children with, kept for its memory.
class Cursor {
 public:
  explicit Cursor(TSNode node) {
    if (!kept().made) {
      kept().cursor = ts_tree_cursor_new(node);
      kept().made = true;
    } else {
      ts_tree_cursor_reset(&kept().cursor, node);
    }
  }

  bool to_first_child() { return ts_tree_cursor_goto_first_child(&kept().cursor); }
  bool to_next_sibling() { return ts_tree_cursor_goto_next_sibling(&kept().cursor); }
  bool to_parent() { return ts_tree_cursor_goto_parent(&kept().cursor); }
  TSNode node() const { return ts_tree_cursor_current_node(&kept().cursor); }

 private:
  struct Kept {
    TSTreeCursor cursor = {};
    bool made = false;
    ~Kept() {
      if (made) ts_tree_cursor_delete(&cursor);
    }
  };
  static Kept& kept() {
    thread_local Kept kept;
    return kept;
  }
};

/// Processor seconds that this thread has used.
double seconds_used() {
  timespec time = {};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Hands the text to the parser piece by piece and counts its work, so that input made to keep
/// error recovery or a scanner busy is given up after time that grows with the text alone. Steps
/// and reads are the same on every machine; time is asked because a step of error recovery can take
/// as long as all that came before it.
class BoundedInput {
 public:
  explicit BoundedInput(std::string_view text) : text_(text) {
    // Of 5,000 real files the worst takes a quarter of the steps and, of the small ones, half of
    // the reads; a megabyte takes a fifth of a second.
    const size_t pieces = text.size() / kPiece;
    steps_left_ = 1000 + text.size() / 8;
    reads_left_ = 4000 + 80 * std::min<size_t>(pieces, 256) + 20 * pieces;
    seconds_allowed_ = 3 + 6e-6 * static_cast<double>(text.size());
  }

  TSTree* parse(TSParser* parser) {
    const TSTree* no_old_tree = nullptr;
    TSTree* tree = ts_parser_parse_with_options(
        parser, no_old_tree, {this, &BoundedInput::read, TSInputEncodingUTF8, nullptr},
        {this, &BoundedInput::stop});
    if (tree != nullptr && spent_) {
      ts_tree_delete(tree);
      tree = nullptr;
    }
    if (tree == nullptr) ts_parser_reset(parser);
    return tree;
  }

 private:
  static constexpr size_t kPiece = 1024;

  static const char* read(void* payload, uint32_t offset, TSPoint, uint32_t* length) {
    auto& self = *static_cast<BoundedInput*>(payload);
    if (self.reads_left_ == 0) self.spent_ = true;
    if (self.spent_ || offset >= self.text_.size()) {
      *length = 0;
      return "";
    }
    --self.reads_left_;
    const size_t end = std::min((offset / kPiece + 1) * kPiece, self.text_.size());
    *length = static_cast<uint32_t>(end - offset);
    return self.text_.data() + offset;
  }

  static bool stop(TSParseState* state) {
    auto& self = *static_cast<BoundedInput*>(state->payload);
    if (self.steps_left_ == 0) self.spent_ = true;
    if (self.steps_left_ % 8 == 0 && seconds_used() - self.began_ > self.seconds_allowed_) {
      self.spent_ = true;
    }
    if (self.spent_) return true;
    --self.steps_left_;
    return false;
  }

  const std::string_view text_;
  const double began_ = seconds_used();
  size_t steps_left_, reads_left_;
  double seconds_allowed_;
  bool spent_ = false;
};

}  // namespace

bool SyntaxNode::named() const { return valid() && ts_node_is_named(Access::raw(*this)); }
bool SyntaxNode::is_error() const { return valid() && ts_node_is_error(Access::raw(*this)); }
bool SyntaxNode::is_missing() const { return valid() && ts_node_is_missing(Access::raw(*this)); }
std::string_view SyntaxNode::kind() const {
  return valid() ? ts_node_type(Access::raw(*this)) : std::string_view();
}
uint16_t SyntaxNode::kind_number() const {
  return valid() ? ts_node_symbol(Access::raw(*this)) : uint16_t{0};
}
uint32_t SyntaxNode::begin() const { return valid() ? ts_node_start_byte(Access::raw(*this)) : 0; }
uint32_t SyntaxNode::end() const { return valid() ? ts_node_end_byte(Access::raw(*this)) : 0; }

std::string_view SyntaxNode::text() const {
  if (!valid()) return {};
  const uint32_t from = begin();
  return owner_->text().substr(from, end() - from);
}

Span SyntaxNode::span() const { return valid() ? Span{owner_->file(), begin(), end()} : Span(); }

uint32_t SyntaxNode::child_count() const {
  return valid() ? ts_node_child_count(Access::raw(*this)) : 0;
}
uint32_t SyntaxNode::named_child_count() const {
  return valid() ? ts_node_named_child_count(Access::raw(*this)) : 0;
}
SyntaxNode SyntaxNode::child(uint32_t index) const {
  return valid() ? Access::wrap(ts_node_child(Access::raw(*this), index), owner_) : SyntaxNode();
}
SyntaxNode SyntaxNode::named_child(uint32_t index) const {
  return valid() ? Access::wrap(ts_node_named_child(Access::raw(*this), index), owner_)
                 : SyntaxNode();
}

SyntaxNode SyntaxNode::field(std::string_view name) const {
  if (!valid()) return {};
  return Access::wrap(ts_node_child_by_field_name(Access::raw(*this), name.data(),
                                                  static_cast<uint32_t>(name.size())),
                      owner_);
}

SyntaxNode SyntaxNode::child_of_kind(std::string_view kind) const {
  if (!valid()) return {};
  Cursor cursor(Access::raw(*this));
  for (bool more = cursor.to_first_child(); more; more = cursor.to_next_sibling()) {
    const TSNode child = cursor.node();
    if (ts_node_type(child) == kind) return Access::wrap(child, owner_);
  }
  return {};
}

SyntaxNode SyntaxNode::parent() const {
  return valid() ? Access::wrap(ts_node_parent(Access::raw(*this)), owner_) : SyntaxNode();
}

SyntaxNode SyntaxNode::next_named_sibling() const {
  return valid() ? Access::wrap(ts_node_next_named_sibling(Access::raw(*this)), owner_)
                 : SyntaxNode();
}

SyntaxChildren::SyntaxChildren(SyntaxNode node, bool named_only) {
  if (!node.valid()) return;
  const TSNode raw = Access::raw(node);
  const uint32_t count = named_only ? ts_node_named_child_count(raw) : ts_node_child_count(raw);
  if (count == 0) return;
  nodes_ = std::make_unique<SyntaxNode[]>(count);
  Cursor cursor(raw);
  for (bool more = cursor.to_first_child(); more && count_ < count;
       more = cursor.to_next_sibling()) {
    const TSNode child = cursor.node();
    if (!named_only || ts_node_is_named(child)) {
      nodes_[count_++] = Access::wrap(child, Access::owner(node));
    }
  }
}

namespace {

/// How many ERROR and MISSING nodes there are.
size_t faults(const TSTree* tree) {
  size_t count = 0;
  std::vector<TSNode> open{ts_tree_root_node(tree)};
  while (!open.empty()) {
    const TSNode node = open.back();
    open.pop_back();
    if (ts_node_is_error(node) || ts_node_is_missing(node)) ++count;
    if (!ts_node_has_error(node)) continue;
    Cursor cursor(node);
    for (bool more = cursor.to_first_child(); more; more = cursor.to_next_sibling()) {
      if (ts_node_has_error(cursor.node()) || ts_node_is_missing(cursor.node()))
        open.push_back(cursor.node());
    }
  }
  return count;
}

/// The tree of the repaired text, if that has no more faults than `tree`; else null.
TSTree* parse_repaired_kotlin(TSParser* parser, std::string_view text, const TSTree* tree) {
  const std::optional<std::string> repaired = repaired_kotlin(text);
  if (!repaired) return nullptr;
  TSTree* better = BoundedInput(*repaired).parse(parser);
  if (better == nullptr || tree == nullptr) return better;
  if (faults(better) <= faults(tree)) return better;
  ts_tree_delete(better);
  return nullptr;
}

}  // namespace

SyntaxTree SyntaxTree::parse(Grammar grammar, FileId file, std::string_view text) {
  SyntaxTree tree;
  tree.grammar_ = grammar;
  tree.file_ = file;
  tree.text_ = text;
  TSParser* parser = parser_for(grammar);
  std::optional<std::string> mended;
  if (grammar == Grammar::kGroovy) mended = repaired_groovy(text);
  if (grammar == Grammar::kKotlin) mended = with_split_not_in(text);
  const std::string_view parsed = mended ? std::string_view(*mended) : text;
  tree.tree_ = BoundedInput(parsed).parse(parser);
  if (grammar == Grammar::kKotlin &&
      (tree.tree_ == nullptr || ts_node_has_error(ts_tree_root_node(tree.tree_)))) {
    if (TSTree* better = parse_repaired_kotlin(parser, parsed, tree.tree_)) {
      if (tree.tree_ != nullptr) ts_tree_delete(tree.tree_);
      tree.tree_ = better;
    }
  }
  if (tree.tree_ == nullptr) {
    tree.gave_up_ = true;
    tree.tree_ = BoundedInput("").parse(parser);
  }
  return tree;
}

SyntaxTree::SyntaxTree(SyntaxTree&& other) noexcept { *this = std::move(other); }
SyntaxTree& SyntaxTree::operator=(SyntaxTree&& other) noexcept {
  std::swap(tree_, other.tree_);
  std::swap(grammar_, other.grammar_);
  std::swap(gave_up_, other.gave_up_);
  std::swap(file_, other.file_);
  std::swap(text_, other.text_);
  return *this;
}
SyntaxTree::~SyntaxTree() {
  if (tree_ != nullptr) ts_tree_delete(tree_);
}

SyntaxNode SyntaxTree::root() const { return Access::wrap(ts_tree_root_node(tree_), this); }

bool SyntaxTree::has_error() const {
  return gave_up_ || ts_node_has_error(ts_tree_root_node(tree_));
}

uint32_t SyntaxTree::first_error() const {
  if (gave_up_) return 0;
  const auto end = static_cast<uint32_t>(text_.size());
  const TSNode root = ts_tree_root_node(tree_);
  if (!ts_node_has_error(root)) return end;
  // Down into the first child with an error, until that is the fault itself.
  Cursor cursor(root);
  for (;;) {
    const TSNode node = cursor.node();
    if (ts_node_is_error(node) || ts_node_is_missing(node)) return ts_node_start_byte(node);
    bool found = false;
    for (bool more = cursor.to_first_child(); more && !found;) {
      const TSNode child = cursor.node();
      found = ts_node_has_error(child) || ts_node_is_missing(child) || ts_node_is_error(child);
      if (!found) more = cursor.to_next_sibling();
    }
    if (!found) return ts_node_start_byte(node);
  }
}

}  // namespace sdklint
