#include "parse/properties.h"

#include <cctype>

namespace sdklint {
namespace {

/// The entry's text with continued lines joined and comments of later lines left in, as Java does.
std::string logical_line(std::string_view text, uint32_t& at) {
  std::string line;
  while (at < text.size()) {
    const char c = text[at++];
    if (c == '\n') break;
    if (c == '\r') continue;
    if (c == '\\' && at < text.size()) {
      if (text[at] == '\r') ++at;
      if (at < text.size() && text[at] == '\n') {
        ++at;
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
        continue;
      }
      line.push_back(c);
      if (at < text.size()) line.push_back(text[at++]);
      continue;
    }
    line.push_back(c);
  }
  return line;
}

std::string unescaped(std::string_view raw) {
  std::string result;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\' || i + 1 == raw.size()) {
      result.push_back(raw[i]);
      continue;
    }
    const char c = raw[++i];
    result.push_back(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
  }
  return result;
}

}  // namespace

std::vector<Property> parse_properties(std::string_view text) {
  std::vector<Property> result;
  uint32_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])) != 0) ++at;
    if (at >= text.size()) break;
    const uint32_t begin = at;
    const std::string line = logical_line(text, at);
    if (line.empty() || line[0] == '#' || line[0] == '!') continue;
    size_t stop = 0;
    while (stop < line.size() && line[stop] != '=' && line[stop] != ':' && line[stop] != ' ' &&
           line[stop] != '\t')
      stop += line[stop] == '\\' ? 2 : 1;
    if (stop > line.size()) stop = line.size();
    size_t from = stop;
    while (from < line.size() && (line[from] == ' ' || line[from] == '\t')) ++from;
    if (from < line.size() && (line[from] == '=' || line[from] == ':')) ++from;
    while (from < line.size() && (line[from] == ' ' || line[from] == '\t')) ++from;
    std::string value = unescaped(std::string_view(line).substr(from));
    while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.pop_back();
    result.push_back(
        {unescaped(std::string_view(line).substr(0, stop)), std::move(value), begin, at});
  }
  return result;
}

}  // namespace sdklint
