#include "report/suppressions.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/parallel.h"
#include "report/messages.h"
#include "report/wording.h"

namespace sdklint {
namespace {

constexpr std::string_view kMark = "sdklint:allow";
constexpr std::string_view kRule = "unused-allow";

enum class CommentStyle : uint8_t { kNone, kC, kXml, kHash };

CommentStyle comment_style(FileKind kind) {
  switch (kind) {
    case FileKind::kJava:
    case FileKind::kKotlin:
    case FileKind::kKotlinScript:
    case FileKind::kGroovy:
    case FileKind::kNative:
      return CommentStyle::kC;
    case FileKind::kManifest:
    case FileKind::kXml:
      return CommentStyle::kXml;
    case FileKind::kToml:
    case FileKind::kProperties:
    case FileKind::kYaml:
      return CommentStyle::kHash;
    default:
      return CommentStyle::kNone;
  }
}

std::string_view trim(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Where the comment that is open at the line's end begins in the line; npos when the mark there is
/// no comment.
size_t comment_begin(CommentStyle style, std::string_view before_mark) {
  switch (style) {
    case CommentStyle::kXml:
      return before_mark.rfind("<!--");
    case CommentStyle::kHash:
      return before_mark.find('#');
    case CommentStyle::kNone:
      return std::string_view::npos;
    case CommentStyle::kC:
      break;
  }
  // A line of a block comment that began above.
  const size_t first = before_mark.find_first_not_of(" \t");
  if (first != std::string_view::npos && before_mark[first] == '*') return first;
  char quote = 0;
  for (size_t i = 0; i < before_mark.size(); ++i) {
    const char c = before_mark[i];
    if (quote) {
      if (c == '\\')
        ++i;
      else if (c == quote)
        quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '/' && i + 1 < before_mark.size() &&
               (before_mark[i + 1] == '/' || before_mark[i + 1] == '*')) {
      return i;
    }
  }
  return std::string_view::npos;
}

/// True when nothing but comment stands on the line.
bool only_comment(CommentStyle style, std::string_view line) {
  const std::string_view text = trim(line);
  if (text.empty()) return true;
  switch (style) {
    case CommentStyle::kC:
      return text.starts_with("//") || text.starts_with("/*") || text.starts_with("*");
    case CommentStyle::kXml:
      return text.starts_with("<!--") && text.ends_with("-->");
    case CommentStyle::kHash:
      return text.starts_with("#");
    case CommentStyle::kNone:
      return false;
  }
  return false;
}

std::string_view comment_text(CommentStyle style, std::string_view after_mark) {
  const std::string_view close = style == CommentStyle::kXml ? "-->"
                                 : style == CommentStyle::kC ? "*/"
                                                             : "\n";
  return after_mark.substr(0, std::min(after_mark.find(close), after_mark.find('\n')));
}

/// Splits "rule-a, rule-b - reason" at the first dash between blanks.
void read_words(std::string_view words, AllowComment& comment) {
  size_t cut = words.size(), reason = words.size();
  for (const std::string_view dash : {" - ", " – ", " — "}) {
    const size_t at = words.find(dash);
    if (at < cut) {
      cut = at;
      reason = at + dash.size();
    }
  }
  comment.reason = trim(words.substr(reason));
  std::string_view rules = words.substr(0, cut);
  while (!rules.empty()) {
    const size_t end = rules.find_first_of(", \t");
    const std::string_view name = rules.substr(0, end);
    if (!name.empty() && name != "-") comment.rules.emplace_back(name);
    rules = end == std::string_view::npos ? std::string_view() : rules.substr(end + 1);
  }
}

/// The first line below `line` that holds more than comment.
int next_code_line(const SourceTree& sources, FileId file, CommentStyle style, int line) {
  constexpr int kFarthest = 20;
  for (int next = line + 1; next <= line + kFarthest; ++next) {
    if (!only_comment(style, sources.line_text(file, next))) return next;
  }
  return line + 1;
}

bool lets_pass(const AllowComment& comment, const Finding& finding, const SourceTree& sources) {
  if (comment.reason.empty() || comment.span.file != finding.span.file) return false;
  if (std::find(comment.rules.begin(), comment.rules.end(), finding.rule->name) ==
      comment.rules.end())
    return false;
  const int first = sources.line_of(finding.whole);
  const int last = std::max(first, sources.line_of(finding.span));
  return comment.line >= first && comment.line <= last;
}

Text in_both(const Message& message, const std::map<std::string, std::string>& values = {}) {
  return {fill(ReportLanguage::kEnglish, message, values),
          fill(ReportLanguage::kChinese, message, values)};
}

/// What is wrong with a comment; unset when nothing is. `used` holds the rules that it let pass.
std::optional<Text> fault_of(const AllowComment& comment, const std::vector<std::string>& used,
                             const std::vector<std::string>& ran) {
  if (comment.rules.empty()) return in_both(msg::allow_names_no_rule);
  for (const std::string& rule : comment.rules) {
    if (!find_rule(rule)) return in_both(msg::allow_unknown_rule, {{"rule", rule}});
  }
  if (comment.reason.empty()) return in_both(msg::allow_without_reason);
  for (const std::string& rule : comment.rules) {
    const bool judged = std::find(ran.begin(), ran.end(), rule) != ran.end();
    if (judged && std::find(used.begin(), used.end(), rule) == used.end()) {
      return in_both(msg::allow_lets_nothing_pass, {{"rule", rule}});
    }
  }
  return std::nullopt;
}

/// Files that hold the mark; the others aren't kept in memory for this.
std::vector<FileId> marked_files(const SourceTree& sources, unsigned threads) {
  std::vector<uint8_t> marked(sources.size());
  parallel_for(marked.size(), threads, [&](size_t i) {
    const FileId file{static_cast<uint32_t>(i)};
    if (comment_style(sources.file(file).kind) == CommentStyle::kNone) return;
    sources.with_text(file, [&](std::string_view text, const std::optional<ReadNote>&) {
      marked[i] = may_let_pass(text);
    });
  });
  std::vector<FileId> files;
  for (uint32_t i = 0; i < marked.size(); ++i) {
    if (marked[i] != 0) files.push_back({i});
  }
  return files;
}

}  // namespace

bool may_let_pass(std::string_view text) { return text.find(kMark) != std::string_view::npos; }

std::vector<AllowComment> allow_comments(const SourceTree& sources, FileId file) {
  const CommentStyle style = comment_style(sources.file(file).kind);
  std::vector<AllowComment> comments;
  if (style == CommentStyle::kNone) return comments;
  const std::string_view text = sources.text(file);
  for (size_t at = text.find(kMark); at != std::string_view::npos;
       at = text.find(kMark, at + kMark.size())) {
    const size_t line_begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const std::string_view before = text.substr(line_begin, at - line_begin);
    const size_t begin = comment_begin(style, before);
    if (begin == std::string_view::npos) continue;

    const std::string_view words = comment_text(style, text.substr(at + kMark.size()));
    AllowComment comment;
    comment.span = {file, static_cast<uint32_t>(at),
                    static_cast<uint32_t>(at + kMark.size() + words.size())};
    read_words(words, comment);
    const int line = sources.line_of(comment.span);
    const bool alone =
        only_comment(style, sources.line_text(file, line)) && trim(before.substr(0, begin)).empty();
    comment.line = alone ? next_code_line(sources, file, style, line) : line;
    comments.push_back(std::move(comment));
  }
  return comments;
}

void apply_suppressions(std::vector<ReportedFinding>& findings, const SourceTree& sources,
                        const std::vector<std::string>& ran, unsigned threads) {
  std::map<FileId, std::vector<size_t>> by_file;
  for (size_t i = 0; i < findings.size(); ++i) by_file[findings[i].finding.span.file].push_back(i);
  const Rule* unused_allow =
      std::find(ran.begin(), ran.end(), kRule) != ran.end() ? find_rule(kRule) : nullptr;

  std::vector<ReportedFinding> unused;
  for (const FileId file : marked_files(sources, threads)) {
    for (const AllowComment& comment : allow_comments(sources, file)) {
      std::vector<std::string> used;
      for (const size_t i : by_file[file]) {
        ReportedFinding& one = findings[i];
        if (!lets_pass(comment, one.finding, sources)) continue;
        one.allowed = true;
        one.allow_reason = comment.reason;
        one.allowed_at = comment.span;
        used.push_back(one.finding.rule->name);
      }
      const std::optional<Text> fault = fault_of(comment, used, ran);
      if (!fault || !unused_allow) continue;
      ReportedFinding one;
      one.finding.rule = unused_allow->card;
      one.finding.severity = unused_allow->card->severity;
      one.finding.span = one.finding.whole = comment.span;
      one.finding.values["fault"] = *fault;
      unused.push_back(std::move(one));
    }
  }
  findings.insert(findings.end(), unused.begin(), unused.end());
  std::stable_sort(findings.begin(), findings.end(),
                   [](const ReportedFinding& a, const ReportedFinding& b) {
                     return std::tie(a.finding.span, a.finding.rule->name) <
                            std::tie(b.finding.span, b.finding.rule->name);
                   });
}

}  // namespace sdklint
