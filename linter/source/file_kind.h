#pragma once

#include <string_view>

#include "source/source_tree.h"

namespace sdklint {

/// What a file is, told by the last part of its path.
FileKind file_kind(std::string_view path);

}  // namespace sdklint
