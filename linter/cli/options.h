#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/writers.h"
#include "rules/rule.h"

namespace sdklint {

/// A report to write.
struct Output {
  std::string format = "text";  ///< text, json, sarif
  std::string file;             ///< empty: standard output
};

/// `kAuto`: on a terminal that knows colours, unless NO_COLOR is set.
enum class ColorChoice : uint8_t { kAuto, kAlways, kNever };

/// What `sdklint check` is to do: the command line over the configuration file over the defaults.
struct Options {
  std::string root = ".";
  std::string resolved_deps;    ///< what a build resolved; empty: nobody ran one
  std::string merged_manifest;  ///< what a build merged; empty: likewise
  std::vector<Output> outputs;
  ReportLanguage language = ReportLanguage::kEnglish;
  std::optional<Severity> fail_on = Severity::kWarning;  ///< unset: never
  std::string cache;                                     ///< folder; empty: nothing is kept
  unsigned jobs = 0;                                     ///< 0: as many as the machine has
  bool strict = false;
  ColorChoice color = ColorChoice::kAuto;
  std::vector<std::string> catalogs;                          ///< overlay folders, later ones win
  std::vector<std::string> rules;                             ///< empty: all that aren't off
  std::map<std::string, std::optional<Severity>> severities;  ///< by rule; unset: the rule is off
  std::vector<std::string> exclude;                           ///< globs of paths
};

}  // namespace sdklint
