// Text for a terminal: columns as they look (Chinese characters are two wide), wrapping, colour.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sdklint {

/// Columns that a UTF-8 text takes; tabs count as one.
size_t display_width(std::string_view text);
std::string pad(std::string_view text, size_t width);
/// Breaks at blanks, and between Chinese characters, into lines of at most `width` columns. A word
/// that is longer stands on a line of its own. Never breaks before closing punctuation.
std::vector<std::string> wrap(std::string_view text, size_t width);

/// How a piece of text is set off.
enum class Shade : unsigned char { kPlain, kBold, kRed, kYellow, kBlue, kGrey };

/// Puts escape codes around texts, or doesn't.
class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}
  std::string operator()(Shade shade, std::string_view text) const;

 private:
  bool color_;
};

}  // namespace sdklint
