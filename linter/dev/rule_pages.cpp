#include "dev/rule_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "report/narration.h"
#include "rules/rule.h"

namespace sdklint {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "linter/docs/rules";

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string with_underscores(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

/// What a code block of that file is marked as; empty for files that no page shows.
std::string language_of(const fs::path& path) {
  static const std::map<std::string, std::string> kLanguages = {
      {".kt", "kotlin"},     {".java", "java"},  {".xml", "xml"},
      {".gradle", "groovy"}, {".kts", "kotlin"}, {".toml", "toml"}};
  const auto language = kLanguages.find(path.extension().string());
  return language == kLanguages.end() ? "" : language->second;
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; it != end; it.increment(error)) {
    if (error) break;
    if (it->is_regular_file()) files.push_back(it->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// A case's text as a reader wants it: what its comments expect of the test is left out, the lines
/// keep their numbers.
std::string without_marks(std::string_view text) {
  static const std::regex kMark(R"(\s*(//|<!--|#)\s*(expect:|step \d|missed:|noise:).*$)");
  std::string out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    out += std::regex_replace(std::string(text.substr(0, end)), kMark, "") + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

bool is_code(const std::string& language) { return language == "kotlin" || language == "java"; }

class Page {
 public:
  Page(const RuleCard& card, const fs::path& checkout, const Catalog& catalog)
      : card_(card),
        cases_(checkout / "tests/rules" / with_underscores(card.name)),
        english_(catalog, ReportLanguage::kEnglish),
        chinese_(catalog, ReportLanguage::kChinese) {}

  std::string take() {
    line("<!-- Made by `sdklint-dev docs` from the rule's card and cases. -->");
    line("# " + card_.name);
    line();
    line(card_.title.en + " · " + card_.title.zh);
    line();
    line(fmt::format("Severity: {}. Family: {}.", severity_name(card_.severity), card_.family));
    line();
    words("Why it matters", card_.why);
    words("What to do", card_.fix);
    clauses();
    example("An app that offends", card_.bad_case, true);
    example("A close relative that doesn't", card_.good_case, false);
    limits();
    line("## Letting a finding pass");
    line();
    line(fmt::format("`// sdklint:allow {} - reason` on the line, or alone on the line above.",
                     card_.name));
    return std::move(out_);
  }

 private:
  void line(const std::string& text = "") { out_ += text + "\n"; }

  void words(const std::string& heading, const Text& text) {
    line("## " + heading);
    line();
    line(english_.in_general(text));
    line();
    line(chinese_.in_general(text));
    line();
  }

  void clauses() {
    if (card_.clauses.empty()) return;
    line("## Clauses");
    line();
    for (const std::string& id : card_.clauses) {
      line(fmt::format("- `{}` {}  ", id, english_.clause(id)));
      line("  " + chinese_.clause(id));
    }
    line();
    if (card_.covers.empty()) return;
    std::string ids;
    for (const std::string& id : card_.covers) ids += (ids.empty() ? "`" : ", `") + id + "`";
    line("Serves these too, which a finding does not cite: " + ids + ".");
    line();
  }

  /// The files that carry the case: of a bad one those with marks, of a good one its code.
  void example(const std::string& heading, const std::string& name, bool bad) {
    line("## " + heading);
    line();
    const fs::path folder = cases_ / name;
    std::vector<fs::path> shown;
    const std::vector<fs::path> files = files_below(folder);
    const bool has_code = std::any_of(files.begin(), files.end(), [](const fs::path& file) {
      return is_code(language_of(file));
    });
    for (const fs::path& file : files) {
      const std::string language = language_of(file);
      if (language.empty()) continue;
      const std::string text = read_text(file);
      const bool marked =
          text.find("expect:") != std::string::npos || text.find("step ") != std::string::npos;
      if (bad ? marked : (!has_code || is_code(language))) shown.push_back(file);
    }
    for (const fs::path& file : shown) {
      line("`" + file.lexically_relative(folder).string() + "`");
      line();
      line("```" + language_of(file));
      out_ += without_marks(read_text(file));
      line("```");
      line();
    }
    const std::string report = bad ? read_text(folder / "expected.txt") : "";
    if (report.empty()) return;
    line("is reported as");
    line();
    line("```text");
    out_ += without_marks(report);
    line("```");
    line();
  }

  /// What cases mark as missed or as noise.
  void limits() {
    std::string rows;
    for (const fs::path& file : files_below(cases_)) {
      if (language_of(file).empty()) continue;
      const std::string text = read_text(file);
      for (const std::string kind : {"missed", "noise"}) {
        const std::string mark = kind + ": " + card_.name + " - ";
        for (size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
          const size_t begin = at + mark.size();
          std::string why = text.substr(begin, text.find('\n', begin) - begin);
          if (const size_t close = why.find("-->"); close != std::string::npos) why.resize(close);
          rows += fmt::format("- {}: {} (`{}`)\n", kind, why,
                              file.lexically_relative(cases_).begin()->string());
        }
      }
    }
    if (rows.empty()) return;
    line("## Known limits");
    line();
    line(rows);
  }

  const RuleCard& card_;
  fs::path cases_;
  Narrator english_, chinese_;
  std::string out_;
};

std::string index_page() {
  std::string out =
      "<!-- Made by `sdklint-dev docs`. -->\n# Rules\n\n| rule | severity | family | |\n| --- | "
      "--- | "
      "--- | --- |\n";
  for (const Rule& rule : all_rules()) {
    const RuleCard& card = *rule.card;
    out += fmt::format("| [{0}]({0}.md) | {1} | {2} | {3} · {4} |\n", card.name,
                       severity_name(card.severity), card.family, card.title.en, card.title.zh);
  }
  return out;
}

/// Every page by its path below the checkout.
Result<std::map<std::string, std::string>> pages(const std::string& checkout) {
  if (!fs::is_directory(fs::path(checkout) / "tests/rules")) {
    return Error{"this is no checkout of sdklint", checkout, 0, "Give it with --checkout DIR"};
  }
  const Result<Catalog> catalog = Catalog::built_in();
  if (!catalog) return catalog.error();
  std::map<std::string, std::string> pages;
  pages[std::string(kFolder) + "/README.md"] = index_page();
  for (const Rule& rule : all_rules()) {
    pages[fmt::format("{}/{}.md", kFolder, rule.card->name)] =
        Page(*rule.card, checkout, *catalog).take();
  }
  return pages;
}

}  // namespace

Result<std::string> write_pages(const std::string& checkout) {
  const Result<std::map<std::string, std::string>> all = pages(checkout);
  if (!all) return all.error();
  std::string written;
  for (const auto& [name, text] : *all) {
    const fs::path path = fs::path(checkout) / name;
    if (read_text(path) == text) continue;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.close();
    if (!out) return Error{"can't be written", path.string(), 0, ""};
    written += "wrote " + name + "\n";
  }
  return written;
}

Result<std::string> check_pages(const std::string& checkout) {
  const Result<std::map<std::string, std::string>> all = pages(checkout);
  if (!all) return all.error();
  const std::string remedy = "Run `sdklint-dev docs` and commit what it writes";
  for (const auto& [name, text] : *all) {
    if (read_text(fs::path(checkout) / name) != text) {
      return Error{"this page is not what its card and cases say", name, 0, remedy};
    }
  }
  for (const fs::path& file : files_below(fs::path(checkout) / kFolder)) {
    const std::string name = file.lexically_relative(checkout).lexically_normal().string();
    if (!all->count(name)) return Error{"this page belongs to no rule", name, 0, "Delete it"};
  }
  return std::string();
}

}  // namespace sdklint
