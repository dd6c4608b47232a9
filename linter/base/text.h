#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sdklint {

/// What follows the last of the `separators`, or all of it: "com.shop.Cart$Item" → "Item".
std::string_view last_part(std::string_view name, std::string_view separators = ".$");

/// The value of a digit of any base up to 16; 99 for what is no digit.
int digit_value(char c);

/// The UTF-8 of a code point; of what is none (half of a surrogate pair, too large) a '?'.
void append_utf8(std::string& to, uint32_t code);
/// The code point that valid UTF-8 begins with; 0 of an empty text.
uint32_t first_code_point(std::string_view text);

}  // namespace sdklint
