// A line is left out when, read by itself, it is blank, begins with `//`, or is made up of block
// comments that begin and end on it or on lines after it. That needs no tokens: no string but a raw
// one goes over a line's end, and files with raw strings are left whole. Inside of a block comment
// that began in the middle of a line all is a comment anyway, but for what stands behind its end.
#include "source/code_lines.h"

#include <algorithm>

namespace sdklint {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f'; }

size_t skip_blanks(std::string_view text, size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

/// The end of the block comment that begins at `at`; npos when it has none.
size_t comment_end(std::string_view text, size_t at, bool nests) {
  int depth = 0;
  for (; at + 1 < text.size(); ++at) {
    if (text[at] == '/' && text[at + 1] == '*' && (nests || depth == 0)) {
      ++depth;
      ++at;
    } else if (text[at] == '*' && text[at + 1] == '/') {
      ++at;
      if (--depth == 0) return at + 1;
    }
  }
  return std::string_view::npos;
}

size_t line_end(std::string_view text, size_t at) {
  const size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

/// The end of the lines without code that begin at `line`; `line` itself when it may hold code.
size_t end_without_code(std::string_view text, size_t line, bool nests) {
  size_t at = skip_blanks(text, line);
  const size_t first_end = line_end(text, line);
  if (at >= first_end || text[at] == '\n') return first_end;
  const std::string_view rest = text.substr(at, first_end - at);
  if (rest.starts_with("//")) {
    // A `*/` may end a comment from above, and code may follow; so it may behind a lone '\r'.
    const size_t ends_line = rest.find('\r');
    const bool plain = ends_line == std::string_view::npos || ends_line + 2 >= rest.size();
    return plain && rest.find("*/") == std::string_view::npos ? first_end : line;
  }
  bool any = false;
  while (text.substr(at).starts_with("/*")) {
    const size_t end = comment_end(text, at, nests);
    if (end == std::string_view::npos) return line;
    at = skip_blanks(text, end);
    any = true;
  }
  return any && (at >= text.size() || text[at] == '\n') ? std::min(at + 1, text.size()) : line;
}

}  // namespace

CodeLines::CodeLines(std::string_view text, FileKind kind) : text_(text) {
  const bool known = kind == FileKind::kJava || kind == FileKind::kKotlin;
  if (!known || text.find("\"\"\"") != std::string_view::npos) {
    leave(0, text.size());
    return;
  }
  for (size_t line = 0; line < text.size();) {
    const size_t end = end_without_code(text, line, kind == FileKind::kKotlin);
    if (end != line) {
      line = end;
      continue;
    }
    const size_t next = line_end(text, line);
    leave(line, next);
    line = next;
  }
}

void CodeLines::leave(size_t begin, size_t end) {
  if (begin == end) return;
  if (!pieces_.empty() && pieces_.back().end == begin) {
    pieces_.back().end = static_cast<uint32_t>(end);
    return;
  }
  pieces_.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end), size()});
}

uint32_t CodeLines::size() const {
  if (pieces_.empty()) return 0;
  const Piece& last = pieces_.back();
  return last.offset + (last.end - last.begin);
}

std::optional<uint32_t> CodeLines::offset_of(uint32_t place) const {
  const auto after = std::ranges::upper_bound(pieces_, place, {}, &Piece::begin);
  if (after == pieces_.begin()) return std::nullopt;
  const Piece& piece = *(after - 1);
  if (place >= piece.end) return std::nullopt;
  return piece.offset + (place - piece.begin);
}

std::optional<uint32_t> CodeLines::place_of(uint32_t offset) const {
  const auto after = std::ranges::upper_bound(pieces_, offset, {}, &Piece::offset);
  if (after == pieces_.begin()) return std::nullopt;
  const Piece& piece = *(after - 1);
  const uint32_t place = piece.begin + (offset - piece.offset);
  return place < piece.end ? std::optional(place) : std::nullopt;
}

int CodeLines::lines_between(uint32_t from, uint32_t to) const {
  int count = 0;
  for (const Piece& piece : pieces_) {
    const uint32_t begin = std::max(from, piece.begin), end = std::min(to, piece.end);
    if (begin >= end) continue;
    count += static_cast<int>(std::count(text_.begin() + begin, text_.begin() + end, '\n'));
  }
  return count;
}

}  // namespace sdklint
