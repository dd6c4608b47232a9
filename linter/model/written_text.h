// Texts as they stand in the code.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/unit.h"

namespace sdklint {

/// The text of a literal, also of one that is written in parts: `"content://" + "sms"`.
std::optional<std::string> written_text(const Unit& unit, uint32_t expr);

}  // namespace sdklint
