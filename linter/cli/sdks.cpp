#include "cli/commands.h"
#include "cli/lint.h"
#include "report/inventory.h"

namespace sdklint {

int list_sdks(const Options& options) {
  const Result<Catalog> catalog = load_catalog(options.catalogs);
  if (!catalog) return complain(catalog.error());
  const Result<SourceTree> sources = SourceTree::from_disk(options.root);
  if (!sources) return complain(sources.error());
  const Result<Project> project = load_project(*sources, options.root);
  if (!project) return complain(project.error());

  const KnownLibrary library(*catalog);
  const Program program = Program::build(*sources, &library, options.jobs);
  std::vector<AppInventory> apps;
  for (const App& app : project->apps) {
    const std::optional<Program> own = program_of(app, *project, program);
    apps.push_back({app.module, sdk_inventory(own ? *own : program, *project, app, *catalog),
                    unknown_dependencies(*project, app, *catalog)});
  }
  const bool json = !options.outputs.empty() && options.outputs.front().format == "json";
  print(json ? write_inventory_json(apps, *sources)
             : write_inventory_table(apps, *sources, *catalog, options.language));
  return kClean;
}

}  // namespace sdklint
