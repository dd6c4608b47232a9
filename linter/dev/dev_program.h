#pragma once

namespace sdklint {

/// The program `sdklint-dev`, for those who work on sdklint: from its arguments to its exit code.
int run_dev_program(int argc, const char* const* argv);

}  // namespace sdklint
