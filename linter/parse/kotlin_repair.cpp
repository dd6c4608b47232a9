#include "parse/kotlin_repair.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sdklint {
namespace {

enum class TokenKind : uint8_t { kWord, kNumber, kString, kPunctuation };

/// What an open brace belongs to.
enum class Brace : uint8_t { kFile, kClass, kWhen, kCode };

struct Token {
  TokenKind kind;
  uint32_t begin, end;
  bool line_start;  ///< the first of its line
  bool blank_before;
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

/// Splits the text into tokens. A string with all its templates is one token.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_blank(c)) {
        line_start_ |= c == '\n';
        blank_ = true;
        ++at_;
      } else if (c == '/' && peek(1) == '/') {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
        blank_ = true;
      } else if (c == '/' && peek(1) == '*') {
        skip_comment();
        blank_ = true;
      } else {
        token(c);
      }
    }
    return std::move(tokens_);
  }

 private:
  char peek(size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void token(char c) {
    const size_t begin = at_;
    TokenKind kind = TokenKind::kPunctuation;
    if (is_letter(c)) {
      kind = TokenKind::kWord;
      while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]))) ++at_;
    } else if (c == '`') {
      kind = TokenKind::kWord;
      ++at_;
      while (at_ < text_.size() && text_[at_] != '`' && text_[at_] != '\n') ++at_;
      if (at_ < text_.size()) ++at_;
    } else if (is_digit(c)) {
      kind = TokenKind::kNumber;
      while (is_letter(peek(0)) || is_digit(peek(0)) || (peek(0) == '.' && is_digit(peek(1))))
        ++at_;
    } else if (c == '"' || c == '$') {
      size_t dollars = 0;
      while (peek(dollars) == '$') ++dollars;
      if (peek(dollars) == '"') {
        kind = TokenKind::kString;
        at_ += dollars;
        skip_string();
      } else {
        at_ += std::max<size_t>(dollars, 1);
      }
    } else if (c == '\'') {
      kind = TokenKind::kString;
      ++at_;
      while (at_ < text_.size() && text_[at_] != '\'' && text_[at_] != '\n')
        at_ += text_[at_] == '\\' ? 2 : 1;
      at_ = std::min(at_ + 1, text_.size());
    } else {
      constexpr std::array<std::string_view, 12> kLong = {"->", "?.", "?:", "::", "..", "&&",
                                                          "||", "==", "!=", "!!", "++", "--"};
      const std::string_view two = text_.substr(at_, 2);
      at_ += std::find(kLong.begin(), kLong.end(), two) == kLong.end() ? 1 : 2;
    }
    tokens_.push_back(
        {kind, static_cast<uint32_t>(begin), static_cast<uint32_t>(at_), line_start_, blank_});
    line_start_ = blank_ = false;
  }

  void skip_comment() {
    int depth = 0;
    while (at_ < text_.size()) {
      if (text_[at_] == '/' && peek(1) == '*') {
        ++depth;
        at_ += 2;
      } else if (text_[at_] == '*' && peek(1) == '/') {
        at_ += 2;
        if (--depth == 0) return;
      } else {
        line_start_ |= text_[at_] == '\n';
        ++at_;
      }
    }
  }

  /// Stands at the quote. Templates nest: what is open is kept on a stack, a quote's length or a
  /// brace.
  void skip_string() {
    std::vector<int> open;  // 1: "string", 3: """string""", 0: a brace in a template
    do {
      const char c = peek(0);
      const bool in_code = !open.empty() && open.back() == 0;
      if (c == '"') {
        const bool three = peek(1) == '"' && peek(2) == '"';
        if (open.empty() || in_code) {
          open.push_back(three ? 3 : 1);
          at_ += three ? 3 : 1;
        } else if (open.back() == 1) {
          open.pop_back();
          ++at_;
        } else if (three) {
          open.pop_back();
          at_ += 3;
          while (peek(0) == '"') ++at_;
        } else {
          ++at_;
        }
      } else if (in_code) {
        if (c == '{') open.push_back(0);
        if (c == '}') open.pop_back();
        ++at_;
      } else if (c == '\\' && open.back() == 1) {
        at_ += 2;
      } else if (c == '$' && peek(1) == '{') {
        open.push_back(0);
        at_ += 2;
      } else if (c == '\n' && open.back() == 1) {
        return;  // a string that doesn't end
      } else {
        ++at_;
      }
    } while (!open.empty() && at_ < text_.size());
    at_ = std::min(at_, text_.size());
  }

  std::string_view text_;
  size_t at_ = 0;
  bool line_start_ = true, blank_ = true;
  std::vector<Token> tokens_;
};

