#include "cli/config.h"

#include <fmt/format.h>

#include <filesystem>

#include "source/yaml_file.h"

namespace sdklint {
namespace {

/// Reads one file; each reader returns what stands against it.
class Reader {
 public:
  explicit Reader(const YamlFile& file) : file_(file) {}

  Result<Config> take() {
    if (file_.root.is_null()) return config_;
    if (!file_.root.is_map())
      return fault(file_.root.line, "a configuration is a map of keys", kKeys);
    for (const YamlNode::Entry& entry : file_.root.entries) {
      if (const Result<void> read = read_entry(entry); !read) return read.error();
    }
    return config_;
  }

 private:
  static constexpr const char* kKeys = "Keys: rules, exclude, catalog, fail-on, lang";

  Error fault(int line, std::string message, std::string remedy) const {
    return Error{std::move(message), file_.path, line, std::move(remedy)};
  }

  Result<void> read_entry(const YamlNode::Entry& entry) {
    if (entry.key == "rules") return read_rules(entry);
    if (entry.key == "exclude") return read_texts(entry, config_.exclude);
    if (entry.key == "catalog") return read_catalogs(entry);
    if (entry.key == "fail-on") return read_fail_on(entry);
    if (entry.key == "lang") return read_language(entry);
    return fault(entry.line, fmt::format("a configuration has no '{}'", entry.key), kKeys);
  }

  Result<void> read_rules(const YamlNode::Entry& entry) {
    if (!entry.value.is_map()) {
      return fault(entry.line, "'rules' is a map from a rule to off, note, warning or error",
                   "Example: forged-consent: warning");
    }
    for (const YamlNode::Entry& rule : entry.value.entries) {
      if (!find_rule(rule.key)) {
        return fault(rule.line, fmt::format("there is no rule '{}'", rule.key),
                     "`sdklint rules` lists them");
      }
      const std::string& word = rule.value.text;
      const std::optional<Severity> severity = severity_named(word);
      // YAML readers take a bare `off` for false; here it is the word.
      if (!severity && word != "off") {
        return fault(rule.line, fmt::format("'{}' is no severity", word),
                     "Write off, note, warning or error");
      }
      config_.severities[rule.key] = severity;
    }
    return {};
  }

  Result<void> read_texts(const YamlNode::Entry& entry, std::vector<std::string>& texts) {
    if (entry.value.is_scalar()) {
      texts.push_back(entry.value.text);
      return {};
    }
    if (!entry.value.is_list())
      return fault(entry.line, fmt::format("'{}' is a list of texts", entry.key), "");
    for (const YamlNode& item : entry.value.items) {
      if (!item.is_scalar())
        return fault(item.line, fmt::format("'{}' is a list of texts", entry.key), "");
      texts.push_back(item.text);
    }
    return {};
  }

  Result<void> read_catalogs(const YamlNode::Entry& entry) {
    std::vector<std::string> folders;
    if (const Result<void> read = read_texts(entry, folders); !read) return read;
    const std::filesystem::path here = std::filesystem::path(file_.path).parent_path();
    for (const std::string& folder : folders) config_.catalogs.push_back((here / folder).string());
    return {};
  }

  Result<void> read_fail_on(const YamlNode::Entry& entry) {
    const std::optional<Severity> severity = severity_named(entry.value.text);
    if (!severity && entry.value.text != "never") {
      return fault(entry.line, fmt::format("'fail-on' can't be '{}'", entry.value.text),
                   "Write note, warning, error or never");
    }
    config_.fail_on = severity;
    return {};
  }

  Result<void> read_language(const YamlNode::Entry& entry) {
    config_.language = language_named(entry.value.text);
    if (!config_.language)
      return fault(entry.line, fmt::format("'lang' can't be '{}'", entry.value.text),
                   "Write zh or en");
    return {};
  }

  const YamlFile& file_;
  Config config_;
};

}  // namespace

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity severity : {Severity::kNote, Severity::kWarning, Severity::kError}) {
    if (severity_name(severity) == name) return severity;
  }
  return std::nullopt;
}

std::optional<ReportLanguage> language_named(std::string_view name) {
  if (name == "zh") return ReportLanguage::kChinese;
  if (name == "en") return ReportLanguage::kEnglish;
  return std::nullopt;
}

Result<Config> read_config(const std::string& path) {
  const Result<YamlFile> file = YamlFile::read(path);
  if (!file) return file.error();
  return Reader(*file).take();
}

}  // namespace sdklint
