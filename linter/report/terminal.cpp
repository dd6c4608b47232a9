#include "report/terminal.h"

#include <cstdint>

namespace sdklint {
namespace {

struct Character {
  std::string_view bytes;
  uint32_t code = 0;
  bool wide() const {
    return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
           (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
           (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1FAFF) ||
           (code >= 0x20000 && code <= 0x3FFFD);
  }
  /// Must not begin a line: closing brackets and stops of Chinese text.
  bool closes() const {
    constexpr std::string_view kClosing = "，。、；：？！）》」』】”’";
    return wide() || code == 0x201D || code == 0x2019
               ? kClosing.find(bytes) != std::string_view::npos
               : false;
  }
  size_t width() const { return wide() ? 2 : 1; }
};

/// Takes the first character off a text; bytes that are no UTF-8 are characters by themselves.
Character take(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (length > text.size()) length = 1;
  Character character{text.substr(0, length), lead};
  if (length > 1) {
    character.code = lead & (0x7Fu >> length);
    for (size_t i = 1; i < length; ++i)
      character.code = character.code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  }
  text.remove_prefix(length);
  return character;
}

/// What must stay on one line, with the blank before it.
struct Piece {
  std::string text;
  size_t width = 0;
  bool blank_before = false;
};

std::vector<Piece> pieces(std::string_view text) {
  std::vector<Piece> all;
  bool blank = false, glue = false;
  while (!text.empty()) {
    const Character character = take(text);
    if (character.bytes == " " || character.bytes == "\n") {
      blank = true;
      glue = false;
      continue;
    }
    const bool closes = character.closes();
    const bool joins = !all.empty() && !blank && (closes || (glue && !character.wide()));
    if (joins) {
      all.back().text += character.bytes;
      all.back().width += character.width();
    } else {
      all.push_back({std::string(character.bytes), character.width(), blank});
    }
    blank = false;
    glue = !character.wide();
  }
  return all;
}

}  // namespace

size_t display_width(std::string_view text) {
  size_t width = 0;
  while (!text.empty()) width += take(text).width();
  return width;
}

std::string pad(std::string_view text, size_t width) {
  std::string out(text);
  const size_t taken = display_width(text);
  if (taken < width) out.append(width - taken, ' ');
  return out;
}

std::vector<std::string> wrap(std::string_view text, size_t width) {
  std::vector<std::string> lines(1);
  size_t column = 0;
  for (const Piece& piece : pieces(text)) {
    const size_t gap = piece.blank_before && column > 0 ? 1 : 0;
    if (column > 0 && column + gap + piece.width > width) {
      lines.emplace_back();
      column = 0;
    }
    if (column > 0 && gap) {
      lines.back() += ' ';
      ++column;
    }
    lines.back() += piece.text;
    column += piece.width;
  }
  return lines;
}

std::string Painter::operator()(Shade shade, std::string_view text) const {
  if (!color_ || shade == Shade::kPlain || text.empty()) return std::string(text);
  const char* code = "";
  switch (shade) {
    case Shade::kPlain:
      break;
    case Shade::kBold:
      code = "1";
      break;
    case Shade::kRed:
      code = "1;31";
      break;
    case Shade::kYellow:
      code = "1;33";
      break;
    case Shade::kBlue:
      code = "1;34";
      break;
    case Shade::kGrey:
      code = "2";
      break;
  }
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace sdklint
