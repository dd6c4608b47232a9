// The grammar reads `exclude group: 'x', module: 'y'` and `implementation project(':x')` as several
// statements: a command call works only with literal arguments. Parentheses are put where a blank
// and the line's end stood; the grammar doesn't need the line's end.
#include "parse/groovy_repair.h"

#include <array>
#include <cctype>

namespace sdklint {
namespace {

bool starts_name(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool in_name(char c) { return starts_name(c) || std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// Words that begin a statement which is no command call, or that stand between two operands.
constexpr std::array<std::string_view, 32> kNoCommand = {
    "def",     "if",        "else",     "for",     "while",  "return", "import",  "package",
    "class",   "interface", "enum",     "trait",   "new",    "throw",  "try",     "catch",
    "finally", "assert",    "case",     "default", "switch", "static", "final",   "private",
    "public",  "protected", "abstract", "task",    "void",   "int",    "boolean", "byte"};
constexpr std::array<std::string_view, 4> kBetween = {"in", "instanceof", "as", "extends"};

template <size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  for (const std::string_view candidate : words) {
    if (word == candidate) return true;
  }
  return false;
}

class Repair {
 public:
  explicit Repair(std::string_view text) : text_(text), repaired_(text) {}

  std::optional<std::string> run() {
    bool at_start = true;  // of a statement
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (skip_comment() || skip_text()) {
        if (c != '/') at_start = false;
      } else if (c == '\n' || c == ';' || c == '{' || c == '}') {
        at_start = true;
        ++at_;
      } else if (starts_name(c)) {
        if (at_start) mend_command();
        skip_name();
        at_start = false;
      } else {
        if (!is_blank(c)) at_start = false;
        ++at_;
      }
    }
    if (!changed_) return std::nullopt;
    return std::move(repaired_);
  }

 private:
  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
  char peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void skip_name() {
    while (in_name(peek())) ++at_;
  }
  void skip_blanks() {
    while (is_blank(peek())) ++at_;
  }

  bool skip_comment() {
    if (text_.substr(at_, 2) == "//") {
      at_ = std::min(text_.find('\n', at_), text_.size());
      return true;
    }
    if (text_.substr(at_, 2) == "/*") {
      const size_t close = text_.find("*/", at_ + 2);
      at_ = close == std::string_view::npos ? text_.size() : close + 2;
      return true;
    }
    return false;
  }

  bool skip_text() {
    const char quote = peek();
    if (quote != '\'' && quote != '"') return false;
    if (peek(1) == quote && peek(2) == quote) {
      const size_t close = text_.find(std::string(3, quote), at_ + 3);
      at_ = close == std::string_view::npos ? text_.size() : close + 3;
      return true;
    }
    for (++at_; at_ < text_.size() && peek() != '\n'; ++at_) {
      if (peek() == '\\') {
        ++at_;
      } else if (peek() == quote) {
        ++at_;
        break;
      }
    }
    return true;
  }

  std::string_view take_path() {
    const size_t from = at_;
    skip_name();
    while (peek() == '.' && starts_name(peek(1))) {
      ++at_;
      skip_name();
    }
    return text_.substr(from, at_ - from);
  }

  /// At the first name of a statement. Leaves the place where it was.
  void mend_command() {
    const size_t from = at_;
    const std::string_view command = take_path();
    const size_t open = at_;
    skip_blanks();
    const size_t argument = at_;
    const bool mendable = open < argument && text_[open] != '\r' && starts_name(peek()) &&
                          !one_of(command, kNoCommand) && !std::isupper(command[0]) &&
                          is_command_argument();
    at_ = argument;
    const size_t close = mendable ? find_close() : std::string_view::npos;
    if (close != std::string_view::npos) {
      repaired_[open] = '(';
      repaired_[close] = ')';
      changed_ = true;
    }
    at_ = from;
  }

  /// Whether what begins here with a name is an argument, and one that the grammar doesn't take: a
  /// map entry, a call, a path, a name.
  bool is_command_argument() {
    const std::string_view first = take_path();
    if (one_of(first, kBetween)) return false;
    skip_blanks();
    const char next = peek();
    if (next == ':' || next == '(' || next == '[' || next == ',') return true;
    return first != "true" && first != "false" && (next == '\n' || next == '}' || next == '\0');
  }

  /// Where a closing parenthesis can stand: a blank, line end or semicolon behind the last
  /// argument.
  size_t find_close() {
    int depth = 0;
    size_t last = at_;  // behind the last byte that isn't blank
    while (at_ < text_.size()) {
      const char c = peek();
      if (depth == 0 && (c == '}' || c == ')' || c == ']')) break;
      if (depth == 0 && (c == '\n' || c == ';') && !goes_on(last)) {
        return last < at_ || c == ';' || c == '\n' ? last_free(last) : std::string_view::npos;
      }
      if (depth == 0 && text_.substr(at_, 2) == "//") return last_free(last);
      if (skip_comment()) continue;
      if (skip_text()) {
        last = at_;
        continue;
      }
      if (c == '(' || c == '[' || c == '{') ++depth;
      if (c == ')' || c == ']' || c == '}') --depth;
      ++at_;
      if (!is_blank(c) && c != '\n') last = at_;
    }
    return last_free(last);
  }

  size_t last_free(size_t last) const {
    return last < at_ || (last < text_.size() && (text_[last] == '\n' || text_[last] == ';'))
               ? last
               : std::string_view::npos;
  }

  /// Whether a line that ends here is continued: behind a comma or an operator, or by a dot on the
  /// next line.
  bool goes_on(size_t last) const {
    if (last > 0 &&
        std::string_view(",+-*/?:&|=.\\").find(text_[last - 1]) != std::string_view::npos) {
      return true;
    }
    const size_t next = text_.find_first_not_of(" \t\r\n", at_);
    return next != std::string_view::npos && (text_[next] == '.' || text_.substr(next, 2) == "?.");
  }

  const std::string_view text_;
  std::string repaired_;
  size_t at_ = 0;
  bool changed_ = false;
};

}  // namespace

std::optional<std::string> repaired_groovy(std::string_view text) { return Repair(text).run(); }

}  // namespace sdklint
