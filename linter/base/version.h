#pragma once

#include <string_view>

namespace sdklint {

/// Orders version numbers part by part, numbers as numbers: "9.4.0" < "9.10". A missing part counts
/// as 0; a part with letters ("4-beta", "rc1") counts as less than the same part without. Negative,
/// zero or positive, as `a` is to `b`. What a build leaves open upwards ("9.+", "latest.release")
/// is taken for the newest there can be.
int compare_versions(std::string_view a, std::string_view b);

/// "[1.0, 2.0)": which version of it a build takes isn't known, and it has no place in an order.
bool is_version_range(std::string_view version);

/// One version ("9.4.0", "4-beta"): no range, and nothing that a build picks anew each time
/// ("latest.release", "5.+").
bool names_one_version(std::string_view version);

}  // namespace sdklint
