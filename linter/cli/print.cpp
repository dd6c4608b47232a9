#include <cstdio>

#include "cli/commands.h"

namespace sdklint {

int complain(const Error& error) {
  std::fflush(stdout);
  std::fputs(("sdklint: " + error.to_string() + "\n").c_str(), stderr);
  return kCouldNotRun;
}

bool print(const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
         std::fflush(stdout) == 0;
}

}  // namespace sdklint
