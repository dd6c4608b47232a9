#pragma once

#include <string>

#include "base/result.h"

namespace sdklint {

/// Makes the card, the function and two cases of a new rule, each with what is to be written there;
/// its page follows from `sdklint-dev docs`. Touches nothing that exists. Returns what to do next.
Result<std::string> make_rule(const std::string& checkout, const std::string& family,
                              const std::string& name);

}  // namespace sdklint
