#include "support/run.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "support/checkout.h"
#include "support/temp_folder.h"

namespace sdklint::test {
namespace {

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
                         const std::string& folder,
                         const std::map<std::string, std::string>& environment,
                         const std::string& out, const std::string& err) {
  const bool redirected =
      std::freopen(out.c_str(), "wb", stdout) && std::freopen(err.c_str(), "wb", stderr);
  if (!redirected || chdir(folder.c_str()) != 0) _exit(127);
  setenv("LC_ALL", "C.UTF-8", 1);
  // Shared by all tests, which run side by side, and never the developer's own.
  setenv("XDG_CACHE_HOME", SDKLINT_BIN "/../test-cache", 1);
  for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
  const std::string path = (std::filesystem::path(SDKLINT_BIN) / program).string();
  std::vector<char*> argv = {const_cast<char*>(path.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  execv(path.c_str(), argv.data());
  _exit(127);
}

}  // namespace

ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments,
                       const std::string& folder,
                       const std::map<std::string, std::string>& environment) {
  const TempFolder streams;
  const std::string out = (streams.path() / "out").string();
  const std::string err = (streams.path() / "err").string();
  const pid_t child = fork();
  if (child == 0) become(program, arguments, folder, environment, out, err);
  ProgramRun run;
  int status = 0;
  if (child > 0 && waitpid(child, &status, 0) == child) {
    run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  run.out = read_file(out);
  run.err = read_file(err);
  return run;
}

}  // namespace sdklint::test
