#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/unit.h"

namespace sdklint {

/// A unit as bytes that a later run can read back; the file's number isn't part of it.
std::string packed_unit(const Unit& unit);
/// The unit of bytes that `packed_unit` wrote; nothing when they are no such bytes.
std::optional<Unit> unpacked_unit(std::string_view bytes, FileId file);

}  // namespace sdklint
