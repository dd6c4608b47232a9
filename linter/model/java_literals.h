// The values of Java's literals from their text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sdklint {

/// Decimal, hexadecimal, octal or binary, with underscores; an int wraps to 32 bits as javac reads
/// it.
int64_t java_integer(std::string_view text);
double java_float(std::string_view text);
/// The code point of `'x'`, quotes included.
int64_t java_char(std::string_view text);
/// A string or text block with its quotes: escapes resolved, a text block's indentation stripped.
std::string java_string(std::string_view text);

}  // namespace sdklint
