// The report for people. A finding reads like a good compiler's: place, what, code with a caret,
// then the path that led there with its grounds, what is taken, why it matters, what to do, and the
// clause. The end says what was read.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/messages.h"
#include "report/narration.h"
#include "report/terminal.h"
#include "report/writers.h"
#include "rules/words.h"

namespace sdklint {
namespace {

Shade shade_of(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return Shade::kBlue;
    case Severity::kWarning:
      return Shade::kYellow;
    case Severity::kError:
      break;
  }
  return Shade::kRed;
}

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

class TextReport {
 public:
  TextReport(const LintResult& result, const WriteOptions& options)
      : result_(result),
        narrator_(*result.catalog, options.language),
        paint_(options.color),
        width_(options.width),
        every_frame_(options.every_frame) {
    for (const Message* heading : {&msg::heading_path, &msg::heading_takes, &msg::heading_why,
                                   &msg::heading_fix, &msg::heading_clause}) {
      heading_width_ = std::max(heading_width_, display_width(narrator_.say(*heading)));
    }
  }

  std::string take() {
    for (const ReportedFinding& one : result_.findings) {
      if (!one.allowed || every_frame_) write(one.finding);
    }
    if (every_frame_) return std::move(out_);  // of chosen findings there is nothing to sum up
    write_summary();
    write_coverage();
    return std::move(out_);
  }

 private:
  void line(const std::string& text = "") { out_ += text + "\n"; }

  void write(const Finding& finding) {
    const Place place = result_.sources.place(finding.span);
    const std::string severity = narrator_.say(severity_words(finding.severity));
    const std::string likely =
        finding.confidence == Confidence::kLikely ? " (" + narrator_.say(msg::likely) + ")" : "";
    line(fmt::format("{} {} {} {}",
                     paint_(Shade::kBold,
                            fmt::format("{}:{}:{}:", path(finding.span), place.line, place.column)),
                     paint_(shade_of(finding.severity), severity + likely + ":"),
                     paint_(Shade::kBold, narrator_.what(finding)),
                     paint_(Shade::kGrey, "[" + finding.rule->name + "]")));
    write_frame(finding.span, shade_of(finding.severity));
    write_path(finding);
    paragraph(msg::heading_takes, narrator_.data(finding));
    // Why it matters and where that is written is told once for the same words.
    const std::string why = narrator_.why(finding);
    const bool fresh = told_.insert(why).second;
    if (fresh) paragraph(msg::heading_why, why);
    paragraph(msg::heading_fix, narrator_.fix(finding));
    for (const Text& step : finding.fix_steps) {
      hanging("", std::string(in(narrator_.language(), step)));
    }
    if (fresh) write_clauses(finding);
    line();
  }

  void write_clauses(const Finding& finding) {
    std::string heading = narrator_.say(msg::heading_clause);
    for (const std::string& clause : finding.clauses) {
      hanging(heading, narrator_.clause(clause));
      heading.clear();
    }
  }

  /// The line of code with a caret under what is meant. Tabs are shown as blanks so that the caret
  /// fits.
  void write_frame(Span span, Shade caret, const std::string& indent = "") {
    const Place place = result_.sources.place(span);
    const std::string_view source = result_.sources.line_text(span.file, place.line);
    if (source.empty()) return;
    const size_t begin_byte = byte_of_column(source, place.column);
    const size_t end_byte = place.end_line == place.line
                                ? std::max(begin_byte, byte_of_column(source, place.end_column))
                                : source.size();
    std::string before = shown(source.substr(0, begin_byte));
    const std::string meant = clip(shown(source.substr(begin_byte, end_byte - begin_byte)));
    const std::string after = shown(source.substr(end_byte));
    if (before.size() > kLongest) before = "…" + tail(before);
    const std::string number = fmt::format("{:>5}", place.line);
    line(fmt::format("{}{} {} {}", indent, paint_(Shade::kGrey, number), paint_(Shade::kGrey, "|"),
                     before + meant + clip(after)));
    line(fmt::format("{}{} {} {}{}", indent, std::string(5, ' '), paint_(Shade::kGrey, "|"),
                     std::string(display_width(before), ' '),
                     paint_(caret, std::string(std::max<size_t>(1, display_width(meant)), '^'))));
  }

