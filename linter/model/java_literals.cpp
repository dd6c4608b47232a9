#include "model/java_literals.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/text.h"

namespace sdklint {
namespace {

/// Reads `\uXXXX` (any number of u) at `at`, which stands on the backslash; false when it isn't
/// one.
bool unicode_escape(std::string_view text, size_t& at, uint32_t& code) {
  size_t i = at + 1;
  if (i >= text.size() || text[i] != 'u') return false;
  while (i < text.size() && text[i] == 'u') ++i;
  if (i + 4 > text.size()) return false;
  code = 0;
  for (size_t k = 0; k < 4; ++k) {
    if (digit_value(text[i + k]) > 15) return false;
    code = code * 16 + static_cast<uint32_t>(digit_value(text[i + k]));
  }
  at = i + 4;
  return true;
}

std::string unescape(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    if (text[i] != '\\' || i + 1 >= text.size()) {
      result += text[i++];
      continue;
    }
    uint32_t code = 0;
    if (unicode_escape(text, i, code)) {
      uint32_t low = 0;
      size_t next = i;
      const bool high = code >= 0xD800 && code < 0xDC00;
      if (high && i < text.size() && text[i] == '\\' && unicode_escape(text, next, low) &&
          low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        i = next;
      }
      append_utf8(result, code);
      continue;
    }
    const char c = text[i + 1];
    i += 2;
    switch (c) {
      case 'n':
        result += '\n';
        break;
      case 't':
        result += '\t';
        break;
      case 'r':
        result += '\r';
        break;
      case 'b':
        result += '\b';
        break;
      case 'f':
        result += '\f';
        break;
      case 's':
        result += ' ';
        break;
      case '\n':
        break;
      default:
        if (c >= '0' && c <= '7') {
          code = static_cast<uint32_t>(c - '0');
          for (int k = 0; k < 2 && i < text.size() && text[i] >= '0' && text[i] <= '7'; ++k) {
            if (code * 8 > 255) break;
            code = code * 8 + static_cast<uint32_t>(text[i++] - '0');
          }
          append_utf8(result, code);
        } else {
          result += c;
        }
    }
  }
  return result;
}

std::string text_block(std::string_view text) {
  const size_t first_line = text.find('\n');
  if (first_line == std::string_view::npos) return unescape(text);
  text.remove_prefix(first_line + 1);
  std::vector<std::string_view> lines;
  for (size_t from = 0;;) {
    const size_t end = text.find('\n', from);
    std::string_view line = text.substr(from, end == std::string_view::npos ? end : end - from);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    if (end == std::string_view::npos) break;
    from = end + 1;
  }
  size_t indent = std::string_view::npos;
  for (size_t i = 0; i < lines.size(); ++i) {
    const size_t margin = std::min(lines[i].find_first_not_of(" \t"), lines[i].size());
    const bool last = i + 1 == lines.size();
    if (margin < lines[i].size() || last) indent = std::min(indent, margin);
  }
  std::string joined;
  for (size_t i = 0; i < lines.size(); ++i) {
    std::string_view line = lines[i].substr(std::min(indent, lines[i].size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    joined += line;
    if (i + 1 < lines.size()) joined += '\n';
  }
  return unescape(joined);
}

}  // namespace

int64_t java_integer(std::string_view text) {
  bool is_long = false;
  if (!text.empty() && (text.back() == 'l' || text.back() == 'L')) {
    is_long = true;
    text.remove_suffix(1);
  }
  uint64_t base = 10;
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
    base = 16;
    text.remove_prefix(2);
  } else if (text.size() > 2 && text[0] == '0' && (text[1] == 'b' || text[1] == 'B')) {
    base = 2;
    text.remove_prefix(2);
  } else if (text.size() > 1 && text[0] == '0') {
    base = 8;
    text.remove_prefix(1);
  }
  uint64_t value = 0;
  for (const char c : text) {
    const int d = digit_value(c);
    if (d < static_cast<int>(base)) value = value * base + static_cast<uint64_t>(d);
  }
  if (!is_long && base != 10 && value <= UINT32_MAX)
    return static_cast<int32_t>(static_cast<uint32_t>(value));
  return static_cast<int64_t>(value);
}

double java_float(std::string_view text) {
  std::string plain;
  const bool hexadecimal = text.size() > 1 && (text[1] == 'x' || text[1] == 'X');
  for (const char c : text) {
    if (c == '_' || (!hexadecimal && (c == 'f' || c == 'F' || c == 'd' || c == 'D'))) continue;
    plain += c;
  }
  return std::strtod(plain.c_str(), nullptr);
}

int64_t java_char(std::string_view text) {
  if (text.size() >= 2) text = text.substr(1, text.size() - 2);
  return first_code_point(unescape(text));
}

std::string java_string(std::string_view text) {
  if (text.size() >= 6 && text.starts_with("\"\"\"")) {
    text.remove_prefix(3);
    if (text.ends_with("\"\"\"")) text.remove_suffix(3);
    return text_block(text);
  }
  if (!text.empty()) text.remove_prefix(1);
  if (!text.empty() && text.back() == '"') text.remove_suffix(1);
  return unescape(text);
}

}  // namespace sdklint
