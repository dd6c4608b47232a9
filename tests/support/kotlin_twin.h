// The same app in the other language: a small Java file as the Kotlin that means the same.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "support/text_app.h"

namespace sdklint::test {

struct KotlinTwin {
  Files files;
  /// "A.java:12" by what it became, "A.kt:10".
  std::map<std::string, std::string> places;
};

/// The twin of an app whose code is Java; none where a file holds what isn't translated faithfully.
std::optional<KotlinTwin> kotlin_twin(const Files& files);

}  // namespace sdklint::test
