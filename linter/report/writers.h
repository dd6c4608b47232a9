// A report in the formats that people and tools read. Each writer is a pure function of the result.
#pragma once

#include <string>

#include "report/lint_result.h"
#include "report/wording.h"

namespace sdklint {

/// How a report is written.
struct WriteOptions {
  ReportLanguage language = ReportLanguage::kEnglish;
  bool color = false;   ///< text only
  size_t width = 100;   ///< text only: columns at which sentences are wrapped
  std::string version;  ///< of the program
  /// Text only: the code of every step and ground stands under it, allowed findings are told too,
  /// and nothing is summed up.
  bool every_frame = false;
};

/// The report that people read.
std::string write_text(const LintResult& result, const WriteOptions& options);
std::string write_json(const LintResult& result, const WriteOptions& options);
/// SARIF 2.1.0; of a finding also `properties.sdk`, `.api`, `.scene`, `.confidence` and `.clauses`,
/// and `partialFingerprints.sdklint/v1`, which stays the same under moves and reformatting.
std::string write_sarif(const LintResult& result, const WriteOptions& options);

}  // namespace sdklint