  void write_path(const Finding& finding) {
    if (finding.path.steps.empty()) return;
    const std::string scene =
        finding.has_scene ? " (" + narrator_.say(scene_words(finding.scene)) + ")" : "";
    line("  " + paint_(Shade::kBold, narrator_.say(msg::heading_path)) + scene);
    std::vector<Row> rows;
    for (const PathStep& step : finding.path.steps) {
      rows.push_back({narrator_.function(step.function), short_place(step.span),
                      &step_words(step.how, finding.scene), &step.grounds, step.span});
    }
    rows.push_back({last_step(finding), short_place(finding.span), &msg::step_here,
                    &finding.path.grounds, finding.span});

    size_t function_width = 0, place_width = 0, number = 0;
    for (const Row& row : rows) {
      function_width = std::max(function_width, display_width(row.function));
      place_width = std::max(place_width, display_width(row.place));
    }
    for (const Row& row : rows) {
      for (const Ground& ground : *row.grounds) write_ground(ground);
      line(fmt::format("    {} {}  {}  {}", ++number, pad(row.function, function_width),
                       paint_(Shade::kGrey, pad(row.place, place_width)), narrator_.say(*row.how)));
      if (every_frame_ && row.span.valid()) write_frame(row.span, Shade::kBlue, kFrameIndent);
    }
  }

  /// A step of a path as it is printed; its grounds stand above it.
  struct Row {
    std::string function, place;
    const Message* how;
    const std::vector<Ground>* grounds;
    Span span;
  };

  std::string short_place(Span span) const {
    if (!span.valid()) return "";
    return fmt::format("{}:{}", file_name(path(span)), result_.sources.line_of(span));
  }

  /// What the path leads to: the call, or the text pointed at.
  std::string last_step(const Finding& finding) const {
    if (!finding.api.empty()) return finding.api;
    const std::string_view text = result_.sources.text(finding.span.file);
    if (finding.span.end > text.size()) return "";
    return std::string(text.substr(finding.span.begin, finding.span.end - finding.span.begin));
  }

  void write_ground(const Ground& ground) {
    if (!ground.tells && !every_frame_) return;
    for (const std::string& text : wrap(narrator_.ground(ground), width_ - 8)) {
      line("        " + paint_(Shade::kBlue, text));
    }
    if (every_frame_ && ground.span.valid()) write_frame(ground.span, Shade::kBlue, kFrameIndent);
  }

  void paragraph(const Message& heading, const std::string& text) {
    if (!text.empty()) hanging(narrator_.say(heading), text);
  }

  /// "  heading  text text", further lines under the text.
  void hanging(const std::string& heading, const std::string& text) {
    const size_t indent = heading_width_ + 4;
    bool first = true;
    for (const std::string& row : wrap(text, width_ - std::min(width_ / 2, indent))) {
      const std::string left =
          first ? "  " + pad(heading, heading_width_) + "  " : std::string(indent, ' ');
      line((first && !heading.empty() ? paint_(Shade::kBold, left) : left) + row);
      first = false;
    }
  }

  void write_summary() {
    std::set<FileId> files;
    for (const ReportedFinding& one : result_.findings) {
      if (!one.allowed) files.insert(one.finding.span.file);
    }
    std::string text =
        files.empty()
            ? narrator_.say(msg::found_nothing)
            : narrator_.say(
                  msg::found,
                  {{"errors",
                    count(result_.count(Severity::kError), msg::one_error, msg::many_errors)},
                   {"warnings",
                    count(result_.count(Severity::kWarning), msg::one_warning, msg::many_warnings)},
                   {"notes", count(result_.count(Severity::kNote), msg::one_note, msg::many_notes)},
                   {"files", count(files.size(), msg::one_file, msg::many_files)}});
    text = paint_(Shade::kBold, text);
    if (result_.allowed())
      text += " " + narrator_.say(msg::found_allowed, {{"count", number(result_.allowed())}});
    if (result_.coverage.excluded_findings) {
      text += " " + narrator_.say(msg::found_excluded,
                                  {{"count", number(result_.coverage.excluded_findings)}});
    }
    line(text);
  }

