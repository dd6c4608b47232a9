#pragma once

#include <map>
#include <string>
#include <vector>

namespace sdklint::test {

/// What a program did.
struct ProgramRun {
  int exit_code = -1;  ///< 128 + the signal when one ended it
  std::string out, err;
};

/// Runs a program of this build ("sdklint"), or one by its absolute path, with arguments, without a
/// shell and with an English locale; `environment` is put over it. `folder` is where it runs.
ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments,
                       const std::string& folder = ".",
                       const std::map<std::string, std::string>& environment = {});

}  // namespace sdklint::test
