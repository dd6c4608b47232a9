#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sdklint {

/// One entry of a Java properties file (gradle.properties, project.properties).
struct Property {
  std::string key, value;
  uint32_t begin = 0, end = 0;  ///< bytes of the whole entry
};

/// All entries in order, doubled keys too. Never fails: a line without a separator is a key without
/// a value.
std::vector<Property> parse_properties(std::string_view text);

}  // namespace sdklint
