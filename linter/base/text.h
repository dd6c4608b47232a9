#pragma once

#include <string_view>

namespace sdklint {

/// What follows the last of the `separators`, or all of it: "com.shop.Cart$Item" → "Item".
std::string_view last_part(std::string_view name, std::string_view separators = ".$");

}  // namespace sdklint
