#include "support/rule_case.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "report/narration.h"
#include "support/checkout.h"

namespace sdklint::test {
namespace {

namespace fs = std::filesystem;

const std::regex kExpect(R"re(expect: ([a-z0-9-]+)(?: "([^"]*)")?)re");
const std::regex kException(R"re((missed|noise): ([a-z0-9-]+) - )re");
const std::regex kStep(R"re(\bstep (\d+))re");
const std::regex kAlone(R"re(^\s*(//|#|<!--))re");

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().filename() != "expected.txt") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Marks of one line; `comment` is the line from its comment on.
void add_marks(const std::string& comment, const Mark& place, std::vector<Mark>& marks) {
  const auto each = [&](const std::regex& pattern, const auto& make) {
    for (std::sregex_iterator it(comment.begin(), comment.end(), pattern), end; it != end; ++it) {
      Mark mark = place;
      make(*it, mark);
      marks.push_back(mark);
    }
  };
  each(kExpect, [](const std::smatch& match, Mark& mark) {
    mark.kind = Mark::Kind::kExpect;
    mark.rule = match[1];
    mark.text = match[2];
  });
  each(kException, [](const std::smatch& match, Mark& mark) {
    mark.kind = match[1] == "missed" ? Mark::Kind::kMissed : Mark::Kind::kNoise;
    mark.rule = match[2];
  });
  each(kStep, [](const std::smatch& match, Mark& mark) {
    mark.kind = Mark::Kind::kStep;
    mark.step = std::stoi(match[1]);
  });
}

size_t comment_begin(const std::string& line) {
  size_t begin = std::string::npos;
  for (const char* opener : {"//", "<!--", "# "}) begin = std::min(begin, line.find(opener));
  return begin;
}

struct Found {
  std::string file;
  int line;
  const Finding* finding;
  bool used = false;
};

std::string place_of(const SourceTree& sources, Span span) {
  return sources.file(span.file).path + ":" + std::to_string(sources.line_of(span));
}

/// Where each step of the path was made, without the call it leads to.
std::vector<std::string> steps_of(const Finding& finding, const SourceTree& sources) {
  std::vector<std::string> steps;
  for (const PathStep& step : finding.path.steps) {
    steps.push_back(step.span.valid() ? place_of(sources, step.span) : "(nowhere)");
  }
  return steps;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : " -> ") + text;
  return out;
}

void compare_steps(const std::vector<Mark>& marks, const LintResult& result,
                   std::vector<std::string>& faults) {
  std::map<int, std::string> marked;
  for (const Mark& mark : marks) {
    if (mark.kind == Mark::Kind::kStep) marked[mark.step] = mark.place();
  }
  if (marked.empty()) return;
  std::vector<std::string> wanted;
  for (const auto& [number, place] : marked) wanted.push_back(place);
  std::string told;
  for (const ReportedFinding& one : result.findings) {
    const std::vector<std::string> steps = steps_of(one.finding, result.sources);
    if (steps == wanted) return;
    told += "\n    " + joined(steps);
  }
  faults.push_back("no finding tells the marked path " + joined(wanted) + "; told were:" + told);
}

}  // namespace

std::vector<Mark> marks_of(const fs::path& folder) {
  std::vector<Mark> marks;
  for (const fs::path& path : files_of(folder)) {
    int number = 0;
    for (const std::string& line : lines_of(read_file(path))) {
      ++number;
      const size_t begin = comment_begin(line);
      if (begin == std::string::npos) continue;
      Mark place{};
      place.file = path.lexically_relative(folder).string();
      place.line = std::regex_search(line, kAlone) ? number + 1 : number;
      add_marks(line.substr(begin), place, marks);
    }
  }
  return marks;
}

std::vector<std::string> compare(const std::vector<Mark>& marks, const LintResult& result,
                                 std::string_view rule) {
  const Narrator narrator(*result.catalog, ReportLanguage::kEnglish);
  std::vector<Found> found;
  for (const ReportedFinding& one : result.findings) {
    if (one.allowed) continue;
    const Span span = one.finding.span;
    found.push_back(
        {result.sources.file(span.file).path, result.sources.line_of(span), &one.finding});
  }
  const auto take = [&](const Mark& mark) -> const Finding* {
    for (Found& one : found) {
      const bool same = one.file == mark.file && one.line == mark.line;
      if (!same || one.used || one.finding->rule->name != mark.rule) continue;
      one.used = true;
      return one.finding;
    }
    return nullptr;
  };

  std::vector<std::string> faults;
  for (const Mark& mark : marks) {
    if (mark.kind == Mark::Kind::kStep) continue;
    const Finding* finding = take(mark);
    if (mark.kind == Mark::Kind::kMissed) {
      if (finding) faults.push_back(mark.place() + ": found at last: make this mark an expect");
    } else if (!finding) {
      faults.push_back(mark.place() + ": " + mark.rule +
                       (mark.kind == Mark::Kind::kNoise ? " is no longer found: delete this mark"
                                                        : " is not found"));
    } else if (narrator.what(*finding).find(mark.text) == std::string::npos) {
      faults.push_back(mark.place() + ": the message is \"" + narrator.what(*finding) +
                       "\", without \"" + mark.text + "\"");
    }
  }
  for (const Found& one : found) {
    const bool aside = one.finding->severity == Severity::kNote && one.finding->rule->name != rule;
    if (one.used || aside) continue;
    faults.push_back(one.file + ":" + std::to_string(one.line) + ": found without a mark: " +
                     one.finding->rule->name + ": " + narrator.what(*one.finding) + " [" +
                     joined(steps_of(*one.finding, result.sources)) + "]");
  }
  compare_steps(marks, result, faults);
  return faults;
}

}  // namespace sdklint::test
