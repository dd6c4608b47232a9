#include "support/lint_text.h"

#include <stdexcept>

#include "cli/lint.h"
#include "support/temp_folder.h"

namespace sdklint::test {

LintResult lint_text(std::vector<std::pair<std::string, std::string>> files) {
  const TempFolder folder;
  folder.write("AndroidManifest.xml",
               "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" "
               "package=\"com.x\"><application android:name=\".App\" /></manifest>\n");
  for (const auto& [path, text] : files) folder.write(path, text);
  Options options;
  options.root = folder.string();
  options.jobs = 1;
  Result<LintResult> result = lint(options);
  if (!result) throw std::runtime_error(result.error().to_string());
  // Texts are read on demand, and the folder is about to go.
  for (uint32_t index = 0; index < result->sources.size(); ++index) {
    result->sources.text(FileId{index});
  }
  return std::move(*result);
}

}  // namespace sdklint::test
