#pragma once

#include <string>

namespace sdklint {

/// Exit codes that tools rely on.
enum ExitCode : int { kClean = 0, kFindings = 1, kCouldNotRun = 2 };

/// The program `sdklint`, from its arguments to its exit code.
int run_program(int argc, const char* const* argv, const std::string& version);

}  // namespace sdklint
