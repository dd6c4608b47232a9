// What earlier runs left changes nothing but the time: without it, with an empty store, with a full
// one and after an edit the same bytes are printed.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "cli/lint.h"
#include "report/writers.h"
#include "support/checkout.h"
#include "support/run.h"
#include "support/temp_folder.h"

namespace sdklint {
namespace {

std::string report(const std::string& folder, const std::string& cache, unsigned jobs) {
  Options options;
  options.root = folder;
  options.cache = cache;
  options.jobs = jobs;
  const Result<LintResult> result = lint(options);
  if (!result) return result.error().to_string();
  return write_text(*result, {}) + write_json(*result, {}) + write_sarif(*result, {});
}

TEST(KeptResults, ChangeNothing) {
  std::set<std::string> apps = {"tests/apps/wallpaper"};
  for (const std::string& file : test::checkout_files("tests/rules")) {
    if (file.ends_with("AndroidManifest.xml"))
      apps.insert(file.substr(0, file.find('/', file.find('/', 12) + 1)));
  }
  ASSERT_GT(apps.size(), 20u);
  const test::TempFolder caches;
  const std::string cache = caches.string();
  size_t number = 0;
  for (const std::string& app : apps) {
    const test::TempFolder copy;
    std::filesystem::copy(test::checkout() / app, copy.path() / "app",
                          std::filesystem::copy_options::recursive);
    const std::string folder = copy.string() + "/app";
    const std::string without = report(folder, "", 2);
    EXPECT_EQ(report(folder, cache, 1 + number % 3), without) << app << ", first run";
    EXPECT_EQ(report(folder, cache, 2), without) << app << ", second run";

    // Another file each time: every line moves, and its units are read again beside kept ones.
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      const std::string ending = entry.path().extension().string();
      if (ending == ".java" || ending == ".kt" || ending == ".xml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    const std::filesystem::path& edited = files[number++ % files.size()];
    const std::string text = test::read_file(edited.string());
    const bool is_xml = edited.extension() == ".xml";
    std::ofstream(edited, std::ios::binary) << (is_xml ? text + "\n" : "\n\n" + text);
    EXPECT_EQ(report(folder, cache, 2), report(folder, "", 2)) << app << ", edited " << edited;
  }
}

/// A line of its own before every third line of code but between the lines of a call.
std::string with_comments(const std::string& text) {
  std::string out;
  int line = 0, open = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (++line % 3 == 0 && open <= 0 && text.find("\"\"\"") == std::string::npos)
      out += line % 2 == 0 ? "  // a word of explanation\n" : "\n/* and\n * another */\n";
    for (size_t i = at; i < end; ++i) open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    out.append(text, at, end - at);
    at = end;
  }
  return out;
}

TEST(KeptResults, AreTakenWhenOnlyCommentsCameBetween) {
  const test::TempFolder copy;
  std::filesystem::copy(test::checkout() / "tests/apps/wallpaper", copy.path() / "app",
                        std::filesystem::copy_options::recursive);
  const std::string folder = copy.string() + "/app", cache = copy.string() + "/cache";
  const std::string before = report(folder, cache, 2);
  const auto kept_results = [&] {
    size_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(cache)) bytes += entry.file_size();
    return bytes;
  };
  const size_t kept = kept_results();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".java" && ending != ".kt") continue;
    const std::string text = test::read_file(entry.path().string());
    std::ofstream(entry.path(), std::ios::binary) << with_comments(text);
  }
  const std::string after = report(folder, cache, 2);
  EXPECT_NE(after, before);
  EXPECT_EQ(after, report(folder, "", 2));
  EXPECT_EQ(kept_results(), kept) << "something was worked out again";
}

TEST(KeptResults, SurviveKilledRunsAndManyAtOnce) {
  const test::TempFolder caches;
  const std::string app = (test::checkout() / "tests/apps/wallpaper").string();
  const auto run = [&](const std::string& cache, const char* more) {
    return test::run_program("sdklint", {"check", app, "--format", "json", more}, ".",
                             {{"XDG_CACHE_HOME", cache}});
  };
  const std::string expected = run(caches.string(), "--no-cache").out;
  ASSERT_NE(expected.find("pre-consent-sdk-init"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(caches.path() / "sdklint"));

  for (int round = 0; round < 8; ++round) {
    const std::string cache = caches.string() + "/" + std::to_string(round / 4);
    std::vector<pid_t> runs;
    for (int i = 0; i < 3; ++i) {
      const pid_t child = ::fork();
      if (child == 0) {
        ::setenv("XDG_CACHE_HOME", cache.c_str(), 1);
        if (std::freopen("/dev/null", "w", stdout) == nullptr) ::_exit(127);
        ::execl(SDKLINT_BIN "/sdklint", "sdklint", "check", app.c_str(), nullptr);
        ::_exit(127);
      }
      ASSERT_GT(child, 0);
      runs.push_back(child);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + 11 * round));
    for (const pid_t child : runs) ::kill(child, SIGKILL);
    for (const pid_t child : runs) ::waitpid(child, nullptr, 0);
    EXPECT_EQ(run(cache, "--fail-on=never").out, expected);
    EXPECT_EQ(run(cache, "--fail-on=never").out, expected);
  }
}

TEST(KeptResults, AreDoneWithoutWhereNothingCanBeWritten) {
  const std::string app = (test::checkout() / "tests/apps/wallpaper").string();
  const test::ProgramRun without = test::run_program("sdklint", {"check", app, "--no-cache"});
  for (const char* cache : {"/proc", "/dev/null"}) {
    const test::ProgramRun run =
        test::run_program("sdklint", {"check", app}, ".", {{"XDG_CACHE_HOME", cache}});
    EXPECT_EQ(run.out, without.out);
    EXPECT_EQ(run.err, without.err);
    EXPECT_EQ(run.exit_code, without.exit_code);
  }
}

}  // namespace
}  // namespace sdklint
