#include "cli/commands.h"
#include "cli/lint.h"
#include "report/cyclonedx.h"
#include "report/inventory.h"

namespace sdklint {

int list_sdks(const Options& options, const std::string& version) {
  const Result<SharedCatalog> loaded = load_catalog(options.catalogs);
  if (!loaded) return complain(loaded.error());
  const Catalog& catalog = **loaded;
  const Result<SourceTree> sources = load_sources(options);
  if (!sources) return complain(sources.error());
  const Result<Project> project = load_project(*sources, options);
  if (!project) return complain(project.error());

  const KnownLibrary library(catalog);
  const Program program = Program::build(*sources, &library, options.jobs);
  std::vector<AppInventory> apps;
  for (const App& app : project->apps) {
    const std::optional<Program> own = program_of(app, *project, program);
    apps.push_back({app.module, app.modules,
                    sdk_inventory(own ? *own : program, *project, app, catalog),
                    unknown_dependencies(*project, app, catalog)});
  }
  const std::string format = options.outputs.empty() ? "" : options.outputs.front().format;
  if (format == "cyclonedx") {
    print(write_cyclonedx(*project, apps, *sources, catalog, version));
  } else if (format == "json") {
    print(write_inventory_json(*project, apps, *sources));
  } else {
    print(write_inventory_table(apps, *sources, catalog, options.language));
  }
  return kClean;
}

}  // namespace sdklint
