#include "base/text.h"

namespace sdklint {

std::string_view last_part(std::string_view name, std::string_view separators) {
  return name.substr(name.find_last_of(separators) + 1);
}

}  // namespace sdklint