/// Words that the grammar takes for modifiers (or types) where a name stands.
constexpr std::array kModifiers = {
    "open",        "override",  "internal",  "abstract", "final",    "public",
    "private",     "protected", "sealed",    "lateinit", "vararg",   "noinline",
    "crossinline", "tailrec",   "infix",     "inline",   "external", "suspend",
    "reified",     "dynamic",   "companion", "value",    "data",     "inner",
    "enum",        "const",     "expect",    "actual",   "operator", "annotation"};

class Repair {
 public:
  explicit Repair(std::string_view text) : text_(text), tokens_(Lexer(text).run()), out_(text) {}

  std::optional<std::string> run() {
    match_brackets();
    braces_.push_back(Brace::kFile);
    for (size_t i = 0; i < tokens_.size(); ++i) look_at(i);
    if (out_ == text_) return std::nullopt;
    return std::move(out_);
  }

 private:
  static constexpr size_t kNone = SIZE_MAX;

  std::string_view word(size_t i) const {
    return i < tokens_.size() ? text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin)
                              : std::string_view();
  }
  bool is_word(size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::kWord; }

  void blank(size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      if (out_[i] != '\n') out_[i] = ' ';
    }
  }

  /// Which token closes each `(`, `[` and `{`.
  void match_brackets() {
    closes_.assign(tokens_.size(), kNone);
    std::vector<size_t> open;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind != TokenKind::kPunctuation) continue;
      const char c = text_[tokens_[i].begin];
      if (c == '(' || c == '[' || c == '{') open.push_back(i);
      if ((c == ')' || c == ']' || c == '}') && !open.empty()) {
        closes_[open.back()] = i;
        open.pop_back();
      }
    }
  }

  void look_at(size_t i) {
    const std::string_view text = word(i);
    switch (tokens_[i].kind) {
      case TokenKind::kString:
        dollars(i);
        break;
      case TokenKind::kWord:
        look_at_word(i, text);
        break;
      case TokenKind::kPunctuation:
        look_at_punctuation(i, text);
        break;
      case TokenKind::kNumber:
        break;
    }
  }

  void look_at_punctuation(size_t i, std::string_view text) {
    if (text == "(" || text == "[") {
      ++parens_;
    } else if (text == ")" || text == "]") {
      --parens_;
    } else if (text == "{") {
      open_brace(i);
    } else if (text == "}") {
      if (braces_.size() > 1) braces_.pop_back();
      if (!outer_parens_.empty()) {
        parens_ = outer_parens_.back();
        outer_parens_.pop_back();
      }
      class_header_ = kNone;
    } else if ((text == "," && (word(i + 1) == ">" || word(i + 1) == "]")) ||
               (text == ";" && (word(i + 1) == ";" || word(i + 1) == "else")) ||
               (text == "?" && word(i + 1) == "::")) {
      blank(tokens_[i].begin, tokens_[i].end);
    } else if (text == "@") {
      annotation(i);
    }
  }

  void open_brace(size_t i) {
    Brace brace = Brace::kCode;
    if (class_header_ != kNone && parens_ == class_parens_) {
      brace = Brace::kClass;
      class_header_ = kNone;
    } else if (i > 0 && (word(i - 1) == "when" || is_when_subject(i - 1))) {
      brace = Brace::kWhen;
    }
    braces_.push_back(brace);
    outer_parens_.push_back(parens_);
    parens_ = 0;
  }

  bool is_when_subject(size_t close) const {
    if (word(close) != ")") return false;
    for (size_t i = close; i-- > 0;) {
      if (closes_[i] == close) return i > 0 && word(i - 1) == "when";
    }
    return false;
  }

  void look_at_word(size_t i, std::string_view text) {
    const std::string_view before = i > 0 ? word(i - 1) : std::string_view();
    const std::string_view after = word(i + 1);
    if (before == "." || before == "?." || before == "::" || before == "@") return;
    const bool among_members =
        (braces_.back() == Brace::kClass || braces_.back() == Brace::kFile) && parens_ == 0;
    if (text == "class" || text == "interface" || text == "object") {
      class_header_ = i;
      class_parens_ = parens_;
      return;
    }
    if (text == "fun" || text == "val" || text == "var" || text == "init" || text == "typealias") {
      if (parens_ <= class_parens_) class_header_ = kNone;
      return;
    }
    if (text == "context" && after == "(" && tokens_[i].line_start) {
      const size_t close = closes_[i + 1];
      if (close != kNone && (among_members || word(close + 1) == "fun"))
        blank(tokens_[i].begin, tokens_[close].end);
    } else if (text == "field" && tokens_[i].line_start && among_members &&
               (after == "=" || after == ":")) {
      backing_field(i);
    } else if (text == "if" && braces_.back() == Brace::kWhen && parens_ == 0) {
      guard(i);
    } else if (text == "get" || text == "set") {
      // In code it can't be an accessor.
      if (!among_members && parens_ == 0 && tokens_[i].line_start) rename(i);
    } else if (std::find(kModifiers.begin(), kModifiers.end(), text) != kModifiers.end() &&
               is_name(i)) {
      rename(i);
    }
  }

  /// A word that can be a modifier, but by what stands around it is a name.
  bool is_name(size_t i) const {
    const std::string_view text = word(i), before = i > 0 ? word(i - 1) : std::string_view(),
                           after = word(i + 1);
    if (before == "val" || before == "var" || before == "fun") return true;
    if (i + 1 >= tokens_.size()) return false;
    if (text == "suspend" && after == "{") return before != "fun";
    if (text == "suspend" && after == "(") return false;  // a type
    if (tokens_[i + 1].line_start && after != ")" && after != "}") return false;
    constexpr std::array<std::string_view, 31> kFollowsName = {
        "(",  ".",  "?.", "=",  "==", "!=", ")", ",", "]",  "}",  "++", "--", "+",  "-",  "*", "/",
        "!!", "?:", "&&", "||", "->", "[",  ";", ":", "::", "..", "%",  "<",  "to", "in", "is"};
    if (tokens_[i + 1].kind == TokenKind::kWord && after != "in" && after != "is" && after != "to")
      return false;
    return std::find(kFollowsName.begin(), kFollowsName.end(), after) != kFollowsName.end();
  }

  /// Turns a word into one that means nothing to the grammar: its last letter changes case.
  void rename(size_t i) {
    out_[tokens_[i].end - 1] = static_cast<char>(out_[tokens_[i].end - 1] ^ 0x20);
  }

  /// `val x: A` and, on the next line, `field = b`: as if it were the property's value.
  void backing_field(size_t i) {
    size_t end = i + 1;
    while (end < tokens_.size() && word(end) != "=" && !tokens_[end].line_start) ++end;
    if (word(end) == "=") blank(tokens_[i].begin, tokens_[end].begin);
  }

  /// `is A if b ->` and `else if b ->` in a `when` with a subject. The lowering sees by the
  /// original text that the comma is an `if`.
  void guard(size_t i) {
    if (i == 0 || word(i - 1) == "->" || word(i - 1) == "{") return;
    for (size_t at = i + 1; at < tokens_.size(); ++at) {
      const std::string_view text = word(at);
      if (text == "->") {
        if (word(i - 1) == "else") {
          blank(tokens_[i - 1].begin, tokens_[i].end);
        } else {
          blank(tokens_[i].begin, tokens_[i].end);
          out_[tokens_[i].begin] = ',';
        }
        return;
      }
      if (text == "{" || text == "}" || text == "else" || text == ";") return;
      if ((text == "(" || text == "[") && closes_[at] != kNone) at = closes_[at];
      if (at > i + 1 && tokens_[at].line_start && !continues(at)) return;
    }
  }

  bool continues(size_t i) const {
    const auto joins = [](std::string_view text) {
      return text == "&&" || text == "||" || text == "?." || text == "." || text == "?:" ||
             text == "==" || text == "!=";
    };
    return joins(word(i)) || joins(word(i - 1)) || word(i) == ")" || word(i) == "]";
  }

  /// The token after the annotation that begins at `i`; `i` when there is none.
  size_t after_annotation(size_t i) const {
    if (word(i) != "@" || !is_word(i + 1)) return i;
    size_t end = i + 2;
    while (word(end) == "." && is_word(end + 1)) end += 2;
    if (word(end) == "(" && !tokens_[end].blank_before && closes_[end] != kNone)
      end = closes_[end] + 1;
    return end;
  }

  /// Annotations before a type in parentheses and before an accessor.
  void annotation(size_t i) {
    const size_t end = after_annotation(i);
    if (end == i) return;
    const std::string_view before = i > 0 ? word(i - 1) : std::string_view();
    const bool type_follows = before == ":" || before == "<" || before == "->";
    if (type_follows && word(end) == "(") blank(tokens_[i].begin, tokens_[end].begin);
    size_t accessor = end;
    while (after_annotation(accessor) != accessor) accessor = after_annotation(accessor);
    if ((word(accessor) == "get" || word(accessor) == "set") && word(accessor + 1) == "(" &&
        (braces_.back() == Brace::kClass || braces_.back() == Brace::kFile)) {
      blank(tokens_[i].begin, tokens_[end - 1].end);
    }
  }

  /// `$$"a $b $$c"`: one dollar is text, two are a template.
  void dollars(size_t i) {
    size_t at = tokens_[i].begin;
    const size_t end = tokens_[i].end;
    while (text_[at] == '$') ++at;
    const size_t count = at - tokens_[i].begin;
    if (count == 0) return;
    blank(tokens_[i].begin, at);
    while (at < end) {
      size_t run = 0;
      while (at + run < end && text_[at + run] == '$') ++run;
      if (run == 0) {
        ++at;
        continue;
      }
      const size_t texts =
          run >= count ? run - 1 : run;  // the last dollar of enough begins a template
      for (size_t k = 0; k < texts; ++k) out_[at + k] = 'S';
      at += run;
    }
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<size_t> closes_;
  std::string out_;
  std::vector<Brace> braces_;
  std::vector<int> outer_parens_;
  int parens_ = 0;               ///< open parentheses since the last brace
  size_t class_header_ = kNone;  ///< the `class` whose brace is still to come
  int class_parens_ = 0;
};

}  // namespace

std::optional<std::string> with_split_not_in(std::string_view text) {
  std::optional<std::string> out;
  for (size_t at = text.find("!in"); at != std::string_view::npos; at = text.find("!in", at + 3)) {
    const char next = at + 3 < text.size() ? text[at + 3] : '\0';
    if (!is_letter(next) && !is_digit(next)) continue;
    if (!out) out.emplace(text);
    (*out)[at + 1] = 'I';
  }
  return out;
}

std::optional<std::string> repaired_kotlin(std::string_view text) { return Repair(text).run(); }

}  // namespace sdklint