  void write_coverage() {
    const Coverage& coverage = result_.coverage;
    line(narrator_.say(msg::read_files, {{"java", number(coverage.java_files)},
                                         {"kotlin", number(coverage.kotlin_files)},
                                         {"manifests", number(coverage.manifests)},
                                         {"builds", number(coverage.build_files)}}));
    for (const AppCoverage& app : coverage.apps) {
      const std::map<std::string, std::string> values = {{"app", narrator_.app(app.module)},
                                                         {"entries", entries(app)}};
      line(narrator_.say(app.entries.empty() ? msg::rehearsed_nothing : msg::rehearsed, values));
      if (app.assumed_library_calls) {
        line("  " +
             narrator_.say(msg::assumed_calls, {{"app", narrator_.app(app.module)},
                                                {"count", number(app.assumed_library_calls)}}));
      }
      if (app.widened) {
        line("  " + narrator_.say(msg::widened, {{"app", narrator_.app(app.module)},
                                                 {"count", number(app.widened)}}));
      }
      if (app.cut_short) {
        line("  " + narrator_.say(msg::cut_short, {{"app", narrator_.app(app.module)}}));
      }
      if (app.too_far > 0) {
        line("  " + narrator_.say(msg::too_far, {{"app", narrator_.app(app.module)},
                                                 {"count", number(app.too_far)}}));
      }
    }
    if (coverage.complete()) line(narrator_.say(msg::understood));
    if (coverage.notes.empty() && coverage.binary_parts.empty()) return;
    line(paint_(Shade::kYellow, narrator_.say(msg::not_understood)));
    std::vector<std::string> rows;
    for (const ReadNote& note : coverage.notes) rows.push_back(narrator_.note(note));
    for (const BinaryPart& part : coverage.binary_parts)
      rows.push_back(narrator_.binary_part(part));
    constexpr size_t kShown = 20;
    for (size_t i = 0; i < std::min(kShown, rows.size()); ++i) line("  " + rows[i]);
    if (rows.size() > kShown)
      line("  " + narrator_.say(msg::and_more, {{"count", number(rows.size() - kShown)}}));
  }

  std::string count(size_t value, const Message& one, const Message& many) const {
    return value == 1 ? narrator_.say(one) : narrator_.say(many, {{"count", number(value)}});
  }

  /// The classes that Android was taken to start, by their simple names.
  std::string entries(const AppCoverage& app) const {
    constexpr size_t kShown = 6;
    std::vector<std::string> names;
    for (const std::string& name : app.entries) {
      if (names.size() == kShown) break;
      names.push_back(name.substr(name.rfind('.') + 1));
    }
    if (app.entries.size() > kShown) {
      names.push_back(
          narrator_.say(msg::and_more, {{"count", number(app.entries.size() - kShown)}}));
    }
    return std::string(in(narrator_.language(), join(names)));
  }

  static std::string number(size_t value) { return std::to_string(value); }

  std::string_view path(Span span) const { return result_.sources.file(span.file).path; }

  /// The byte at which a column (UTF-16 units, from 1) begins.
  static size_t byte_of_column(std::string_view text, int column) {
    size_t byte = 0;
    for (int at = 1; at < column && byte < text.size();) {
      const auto lead = static_cast<unsigned char>(text[byte]);
      const size_t length = lead < 0x80    ? 1
                            : lead >= 0xF0 ? 4
                            : lead >= 0xE0 ? 3
                            : lead >= 0xC0 ? 2
                                           : 1;
      at += length == 4 ? 2 : 1;
      byte += length;
    }
    return std::min(byte, text.size());
  }

  /// As it may go to a terminal: tabs as blanks, other control characters as dots.
  static std::string shown(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '\t')
        out += "    ";
      else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
        out += '.';
      else
        out += c;
    }
    return out;
  }

  /// Generated code may stand on one line of a megabyte.
  static std::string clip(std::string text) {
    if (text.size() <= kLongest) return text;
    size_t cut = kLongest;
    while (cut > 0 && continues(text[cut])) --cut;
    return text.substr(0, cut) + "…";
  }

  static std::string tail(const std::string& text) {
    size_t cut = text.size() - kLongest;
    while (cut < text.size() && continues(text[cut])) ++cut;
    return text.substr(cut);
  }

  static bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

  static constexpr size_t kLongest = 160;
  static constexpr const char* kFrameIndent = "    ";

  const LintResult& result_;
  Narrator narrator_;
  Painter paint_;
  size_t width_;
  bool every_frame_;
  size_t heading_width_ = 0;
  std::set<std::string> told_;
  std::string out_;
};

}  // namespace

std::string write_text(const LintResult& result, const WriteOptions& options) {
  return TextReport(result, options).take();
}

}  // namespace sdklint
