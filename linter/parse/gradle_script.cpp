// A recursive-descent reader over the bytes, without a token list: `skip_space` steps over blanks
// and comments and tells whether a line ended, which is what separates statements. It ends because
// every loop consumes a byte or leaves.
#include "parse/gradle_script.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace sdklint {
namespace {

using Kind = GradleNode::Kind;

constexpr int kDeepest = 160;
constexpr int kLongestChain =
    80;  ///< of calls, members or operators: each is one level of the tree

bool starts_name(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool in_name(char c) { return starts_name(c) || std::isdigit(static_cast<unsigned char>(c)) != 0; }

template <size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 20> kModifiers = {
    "private",   "public",   "internal", "protected", "const",  "static",   "final",
    "override",  "lateinit", "open",     "abstract",  "data",   "inline",   "operator",
    "companion", "suspend",  "sealed",   "expect",    "actual", "transient"};

class Reader {
 public:
  Reader(GradleLanguage language, std::string_view text, uint32_t begin, uint32_t end, int depth)
      : kotlin_(language == GradleLanguage::kKotlin),
        language_(language),
        text_(text),
        at_(begin),
        end_(end),
        depth_(depth) {}

  std::vector<GradleNode> statements(bool inside_braces) {
    std::vector<GradleNode> result;
    while (true) {
      skip_separators();
      if (at_ >= end_) break;
      if (peek() == '}') {
        if (inside_braces) break;
        ++at_;  // a stray one
        continue;
      }
      const uint32_t before = at_;
      GradleNode node = statement();
      if (node.kind != Kind::kNothing) result.push_back(std::move(node));
      if (at_ == before && at_ < end_) ++at_;
    }
    return result;
  }

  GradleNode whole_expression() { return expression(); }

  const std::string& package() const { return package_; }

 private:
  // ---- bytes
  // -------------------------------------------------------------------------------------------------
  char peek(uint32_t ahead = 0) const { return at_ + ahead < end_ ? text_[at_ + ahead] : '\0'; }
  bool looking_at(std::string_view word) const {
    return text_.substr(at_, std::min<size_t>(word.size(), end_ - at_)) == word;
  }

  /// Steps over blanks and comments; over line ends only when `lines` is set or parentheses are
  /// open. Returns true when a line end was met (passed or not).
  bool skip_space(bool lines = false) {
    bool line_end = false;
    while (at_ < end_) {
      const char c = text_[at_];
      if (c == ' ' || c == '\t' || c == '\r' || c == '\f') {
        ++at_;
      } else if (c == '\n') {
        line_end = true;
        if (!lines && !lines_ignored_) return true;
        ++at_;
      } else if (c == '\\' && (peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n'))) {
        at_ += 2;
      } else if (c == '/' && peek(1) == '/') {
        while (at_ < end_ && text_[at_] != '\n') ++at_;
      } else if (c == '/' && peek(1) == '*') {
        const size_t close = text_.find("*/", at_ + 2);
        at_ = close == std::string_view::npos || close + 2 > end_
                  ? end_
                  : static_cast<uint32_t>(close) + 2;
      } else {
        break;
      }
    }
    return line_end;
  }
  void skip_separators() {
    while (at_ < end_) {
      skip_space(true);
      if (peek() != ';') break;
      ++at_;
    }
  }
  void skip_line() {
    while (at_ < end_ && text_[at_] != '\n' && text_[at_] != ';') ++at_;
  }

  std::string_view peek_word() const {
    if (!starts_name(peek())) return {};
    uint32_t stop = at_;
    while (stop < end_ && in_name(text_[stop])) ++stop;
    return text_.substr(at_, stop - at_);
  }
  std::string_view take_word() {
    const std::string_view word = peek_word();
    at_ += static_cast<uint32_t>(word.size());
    return word;
  }
  /// A name, back-quoted ones included; empty when there is none.
  std::string take_name() {
    if (peek() == '`') {
      const size_t close = text_.find('`', at_ + 1);
      if (close == std::string_view::npos || close >= end_) return {};
      std::string name(text_.substr(at_ + 1, close - at_ - 1));
      at_ = static_cast<uint32_t>(close) + 1;
      return name;
    }
    return std::string(take_word());
  }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }

  GradleNode node(Kind kind, uint32_t begin, std::string text = {}) const {
    GradleNode result;
    result.kind = kind;
    result.begin = begin;
    result.end = at_;
    result.text = std::move(text);
    return result;
  }

  struct Deeper {
    explicit Deeper(Reader& reader) : reader(reader) { ++reader.depth_; }
    ~Deeper() { --reader.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    Reader& reader;
  };
  struct Lines {
    Lines(Reader& reader, bool ignored) : reader(reader), before(reader.lines_ignored_) {
      reader.lines_ignored_ = ignored;
    }
    ~Lines() { reader.lines_ignored_ = before; }
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;
    Reader& reader;
    bool before;
  };

  /// Steps over a bracketed stretch whose opening byte is next, minding texts and comments.
  void skip_bracketed() {
    int open = 0;
    while (at_ < end_) {
      const char c = peek();
      if (c == '"' || c == '\'') {
        skip_text();
        continue;
      }
      if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
        const uint32_t before = at_;
        skip_space(true);
        if (at_ == before && at_ < end_) ++at_;
        continue;
      }
      ++at_;
      if (c == '(' || c == '[' || c == '{') ++open;
      if (c == ')' || c == ']' || c == '}') {
        if (--open <= 0) return;
      }
    }
  }
  void skip_text() {
    const char quote = peek();
    const bool triple = peek(1) == quote && peek(2) == quote;
    at_ += triple ? 3 : 1;
    while (at_ < end_) {
      const char c = peek();
      if (c == '\\' && !(kotlin_ && triple)) {
        at_ += 2;
      } else if (triple ? (c == quote && peek(1) == quote && peek(2) == quote) : c == quote) {
        at_ += triple ? 3 : 1;
        return;
      } else if (!triple && c == '\n') {
        return;
      } else if (c == '$' && peek(1) == '{' && quote == '"') {
        ++at_;
        skip_bracketed();
      } else {
        ++at_;
      }
    }
    at_ = std::min(at_, end_);
  }
  /// Steps over `<…>` when it can be type arguments; leaves the place alone otherwise.
  bool skip_type_arguments() {
    const uint32_t before = at_;
    int open = 0;
    while (at_ < end_) {
      const char c = peek();
      if (c == '<') {
        ++open;
      } else if (c == '>') {
        ++at_;
        if (--open == 0) return true;
        continue;
      } else if (!(in_name(c) || c == '.' || c == ',' || c == ' ' || c == '?' || c == '*' ||
                   c == '[' || c == ']' || c == ':' || c == '(' || c == ')' || c == '&' ||
                   (c == '-' && peek(1) == '>'))) {
        break;
      }
      if (c == '-') ++at_;
      ++at_;
    }
    at_ = before;
    return false;
  }
  /// A type as written after `:` or `as`; stepped over.
  void skip_type() {
    skip_space();
    while (at_ < end_) {
      if (peek() == '(' || peek() == '[') {
        skip_bracketed();
      } else if (peek_word().empty()) {
        break;
      } else {
        take_word();
      }
      if (peek() == '<' && !skip_type_arguments()) break;
      while (peek() == '?' && peek(1) != ':' && peek(1) != '.') ++at_;
      if (peek() == '[' && peek(1) == ']') at_ += 2;
      const uint32_t before = at_;
      skip_space();
      if (looking_at("->")) {
        at_ += 2;
        skip_space();
        continue;
      }
      at_ = before;
      if (peek() == '.' && starts_name(peek(1))) {
        ++at_;
        continue;
      }
      break;
    }
  }

  // ---- statements
  // --------------------------------------------------------------------------------------------
  GradleNode statement() {
    const Deeper deeper(*this);
    const uint32_t begin = at_;
    if (depth_ > kDeepest) {
      skip_bracketed();
      return node(Kind::kNothing, begin);
    }
    while (peek() == '@') {
      skip_annotation();
      skip_separators();
    }
    if (peek() == '#') {  // a shebang, or a generator's line
      skip_line();
      return node(Kind::kNothing, begin);
    }
    bool modified = false;
    bool constant = false;
    while (true) {
      const uint32_t before = at_;
      const std::string_view word = take_word();
      if (!one_of(word, kModifiers)) {
        at_ = before;
        break;
      }
      skip_space();
      if (peek_word().empty() && peek() != '`' && peek() != '@') {
        at_ = before;  // a name after all
        break;
      }
      constant = constant || word == "const" || word == "final";
      modified = true;
      while (peek() == '@') skip_annotation();
    }
    const uint32_t after_modifiers = at_;
    const std::string_view word = take_word();
    const bool lone = peek() != '.' && peek() != '(' && peek() != '=';
    if (word == "import" && lone) {
      skip_line();
      return node(Kind::kNothing, begin);
    }
    if (word == "package" && lone) {
      skip_space();
      const uint32_t from = at_;
      while (in_name(peek()) || peek() == '.' || peek() == '`') ++at_;
      package_ = std::string(text_.substr(from, at_ - from));
      return node(Kind::kNothing, begin);
    }
    if ((word == "def" || word == "val" || word == "var") && lone) return declaration(begin, word);
    if (word == "fun" && kotlin_) return function(begin);
    if ((word == "object" || word == "class" || word == "interface" || word == "enum" ||
         word == "record" || word == "trait") &&
        lone) {
      const uint32_t before = at_;
      GradleNode type = type_declaration(begin, word);
      if (type.kind != Kind::kNothing) return type;
      at_ = before;
    }
    if (word == "if") return if_statement(begin);
    if (word == "for" || word == "while" || word == "switch" || word == "when") {
      GradleNode loop = loop_statement(begin, word);
      if (loop.kind != Kind::kNothing) return loop;
    }
    if (word == "try" && followed_by('{')) return try_statement(begin);
    if (word == "throw" && peek() == ' ') {
      skip_space();
      expression();
      return node(Kind::kNothing, begin);
    }
    if (word == "return") {
      GradleNode result = node(Kind::kReturn, begin);
      if (peek() == '@') take_after_at();
      if (!skip_space() && peek() != '}' && peek() != ';') result.children.push_back(expression());
      result.end = at_;
      return result;
    }
    if (word == "init" && followed_by('{')) {
      skip_space();
      GradleNode body = closure();
      GradleNode result = node(Kind::kIf, begin);
      GradleNode yes = node(Kind::kName, begin, "true");
      result.children = {std::move(yes), std::move(body), GradleNode()};
      return result;
    }
    at_ = after_modifiers;
    GradleNode typed;
    if (typed_declaration(begin, constant, modified, typed)) return typed;
    at_ = after_modifiers;
    return expression_statement();
  }

  bool followed_by(char c) {
    const uint32_t before = at_;
    skip_space(true);
    const bool yes = peek() == c;
    at_ = before;
    return yes;
  }
  void take_after_at() {
    ++at_;
    take_word();
  }
  void skip_annotation() {
    ++at_;
    if (peek() == '[') {
      skip_bracketed();
      skip_space();
      return;
    }
    while (in_name(peek()) || peek() == '.' || (peek() == ':' && starts_name(peek(1)))) ++at_;
    if (peek() == '<') skip_type_arguments();
    if (peek() == '(') skip_bracketed();
    skip_space();
  }

  /// After `def`, `val` or `var`.
  GradleNode declaration(uint32_t begin, std::string_view word) {
    skip_space();
    if (peek() == '<') {
      skip_type_arguments();
      skip_space();
    }
    if (peek() == '(') {  // several at once
      skip_bracketed();
      skip_space();
      if (take('=')) {
        skip_space(true);
        expression();
      }
      return node(Kind::kNothing, begin);
    }
    std::string name = take_name();
    while (peek() == '.' &&
           starts_name(peek(1))) {  // an extension property: `val Project.libs get() = …`
      ++at_;
      name = take_name();
    }
    if (peek() == '<') skip_type_arguments();
    if (word == "def" && peek() == '(') return function_rest(begin, std::move(name));
    skip_space();
    // `def Type name = …`
    if (word == "def" && starts_name(peek())) name = take_name();
    if (word == "def" && peek() == '(') return function_rest(begin, std::move(name));
    if (peek() == ':') {
      ++at_;
      skip_type();
      skip_space();
    }
    GradleNode result = node(Kind::kDeclare, begin, std::move(name));
    result.constant = word != "var";
    const uint32_t before = at_;
    const bool line_end = skip_space(true);
    if (peek() == '=' && peek(1) != '=') {
      ++at_;
      skip_space(true);
      result.children.push_back(assigned_value());
    } else if (peek_word() == "by") {
      take_word();
      skip_space(true);
      result.delegated = true;
      result.children.push_back(expression());
    } else if (peek_word() == "get" && kotlin_) {
      take_word();
      skip_space();
      if (peek() == '(') skip_bracketed();
      skip_space();
      if (peek() == ':') {
        ++at_;
        skip_type();
        skip_space();
      }
      if (take('=')) {
        skip_space(true);
        result.children.push_back(expression());
      } else if (peek() == '{') {
        GradleNode body = closure();
        result.children.push_back(returned_by(std::move(body)));
      } else {
        result.children.emplace_back();
      }
    } else {
      at_ = before;
      static_cast<void>(line_end);
      result.children.emplace_back();
    }
    result.end = at_;
    return result;
  }
  /// The value a getter's body returns, when it is one statement.
  static GradleNode returned_by(GradleNode body) {
    if (body.children.empty()) return {};
    GradleNode last = std::move(body.children.back());
    if (last.is(Kind::kReturn))
      return last.children.empty() ? GradleNode() : std::move(last.children.front());
    return last;
  }
  GradleNode assigned_value() {
    if (peek_word() == "if") {
      const uint32_t begin = at_;
      take_word();
      return if_statement(begin);
    }
    GradleNode value = expression();
    return commanded(std::move(value));
  }

  GradleNode function(uint32_t begin) {
    skip_space();
    if (peek() == '<') {
      skip_type_arguments();
      skip_space();
    }
    std::string name = take_name();
    if (peek() == '<') skip_type_arguments();
    while (peek() == '.' || peek() == '?') {
      ++at_;
      if (starts_name(peek()) || peek() == '`') name = take_name();
      if (peek() == '<') skip_type_arguments();
    }
    skip_space();
    return function_rest(begin, std::move(name));
  }
  /// From the opening parenthesis of the parameters on.
  GradleNode function_rest(uint32_t begin, std::string name) {
    GradleNode result = node(Kind::kFunction, begin, std::move(name));
    if (take('(')) {
      const Lines lines(*this, true);
      while (at_ < end_) {
        skip_space();
        if (take(')')) break;
        const uint32_t before = at_;
        while (peek() == '@') skip_annotation();
        std::string last;
        while (true) {  // `Type name`, `name: Type`, `vararg name: Type`
          skip_space();
          if (peek_word().empty()) break;
          last = take_name();
          if (peek() == '<') skip_type_arguments();
          while (peek() == '.' || peek() == '[' || peek() == ']' || peek() == '?') ++at_;
        }
        result.names.push_back(last);
        skip_space();
        if (peek() == ':') {
          ++at_;
          skip_type();
          skip_space();
        }
        if (peek() == '=') {
          ++at_;
          skip_space();
          expression();
          skip_space();
        }
        take(',');
        if (at_ == before && at_ < end_) ++at_;
      }
    }
    skip_space();
    if (peek() == ':') {
      ++at_;
      skip_type();
    }
    skip_space();
    if (peek_word() == "throws") {
      while (at_ < end_ && peek() != '{' && peek() != '\n') ++at_;
    }
    const uint32_t before = at_;
    skip_space(true);
    if (peek() == '{') {
      result.children.push_back(closure());
    } else if (peek() == '=' && peek(1) != '=') {
      ++at_;
      skip_space(true);
      GradleNode body = node(Kind::kClosure, at_);
      GradleNode value = node(Kind::kReturn, at_);
      value.children.push_back(assigned_value());
      value.end = at_;
      body.children.push_back(std::move(value));
      body.end = at_;
      result.children.push_back(std::move(body));
    } else {
      at_ = before;
      result.children.emplace_back();
    }
    result.end = at_;
    return result;
  }

  GradleNode type_declaration(uint32_t begin, std::string_view word) {
    skip_space();
    if (word == "enum" && peek_word() == "class") {
      take_word();
      skip_space();
    }
    if (word == "object" && peek() == ':') return {};
    std::string name;
    if (peek() != '{') name = take_name();
    if (name.empty() && peek() != '{') return {};
    if (name.empty()) name = "Companion";
    // Header up to the body: constructor parameters, supertypes, constraints.
    while (at_ < end_ && peek() != '{') {
      const char c = peek();
      if (c == '(' || c == '[') {
        skip_bracketed();
      } else if (c == '\n') {
        const uint32_t before = at_;
        skip_space(true);
        const std::string_view next = peek_word();
        if (peek() != '{' && peek() != ':' && peek() != ',' && next != "implements" &&
            next != "extends" && next != "where") {
          at_ = before;
          break;
        }
      } else if (c == ';' || c == '}' || c == '=') {
        break;
      } else {
        ++at_;
      }
    }
    GradleNode result = node(Kind::kType, begin, std::move(name));
    if (peek() == '{') {
      ++at_;
      const Lines lines(*this, false);
      result.children = statements(true);
      take('}');
    }
    result.end = at_;
    return result;
  }

  GradleNode branch() {
    skip_space(true);
    if (peek() == '{') return closure();
    GradleNode result = node(Kind::kClosure, at_);
    result.children.push_back(statement());
    result.end = at_;
    return result;
  }
  GradleNode if_statement(uint32_t begin) {
    GradleNode result = node(Kind::kIf, begin);
    skip_space(true);
    result.children.push_back(in_parentheses());
    result.children.push_back(branch());
    const uint32_t before = at_;
    skip_separators();
    if (peek_word() == "else") {
      take_word();
      skip_space(true);
      result.children.push_back(branch());
    } else {
      at_ = before;
      result.children.emplace_back();
    }
    result.end = at_;
    return result;
  }
  GradleNode in_parentheses() {
    if (!take('(')) return {};
    const Lines lines(*this, true);
    skip_space();
    GradleNode value = expression();
    close(')');
    return value;
  }
  /// Steps on to the closing bracket.
  void close(char bracket) {
    skip_space(true);
    while (at_ < end_ && peek() != bracket) {
      const char c = peek();
      if (c == '}' && bracket != '}') return;
      if (c == '(' || c == '[' || c == '{') {
        skip_bracketed();
      } else if (c == '"' || c == '\'') {
        skip_text();
      } else {
        ++at_;
      }
    }
    take(bracket);
  }

  GradleNode loop_statement(uint32_t begin, std::string_view word) {
    const uint32_t before = at_;
    skip_space();
    GradleNode result = node(Kind::kLoop, begin);
    if (word == "when" && peek() == '{') {
      result.children.emplace_back();
      result.children.push_back(when_body());
      return result;
    }
    if (peek() != '(') {
      at_ = before;
      return {};
    }
    if (word == "when" || word == "switch") {
      skip_bracketed();
      skip_space(true);
      if (peek() != '{') {
        at_ = before;
        return {};
      }
      result.children.emplace_back();
      result.children.push_back(when_body());
      result.end = at_;
      return result;
    }
    std::string variable;
    if (word == "for") {
      ++at_;
      const Lines lines(*this, true);
      skip_space();
      while (true) {
        const std::string_view next = peek_word();
        if (next.empty() || next == "in") break;
        variable = take_name();
        if (peek() == '<') skip_type_arguments();
        skip_space();
      }
      if (peek_word() == "in" || peek() == ':') {
        if (!take(':')) take_word();
        skip_space();
        result.children.push_back(expression());
      } else {
        result.children.emplace_back();
      }
      close(')');
    } else {
      skip_bracketed();
      result.children.emplace_back();
    }
    result.children.push_back(branch());
    if (!variable.empty()) result.children.back().names = {std::move(variable)};
    result.end = at_;
    return result;
  }
  /// `when`/`switch`: what stands behind the arrows and colons, as statements that may run.
  GradleNode when_body() {
    GradleNode body = node(Kind::kClosure, at_);
    ++at_;
    const Lines lines(*this, false);
    while (at_ < end_) {
      skip_separators();
      if (take('}')) break;
      const uint32_t before = at_;
      // The label, up to its arrow or colon.
      while (at_ < end_ && !looking_at("->") && peek() != ':' && peek() != '\n' && peek() != '}') {
        if (peek() == '"' || peek() == '\'') {
          skip_text();
        } else if (peek() == '(' || peek() == '[' || peek() == '{') {
          skip_bracketed();
        } else {
          ++at_;
        }
      }
      if (looking_at("->") || peek() == ':') {
        at_ += peek() == ':' ? 1 : 2;
        skip_space();
        if (peek() == '{') {
          GradleNode inner = closure();
          for (GradleNode& child : inner.children) body.children.push_back(std::move(child));
        } else if (peek() != '\n' && peek() != '}') {
          body.children.push_back(statement());
        }
      }
      if (at_ == before && at_ < end_) ++at_;
    }
    body.end = at_;
    return body;
  }
  GradleNode try_statement(uint32_t begin) {
    skip_space(true);
    GradleNode result = node(Kind::kIf, begin);
    result.children.push_back(node(Kind::kName, begin, "true"));
    result.children.push_back(closure());
    result.children.emplace_back();
    while (true) {
      const uint32_t before = at_;
      skip_separators();
      const std::string_view word = peek_word();
      if (word != "catch" && word != "finally") {
        at_ = before;
        break;
      }
      take_word();
      skip_space();
      if (peek() == '(') skip_bracketed();
      skip_space(true);
      if (peek() == '{') skip_bracketed();
    }
    result.end = at_;
    return result;
  }

  /// `String x = …`, `Map<String, String> x = …`, `static String f() {…}`: a type, a name, then `=`
  /// (or, with modifiers, anything that ends a declaration).
  bool typed_declaration(uint32_t begin, bool constant, bool modified, GradleNode& result) {
    if (kotlin_ || peek_word().empty()) return false;
    take_word();
    while (peek() == '.' && starts_name(peek(1))) {
      ++at_;
      take_word();
    }
    if (peek() == '<' && !skip_type_arguments()) return false;
    while (peek() == '[' && peek(1) == ']') at_ += 2;
    const uint32_t after_type = at_;
    if (skip_space() || at_ == after_type) {
      // No type: `static NAME = …` of Groovy is read as an assignment by the caller.
      return false;
    }
    if (peek_word().empty()) return false;
    std::string name(take_word());
    if (peek() == '(' && modified) {
      result = function_rest(begin, std::move(name));
      return true;
    }
    if (peek() == '(') {  // `String name() {`: a method, if a brace follows the parentheses
      const uint32_t open = at_;
      skip_bracketed();
      const std::string_view type = text_.substr(begin, after_type - begin);
      const bool is_type = std::isupper(static_cast<unsigned char>(type.front())) != 0 ||
                           type == "void" || type == "int" || type == "boolean";
      const bool body = followed_by('{') && is_type;
      at_ = open;
      if (!body) return false;
      result = function_rest(begin, std::move(name));
      return true;
    }
    skip_space();
    if (peek() != '=' || peek(1) == '=' || peek(1) == '~') return false;
    ++at_;
    skip_space(true);
    result = node(Kind::kDeclare, begin, std::move(name));
    result.constant = constant;
    result.children.push_back(assigned_value());
    result.end = at_;
    return true;
  }

  GradleNode expression_statement() {
    GradleNode target = expression();
    target = commanded(std::move(target));
    skip_space();
    for (const std::string_view sign : {"=", "+=", "-=", "?=", "<<="}) {
      if (!looking_at(sign)) continue;
      if (sign == "=" && (peek(1) == '=' || peek(1) == '~')) break;
      const uint32_t begin = target.begin;
      at_ += static_cast<uint32_t>(sign.size());
      skip_space(true);
      GradleNode result = node(Kind::kAssign, begin, std::string(sign));
      result.children.push_back(std::move(target));
      const uint32_t word_begin = at_;
      if (starts_name(peek())) {  // `a = b = c`
        GradleNode value = assigned_value();
        skip_space();
        if (peek() == '=' && peek(1) != '=') {
          ++at_;
          skip_space(true);
          value = assigned_value();
        }
        result.children.push_back(std::move(value));
      } else {
        result.children.push_back(assigned_value());
      }
      static_cast<void>(word_begin);
      result.end = at_;
      return result;
    }
    return target;
  }

  /// Groovy's command calls and Kotlin's infix ones: `implementation "x"`, `id("x") version "y"
  /// apply false`.
  GradleNode commanded(GradleNode target) {
    for (int links = 0;; ++links) {
      if (links == kLongestChain) return node(Kind::kNothing, target.begin);
      if (!target.is(Kind::kName) && !target.is(Kind::kMember) && !target.is(Kind::kCall) &&
          !target.is(Kind::kIndex) && !target.is(Kind::kText) && !target.is(Kind::kTemplate)) {
        return target;
      }
      const bool quoted = target.is(Kind::kText) || target.is(Kind::kTemplate);
      const uint32_t before = at_;
      if (skip_space() || lines_ignored_) {
        if (!lines_ignored_) return target;
        at_ = before;
        return target;
      }
      const char c = peek();
      const std::string_view word = peek_word();
      if (!word.empty() && (target.is(Kind::kCall) || target.is(Kind::kText))) {
        if (word == "as" || word == "in" || word == "is" || word == "else" ||
            word == "instanceof" || word == "to")
          return target;
        // The chain's next step: a name and its arguments.
        std::string name(take_word());
        GradleNode member = node(Kind::kMember, target.begin, std::move(name));
        member.children.push_back(std::move(target));
        const bool direct = peek() == '(' || peek() == '.' || peek() == '{';
        if (direct) {
          target = postfix(std::move(member));
          continue;
        }
        const uint32_t after = at_;
        const bool same_line = !skip_space();
        if (same_line && peek() == '(') {  // `id("x") version ("1")`
          target = postfix(std::move(member));
          continue;
        }
        if (same_line && starts_argument()) {
          target = command_call(std::move(member));
          continue;
        }
        at_ = after;
        return member;
      }
      if (quoted && c != '"' && c != '\'') {  // `"${flavor}Implementation" "a:b:1"`
        at_ = before;
        return target;
      }
      const bool argument = starts_argument() && (c != '[' || at_ > before) &&
                            !(c == '-' && at_ > before && peek(1) == ' ') &&
                            !target.is(Kind::kCall) && word != "as" && word != "in" &&
                            word != "is" && word != "instanceof" && word != "else" && word != "to";
      if (!argument) {
        at_ = before;
        return target;
      }
      target = command_call(std::move(target));
    }
  }
  bool starts_argument() const {
    const char c = peek();
    if (starts_name(c) || c == '"' || c == '\'' || c == '[' || c == '`' ||
        std::isdigit(static_cast<unsigned char>(c)) != 0)
      return true;
    if (c == '-' && std::isdigit(static_cast<unsigned char>(peek(1))) != 0) return true;
    return c == '~' && peek(1) == '/';
  }
  GradleNode command_call(GradleNode callee) {
    GradleNode call = node(Kind::kCall, callee.begin);
    call.children.push_back(std::move(callee));
    while (at_ < end_) {
      const uint32_t before = at_;
      call.children.push_back(argument(true));
      const uint32_t after = at_;
      skip_space();
      if (!take(',')) {
        at_ = after;
        break;
      }
      skip_space(true);
      if (at_ == before) break;
    }
    // A closure after a text argument belongs to the call.
    const uint32_t after = at_;
    skip_space();
    if (peek() == '{' && !call.children.back().is(Kind::kClosure)) {
      call.children.push_back(closure());
    } else {
      at_ = after;
    }
    call.end = at_;
    return call;
  }

  /// One argument of a call or element of a list.
  GradleNode argument(bool command) {
    const uint32_t begin = at_;
    while (peek() == '*') ++at_;  // Kotlin's spread, Groovy's `*:`
    if (peek() == ':') {
      ++at_;
      skip_space();
    }
    // `(key): value`
    GradleNode value = expression();
    const uint32_t after = at_;
    skip_space();
    const bool colon = peek() == ':' && peek(1) != ':';
    // `exclude group = "x"` is no Kotlin, but people write it.
    const bool equals = (!command || kotlin_) && peek() == '=' && peek(1) != '=';
    if (colon || equals) {
      ++at_;
      skip_space(true);
      GradleNode named = node(Kind::kNamed, begin);
      if (value.is(Kind::kName) || value.is(Kind::kText) || value.is(Kind::kNumber))
        named.text = value.text;
      GradleNode inner = expression();
      named.children.push_back(std::move(inner));
      named.children.push_back(std::move(value));
      named.end = at_;
      return named;
    }
    at_ = after;
    return value;
  }
  std::vector<GradleNode> arguments(char closing) {
    std::vector<GradleNode> result;
    const Lines lines(*this, true);
    while (at_ < end_) {
      skip_space();
      if (take(closing)) return result;
      if (take(',')) continue;
      const uint32_t before = at_;
      result.push_back(argument(false));
      skip_space();
      if (take(',')) continue;
      if (take(closing)) return result;
      // Something that is no argument list: on to its end, so that what follows is read afresh.
      if (peek() == '}' || at_ >= end_) return result;
      if (at_ == before) {
        close(closing);
        return result;
      }
      if (kotlin_ || closing == ']') {
        if (starts_argument() || peek() == '{') continue;
        close(closing);
        return result;
      }
      if (!starts_argument()) {
        close(closing);
        return result;
      }
    }
    return result;
  }

  // ---- expressions
  // -------------------------------------------------------------------------------------------
  static int precedence(std::string_view op) {
    if (op == "?:") return 1;
    if (op == "||") return 2;
    if (op == "&&") return 3;
    if (op == "==" || op == "!=" || op == "===" || op == "!==" || op == "=~" || op == "==~")
      return 4;
    if (op == "<" || op == ">" || op == "<=" || op == ">=" || op == "<=>" || op == "in" ||
        op == "!in" || op == "is" || op == "!is" || op == "instanceof")
      return 5;
    if (op == "to") return 6;
    if (op == "<<" || op == ".." || op == "..<") return 7;
    if (op == "+" || op == "-") return 8;
    if (op == "*" || op == "/" || op == "%") return 9;
    return 0;
  }
  std::string_view peek_operator() {
    const std::string_view word = peek_word();
    if (word == "in" || word == "is" || word == "instanceof") return word;
    if (word == "to" && kotlin_) return word;
    if (!word.empty()) return {};
    for (const std::string_view op :
         {"===", "!==", "==~", "<=>", "..<", "!in ", "!is ", "?:", "||", "&&", "==", "!=",
          "=~",  "<=",  ">=",  "<<",  "..",  "<",    ">",    "+",  "-",  "*",  "/",  "%"}) {
      if (!looking_at(op)) continue;
      std::string_view trimmed = op;
      if (trimmed.back() == ' ') trimmed.remove_suffix(1);
      // `+=`, `-=` and `->` are no operators of an expression.
      const char next = peek(static_cast<uint32_t>(op.size()));
      if ((op == "+" || op == "-" || op == "*" || op == "/" || op == "<<") && next == '=')
        return {};
      if (op == "-" && next == '>') return {};
      return trimmed;
    }
    return {};
  }

  GradleNode expression() {
    const Deeper deeper(*this);
    if (depth_ > kDeepest) {
      const uint32_t begin = at_;
      if (at_ < end_) skip_bracketed();
      return node(Kind::kNothing, begin);
    }
    GradleNode value = binary(1);
    // `c ? a : b`
    const uint32_t before = at_;
    skip_space(true);
    if (peek() == '?' && peek(1) != '.' && peek(1) != ':' && !kotlin_) {
      ++at_;
      skip_space(true);
      GradleNode choice = node(Kind::kIf, value.begin);
      choice.children.push_back(std::move(value));
      choice.children.push_back(expression());
      skip_space(true);
      if (take(':')) {
        skip_space(true);
        choice.children.push_back(expression());
      } else {
        choice.children.emplace_back();
      }
      choice.end = at_;
      return choice;
    }
    at_ = before;
    return value;
  }
  GradleNode binary(int weakest) {
    GradleNode left = unary();
    for (int links = 0; at_ < end_; ++links) {
      if (links % kLongestChain == kLongestChain - 1) left = node(Kind::kNothing, left.begin);
      const uint32_t before = at_;
      const bool line_end = skip_space(true);
      const std::string_view op = peek_operator();
      const int strength = precedence(op);
      // On a new line only these continue an expression; `-`, `<` and the like begin something
      // else.
      const bool continues = !line_end || lines_ignored_ || op == "?:" || op == "||" || op == "&&";
      // `foo -1`, `foo *.x`: an operator glued to its right side only is an argument.
      if (strength < weakest || !continues || strength == 0) {
        at_ = before;
        return left;
      }
      at_ += static_cast<uint32_t>(op.size());
      skip_space(true);
      GradleNode result = node(Kind::kBinary, left.begin, std::string(op));
      if (op == "is" || op == "!is" || op == "instanceof") {
        skip_type();
        result.children.push_back(std::move(left));
        result.children.emplace_back();
      } else {
        GradleNode right = peek_word() == "if" ? if_expression() : binary(strength + 1);
        result.children.push_back(std::move(left));
        result.children.push_back(std::move(right));
      }
      result.end = at_;
      left = std::move(result);
    }
    return left;
  }
  GradleNode if_expression() {
    const uint32_t begin = at_;
    take_word();
    return if_statement(begin);
  }
  GradleNode unary() {
    const Deeper deeper(*this);
    const uint32_t begin = at_;
    const char c = peek();
    if (depth_ > kDeepest) {
      if (at_ < end_) skip_bracketed();
      return node(Kind::kNothing, begin);
    }
    if ((c == '!' && peek(1) != '=') || (c == '-' && peek(1) != '>') || c == '+') {
      ++at_;
      skip_space();
      GradleNode result = node(Kind::kUnary, begin, std::string(1, c));
      result.children.push_back(unary());
      result.end = at_;
      return result;
    }
    return postfix(primary());
  }

  GradleNode postfix(GradleNode value) {
    for (int links = 0; at_ < end_; ++links) {
      if (links % kLongestChain == kLongestChain - 1) value = node(Kind::kNothing, value.begin);
      const uint32_t before = at_;
      const bool line_end = skip_space(true);
      const bool same_line = !line_end || lines_ignored_;
      const char c = peek();
      const bool dot = c == '.' && peek(1) != '.';
      const bool safe = c == '?' && peek(1) == '.';
      const bool spread = c == '*' && peek(1) == '.';
      const bool reference = c == ':' && peek(1) == ':';
      if (dot || safe || spread || reference) {
        at_ += dot ? 1 : 2;
        skip_space(true);
        const uint32_t name_begin = at_;
        std::string name;
        if (peek() == '"' || peek() == '\'') {
          GradleNode quoted = text();
          if (quoted.is(Kind::kText)) name = quoted.text;
        } else {
          if (peek() == '@' || peek() == '&') ++at_;
          name = take_name();
        }
        if (name.empty() && at_ == name_begin) {
          at_ = before;
          return value;
        }
        GradleNode member = node(Kind::kMember, value.begin, std::move(name));
        member.children.push_back(std::move(value));
        value = std::move(member);
        continue;
      }
      if (!same_line) {
        at_ = before;
        return value;
      }
      if (c == '!' && peek(1) == '!') {
        at_ += 2;
        value.end = at_;
        continue;
      }
      const bool glued = at_ == before;
      if (c == '(' && (glued || value.is(Kind::kName) || value.is(Kind::kMember)) &&
          callable(value)) {
        ++at_;
        GradleNode call = node(Kind::kCall, value.begin);
        call.children.push_back(std::move(value));
        for (GradleNode& argument : arguments(')')) call.children.push_back(std::move(argument));
        call.end = at_;
        value = std::move(call);
        continue;
      }
      if (c == '[' && glued && !value.is(Kind::kNumber)) {
        ++at_;
        GradleNode index = node(Kind::kIndex, value.begin);
        index.children.push_back(std::move(value));
        std::vector<GradleNode> inside = arguments(']');
        if (inside.empty()) inside.emplace_back();
        index.children.push_back(std::move(inside.front()));
        index.end = at_;
        value = std::move(index);
        continue;
      }
      if (c == '<' && glued && (value.is(Kind::kName) || value.is(Kind::kMember)) &&
          skip_type_arguments()) {
        if (peek() == '(' || peek() == '{' || followed_by('{') || peek() == '.') continue;
        at_ = before;
        return value;
      }
      if (c == '{' && callable(value) &&
          (value.is(Kind::kName) || value.is(Kind::kMember) || value.is(Kind::kCall) ||
           value.is(Kind::kList))) {
        GradleNode body = closure();
        if (value.is(Kind::kCall)) {
          value.children.push_back(std::move(body));
        } else {
          GradleNode call = node(Kind::kCall, value.begin);
          call.children.push_back(std::move(value));
          call.children.push_back(std::move(body));
          value = std::move(call);
        }
        value.end = at_;
        continue;
      }
      const std::string_view word = peek_word();
      if (word == "as") {
        take_word();
        if (peek() == '?') ++at_;
        skip_type();
        value.end = at_;
        continue;
      }
      at_ = before;
      return value;
    }
    return value;
  }
  static bool callable(const GradleNode& value) {
    return !value.is(Kind::kNumber) && !value.is(Kind::kNothing);
  }

  GradleNode primary() {
    const uint32_t begin = at_;
    const char c = peek();
    if (c == '"' || c == '\'') return text();
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      while (in_name(peek()) ||
             (peek() == '.' && std::isdigit(static_cast<unsigned char>(peek(1))) != 0))
        ++at_;
      std::string digits(text_.substr(begin, at_ - begin));
      digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
      while (!digits.empty() && (digits.back() == 'L' || digits.back() == 'l' ||
                                 digits.back() == 'f' || digits.back() == 'F'))
        digits.pop_back();
      return node(Kind::kNumber, begin, std::move(digits));
    }
    if (c == '(') {
      ++at_;
      std::vector<GradleNode> inside = arguments(')');
      if (inside.size() == 1 && !inside.front().is(Kind::kNamed)) return std::move(inside.front());
      GradleNode list = node(Kind::kList, begin);
      list.children = std::move(inside);
      return list;
    }
    if (c == '[') {
      ++at_;
      GradleNode list = node(Kind::kList, begin);
      list.children = arguments(']');
      list.end = at_;
      return list;
    }
    if (c == '{') return closure();
    if (c == '/' && !kotlin_) {  // a slashy text, on one line
      uint32_t stop = at_ + 1;
      while (stop < end_ && text_[stop] != '/' && text_[stop] != '\n')
        stop += text_[stop] == '\\' ? 2 : 1;
      if (stop < end_ && text_[stop] == '/') {
        std::string inside(text_.substr(at_ + 1, stop - at_ - 1));
        at_ = stop + 1;
        return node(Kind::kText, begin, std::move(inside));
      }
    }
    if (c == '~') {
      ++at_;
      return primary();
    }
    if (c == '@' && starts_name(peek(1))) {
      skip_annotation();
      return primary();
    }
    if (c == '`') return node_named(begin, take_name());
    const std::string_view word = peek_word();
    if (!word.empty()) {
      if (word == "new") {
        const uint32_t before = at_;
        take_word();
        skip_space();
        if (!peek_word().empty()) {
          std::string name(take_word());
          while (peek() == '.' && starts_name(peek(1))) {
            ++at_;
            name = std::string(take_word());
          }
          if (peek() == '<') skip_type_arguments();
          return node_named(begin, std::move(name));
        }
        at_ = before;
      }
      if (word == "if" && kotlin_) return if_expression();
      if (word == "object" && kotlin_) {
        const uint32_t before = at_;
        take_word();
        skip_space();
        if (peek() == ':' || peek() == '{') {
          while (at_ < end_ && peek() != '{' && peek() != '\n') ++at_;
          if (peek() == '{') skip_bracketed();
          return node(Kind::kNothing, begin);
        }
        at_ = before;
      }
      return node_named(begin, std::string(take_word()));
    }
    return node(Kind::kNothing, begin);
  }
  GradleNode node_named(uint32_t begin, std::string name) const {
    return node(Kind::kName, begin, std::move(name));
  }

  GradleNode closure() {
    const Deeper deeper(*this);
    GradleNode result = node(Kind::kClosure, at_);
    if (depth_ > kDeepest) {
      skip_bracketed();
      result.end = at_;
      return result;
    }
    ++at_;
    const Lines lines(*this, false);
    closure_parameters(result);
    result.children = statements(true);
    take('}');
    result.end = at_;
    return result;
  }
  /// `a, b ->`: only when an arrow follows names.
  void closure_parameters(GradleNode& result) {
    const uint32_t before = at_;
    std::vector<std::string> names;
    std::string last;
    while (at_ < end_) {
      skip_space(true);
      if (looking_at("->")) {
        at_ += 2;
        if (!last.empty()) names.push_back(last);
        result.names = std::move(names);
        return;
      }
      const char c = peek();
      if (c == ',') {
        ++at_;
        if (!last.empty()) names.push_back(last);
        last.clear();
      } else if (c == '(' || c == ')') {
        ++at_;
      } else if (c == ':') {
        ++at_;
        skip_type();
      } else if (!peek_word().empty()) {
        last = std::string(take_word());
        if (peek() == '<' && !skip_type_arguments()) break;
        while (peek() == '.' && starts_name(peek(1))) {
          ++at_;
          last = std::string(take_word());
        }
      } else {
        break;
      }
    }
    at_ = before;
  }

  GradleNode text() {
    const uint32_t begin = at_;
    const char quote = peek();
    const bool triple = peek(1) == quote && peek(2) == quote;
    at_ += triple ? 3 : 1;
    const bool templated = quote == '"';
    GradleNode result = node(Kind::kTemplate, begin);
    std::string plain;
    uint32_t plain_begin = at_;
    const auto flush = [&] {
      if (plain.empty()) return;
      GradleNode part = node(Kind::kText, plain_begin, std::move(plain));
      result.children.push_back(std::move(part));
      plain.clear();
    };
    while (at_ < end_) {
      const char c = peek();
      if (triple ? (c == quote && peek(1) == quote && peek(2) == quote) : c == quote) {
        at_ += triple ? 3 : 1;
        break;
      }
      if (c == '\n' && !triple) break;
      if (c == '\\' && !(kotlin_ && triple)) {
        const char escaped = peek(1);
        plain.push_back(escaped == 'n'   ? '\n'
                        : escaped == 't' ? '\t'
                        : escaped == 'r' ? '\r'
                                         : escaped);
        at_ += 2;
        continue;
      }
      if (c == '$' && templated && peek(1) == '{') {
        flush();
        const uint32_t open = at_ + 1;
        at_ = open;
        skip_bracketed();
        const uint32_t inner_end = at_ > open + 1 && text_[at_ - 1] == '}' ? at_ - 1 : at_;
        Reader inner(language_, text_, open + 1, inner_end, depth_ + 1);
        inner.lines_ignored_ = true;
        inner.skip_space(true);
        result.children.push_back(inner.whole_expression());
        plain_begin = at_;
        continue;
      }
      if (c == '$' && templated && starts_name(peek(1)) && peek(1) != '$') {
        flush();
        ++at_;
        const uint32_t name_begin = at_;
        const auto plain_word = [&] {  // without `$`, which begins the next template
          const uint32_t from = at_;
          while (at_ < end_ && in_name(text_[at_]) && text_[at_] != '$' &&
                 static_cast<unsigned char>(text_[at_]) < 0x80)
            ++at_;
          return std::string(text_.substr(from, at_ - from));
        };
        GradleNode name = node_named(name_begin, plain_word());
        name.end = at_;
        while (!kotlin_ && peek() == '.' && starts_name(peek(1)) && peek(1) != '$') {
          ++at_;
          GradleNode member = node(Kind::kMember, name_begin, plain_word());
          member.end = at_;
          member.children.push_back(std::move(name));
          name = std::move(member);
        }
        result.children.push_back(std::move(name));
        plain_begin = at_;
        continue;
      }
      plain.push_back(c);
      ++at_;
    }
    at_ = std::min(at_, end_);
    flush();
    result.end = at_;
    if (result.children.empty()) return node(Kind::kText, begin);
    if (result.children.size() == 1 && result.children.front().is(Kind::kText)) {
      GradleNode only = std::move(result.children.front());
      only.begin = begin;
      only.end = at_;
      return only;
    }
    return result;
  }

  bool kotlin_;
  GradleLanguage language_;
  std::string_view text_;
  uint32_t at_;
  uint32_t end_;
  int depth_;
  bool lines_ignored_ = false;
  std::string package_;
};

}  // namespace

GradleScript GradleScript::parse(GradleLanguage language, FileId file, std::string_view text) {
  Reader reader(language, text, 0, static_cast<uint32_t>(text.size()), 0);
  GradleScript script;
  script.file = file;
  script.statements = reader.statements(false);
  script.package = reader.package();
  return script;
}

}  // namespace sdklint
