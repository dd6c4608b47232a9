#include "base/version.h"

#include <charconv>
#include <cstdint>

namespace sdklint {
namespace {

struct Part {
  uint64_t number = 0;
  std::string_view tail;  ///< what follows the number: "-beta"
};

/// Takes the first part off `version`.
Part take_part(std::string_view& version) {
  const size_t dot = version.find('.');
  const std::string_view text = version.substr(0, dot);
  version = dot == std::string_view::npos ? std::string_view() : version.substr(dot + 1);
  Part part;
  if (text == "+" || text == "latest") {
    part.number = UINT64_MAX;
    version = {};
    return part;
  }
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), part.number);
  part.tail = text.substr(static_cast<size_t>(rest - text.data()));
  return part;
}

}  // namespace

int compare_versions(std::string_view a, std::string_view b) {
  while (!a.empty() || !b.empty()) {
    const Part left = take_part(a);
    const Part right = take_part(b);
    if (left.number != right.number) return left.number < right.number ? -1 : 1;
    if (left.tail.empty() != right.tail.empty()) return left.tail.empty() ? 1 : -1;
    if (const int order = left.tail.compare(right.tail); order != 0) return order;
  }
  return 0;
}

bool is_version_range(std::string_view version) {
  return version.find_first_of("[](),") != std::string_view::npos;
}

bool names_one_version(std::string_view version) {
  return !version.empty() && !is_version_range(version) && !version.starts_with("latest.") &&
         version.find('+') == std::string_view::npos;
}

}  // namespace sdklint
