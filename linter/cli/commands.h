// One function for each command. They write to standard output, complain on standard error, and
// return an exit code.
#pragma once

#include <string>

#include "base/result.h"
#include "cli/options.h"
#include "cli/program.h"

namespace sdklint {

int check(const Options& options, const std::string& version);
int list_sdks(const Options& options, const std::string& version);  ///< formats: table, json
/// `which`: "path:line", "path", the rule's name, or the beginning of a fingerprint.
int explain_finding(const Options& options, const std::string& which);
int list_rules(const Options& options);
int list_coverage(const Options& options);  ///< regulation clauses and the rules for them
int explain_rule(const Options& options, const std::string& rule);
int list_catalog(const Options& options);
int show_catalog_entry(const Options& options, const std::string& id);
int search_catalog(const Options& options, const std::string& words);
int check_catalog_folder(const std::string& folder);

/// Writes an error to standard error and returns kCouldNotRun.
int complain(const Error& error);
/// Writes to standard output; false when it is closed or full.
bool print(const std::string& text);

}  // namespace sdklint
