#pragma once

#include <string_view>

namespace sdklint {

/// Orders version numbers part by part, numbers as numbers: "9.4.0" < "9.10". A missing part counts
/// as 0; a part with letters ("4-beta", "rc1") counts as less than the same part without. Negative,
/// zero or positive, as `a` is to `b`.
int compare_versions(std::string_view a, std::string_view b);

/// True for one version ("9.4.0", "4-beta"), false for what a build picks anew each time:
/// "latest.release", "5.+", "[4,5)".
bool names_one_version(std::string_view version);

/// True for what picks the newest version there is: "latest.integration", "+".
bool picks_newest_version(std::string_view version);

}  // namespace sdklint
