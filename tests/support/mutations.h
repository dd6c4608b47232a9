// Ways to write the same code differently: each takes an app's sources to sources that mean the
// same, so that a verdict which changes shows a reading that hangs on the spelling.
#pragma once

#include <string_view>
#include <vector>

#include "support/text_app.h"

namespace sdklint::test {

struct Mutation {
  std::string_view name;
  /// Rewrites the app; false when there was nothing that it applies to. Lines stay where they are.
  bool (*apply)(Files& files);
};

/// All of them.
const std::vector<Mutation>& mutations();

}  // namespace sdklint::test
