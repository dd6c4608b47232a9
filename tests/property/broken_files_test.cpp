// A file that is cut off or damaged anywhere is reported, never a crash.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <random>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "parse/syntax_tree.h"
#include "support/checkout.h"
#include "support/fewer.h"
#include "support/text_app.h"

namespace sdklint {
namespace {

using test::app_files;
using test::Files;
using test::run_text;
using test::TextRun;

/// Runs the app with one of its files replaced.
TextRun run_with(Files files, size_t which, std::string text) {
  files[which].second = std::move(text);
  return run_text(std::move(files));
}

bool has_syntax_error(const std::string& path, const std::string& text) {
  const Grammar grammar = path.ends_with(".java") ? Grammar::kJava : Grammar::kKotlin;
  return SyntaxTree::parse(grammar, {0}, text).has_error();
}

bool is_code(const std::string& path) { return path.ends_with(".java") || path.ends_with(".kt"); }

/// Where to cut: `every` bytes, and at each line's end or, of long steps, at some.
std::vector<size_t> cuts(const std::string& text, size_t every) {
  std::vector<size_t> cuts;
  size_t line = 0;
  for (size_t length = 0; length < text.size(); ++length) {
    const bool line_ends = text[length] == '\n' && ++line % test::kFewer == 0;
    if (length % every == 0 || line_ends) cuts.push_back(length);
  }
  return cuts;
}

TEST(BrokenFiles, CutOffAnywhereAreReported) {
  const Files files = app_files("tests/apps/wallpaper");
  ASSERT_GT(files.size(), 8u);
  ASSERT_FALSE(run_text(files).findings.empty());
  struct Cut {
    size_t file, length;
  };
  std::vector<Cut> all;
  for (size_t file = 0; file < files.size(); ++file) {
    for (const size_t length : cuts(files[file].second, 5 * test::kFewer))
      all.push_back({file, length});
  }
  parallel_for(all.size(), 0, [&](size_t i) {
    const auto& [path, whole] = files[all[i].file];
    const std::string text = whole.substr(0, all[i].length);
    const TextRun run = run_with(files, all[i].file, text);
    if (is_code(path) && has_syntax_error(path, text)) {
      EXPECT_TRUE(run.notes_file(path)) << path << " cut at " << all[i].length << " is not noted";
    }
  });
}

TEST(BrokenFiles, CutOffLeaveTheFindingsOfOthers) {
  const Files files = app_files("tests/apps/wallpaper");
  const auto broken = std::ranges::find_if(
      files, [](const auto& file) { return file.first.ends_with("GalleryActivity.kt"); });
  ASSERT_NE(broken, files.end());
  const size_t which = static_cast<size_t>(broken - files.begin());
  const size_t half = broken->second.size() / 2;
  EXPECT_EQ(run_with(files, which, broken->second.substr(0, half)).findings.size(),
            run_text(files).findings.size());
}

/// Damages a text the way that editors, merges and disks do; the same for the same seed.
std::string damaged(std::string text, uint32_t seed) {
  std::minstd_rand random(seed);
  const auto below = [&](size_t bound) { return bound == 0 ? 0 : random() % bound; };
  for (size_t wounds = 1 + below(4); wounds > 0 && !text.empty(); --wounds) {
    const size_t at = below(text.size());
    const size_t length = std::min<size_t>(1 + below(40), text.size() - at);
    switch (below(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(below(text.size()), length));
        break;
      case 2:
        text[at] = static_cast<char>(below(256));
        break;
      case 3:
        text.insert(at, 1, "(){}[]<>\"'`$@;:.,=*/\\"[below(21)]);
        break;
      default:
        std::reverse(text.begin() + static_cast<long>(at),
                     text.begin() + static_cast<long>(at + length));
    }
  }
  return text;
}

/// The folders of all cases of rules, each a small app of its own shape.
std::vector<std::string> cases() {
  std::vector<std::string> folders;
  for (const std::string& file : test::checkout_files("tests/rules")) {
    const size_t rule = file.find('/', std::string("tests/rules/").size());
    if (rule == std::string::npos) continue;
    const size_t end = file.find('/', rule + 1);
    if (end != std::string::npos) folders.push_back(file.substr(0, end));
  }
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return folders;
}

TEST(BrokenFiles, OfAnyShapeDoNotStopTheRun) {
  // Each file of each case, cut off here and there and damaged: every idiom of the cases, half
  // written.
  const std::vector<std::string> folders = cases();
  ASSERT_GT(folders.size(), 50u);
  parallel_for(folders.size(), 0, [&](size_t i) {
    const Files files = app_files(folders[i]);
    for (size_t which = 0; which < files.size(); ++which) {
      const std::string& whole = files[which].second;
      for (size_t length = 7 * (i % 16); length < whole.size(); length += 112 * test::kFewer) {
        run_with(files, which, whole.substr(0, length));
      }
      for (uint32_t seed = 0; seed < 1 + 2 / test::kFewer; ++seed) {
        run_with(files, which, damaged(whole, static_cast<uint32_t>(i) * 100 + seed));
      }
    }
  });
}

TEST(BrokenFiles, DamagedInAnyWayDoNotStopTheRun) {
  const Files files = app_files("tests/apps/wallpaper");
  constexpr size_t kTries = 1500 / test::kFewer;
  parallel_for(kTries, 0, [&](size_t i) {
    const size_t which = i % files.size();
    run_with(files, which, damaged(files[which].second, static_cast<uint32_t>(i)));
  });
}

}  // namespace
}  // namespace sdklint
