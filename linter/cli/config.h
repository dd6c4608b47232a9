// `.sdklint.yaml`, the configuration that a team keeps in its repository:
//
//     rules:
//       sdk-known-violation: note        # off, note, warning or error
//     exclude: ["samples/**"]            # findings there aren't reported
//     catalog: privacy/catalog           # like sdk-catalog/, over the built-in one; seen from here
//     fail-on: warning                   # note, warning, error or never
//     lang: zh                           # zh or en
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/wording.h"
#include "rules/rule.h"

namespace sdklint {

/// What a configuration file says; what it leaves out is unset.
struct Config {
  std::map<std::string, std::optional<Severity>> severities;  ///< unset: off
  std::vector<std::string> exclude;
  std::vector<std::string> catalogs;
  std::optional<std::optional<Severity>> fail_on;  ///< outer: given at all; inner unset: never
  std::optional<ReportLanguage> language;
};

inline constexpr const char* kConfigName = ".sdklint.yaml";

/// Reads a configuration; every fault names its line and what may stand there.
Result<Config> read_config(const std::string& path);

/// "note", "warning", "error"; unset for anything else.
std::optional<Severity> severity_named(std::string_view name);
std::optional<ReportLanguage> language_named(std::string_view name);

}  // namespace sdklint
