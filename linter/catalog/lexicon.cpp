// Does a name speak of consent? Names come as camelCase, snake_case, kebab-case or run together; all are compared as
// lower-case letters and digits without separators.
#include <algorithm>
#include <cctype>

#include "catalog/catalog.h"

namespace sdklint {
namespace {

std::string squeezed(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte)) {
      result.push_back(static_cast<char>(std::tolower(byte)));
    } else if (byte >= 0x80) {
      result.push_back(c);  // Chinese stays
    }
  }
  return result;
}

bool holds_any(std::string_view name, const std::vector<std::string>& stems) {
  return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
    return !stem.empty() && name.find(stem) != std::string_view::npos;
  });
}

}  // namespace

bool Lexicon::names_consent(std::string_view identifier) const {
  const std::string name = squeezed(identifier);
  return holds_any(name, consent) && !holds_any(name, refuse);
}

bool Lexicon::names_user_action(std::string_view callback) const {
  const std::string name = squeezed(callback);
  return std::any_of(user_acts.begin(), user_acts.end(), [&](const std::string& beginning) {
    return name.starts_with(squeezed(beginning));
  });
}

}  // namespace sdklint
