#include "support/text_app.h"

#include <algorithm>
#include <stdexcept>

#include "analysis/app.h"
#include "cli/lint.h"
#include "support/checkout.h"

namespace sdklint::test {

bool TextRun::notes_file(const std::string& path) const {
  return std::ranges::find(notes, path, &ReadNote::path) != notes.end();
}

TextRun run_text(Files files) {
  static const Result<Catalog> catalog = Catalog::built_in();
  if (!catalog) throw std::runtime_error(catalog.error().to_string());
  const SourceTree sources = SourceTree::from_text(std::move(files));
  const Project project = Project::read(sources);
  const KnownLibrary library(*catalog);
  const Program program = Program::build(sources, &library, 1);
  const Resources resources = Resources::read(sources);

  TextRun run;
  for (const App& app : project.apps) {
    const AnalyzedApp analyzed(program, project, resources, app, *catalog);
    const std::vector<Finding> found = run_rules(analyzed, {});
    run.findings.insert(run.findings.end(), found.begin(), found.end());
  }
  for (const Finding& finding : run.findings) {
    run.told.push_back(finding.rule->name + " " + sources.file(finding.span.file).path + ":" +
                       std::to_string(sources.line_of(finding.span)));
  }
  std::sort(run.told.begin(), run.told.end());
  run.notes = project.notes;
  run.notes.insert(run.notes.end(), program.notes().begin(), program.notes().end());
  return run;
}

Files app_files(const std::string& folder) {
  Files files;
  for (const std::string& file : checkout_files(folder)) {
    if (file.ends_with("/expected.txt")) continue;
    files.emplace_back(file.substr(folder.size() + 1), read_file(checkout() / file));
  }
  return files;
}

}  // namespace sdklint::test
