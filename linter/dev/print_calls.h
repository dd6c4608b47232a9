// The whole program's calls as JSON Lines, for benchmarks and other tools. The format is a
// contract: see README.md beside this file.
#pragma once

#include <string>

#include "analysis/app.h"

namespace sdklint {

/// {"kind":"call-edge"…}, {"kind":"sensitive-call"…} and {"kind":"icc-edge"…}, a line each, sorted
/// by place.
std::string print_calls(const AnalyzedApp& app);
/// A scene's rehearsal for people: entries, each reached call with its path and grounds, counts.
std::string print_rehearsal(const AnalyzedApp& app, Scene scene);

}  // namespace sdklint
