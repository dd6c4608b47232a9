#include <fmt/format.h>

#include <filesystem>

#include "catalog/listing.h"
#include "cli/commands.h"
#include "cli/lint.h"

namespace sdklint {
namespace {

CatalogTongue tongue_of(const Options& options) {
  return options.language == ReportLanguage::kChinese ? CatalogTongue::kChinese
                                                      : CatalogTongue::kEnglish;
}

}  // namespace

int list_catalog(const Options& options) {
  const Result<SharedCatalog> loaded = load_catalog(options.catalogs);
  if (!loaded) return complain(loaded.error());
  const Catalog& catalog = **loaded;
  print(list_catalog(catalog, tongue_of(options)));
  return kClean;
}

int search_catalog(const Options& options, const std::string& words) {
  const Result<SharedCatalog> loaded = load_catalog(options.catalogs);
  if (!loaded) return complain(loaded.error());
  const Catalog& catalog = **loaded;
  print(search_catalog(catalog, words, tongue_of(options)));
  return kClean;
}

int show_catalog_entry(const Options& options, const std::string& id) {
  const Result<SharedCatalog> loaded = load_catalog(options.catalogs);
  if (!loaded) return complain(loaded.error());
  const Catalog& catalog = **loaded;
  const Result<std::string> shown = show_catalog_entry(catalog, id, tongue_of(options));
  if (!shown) return complain(shown.error());
  print(*shown);
  return kClean;
}

int check_catalog_folder(const std::string& folder) {
  // A folder without the platform's tables is a team's own, which adds to the built-in catalogue.
  std::error_code error;
  const bool whole =
      std::filesystem::is_directory(std::filesystem::path(folder) / "android", error);
  const Result<Catalog> base = Catalog::built_in();
  if (!base) return complain(base.error());
  const std::vector<CatalogFault> faults = check_catalog(folder, whole ? nullptr : &*base);
  for (const CatalogFault& fault : faults) {
    print(fault.line > 0 ? fmt::format("{}:{}: {}\n", fault.file, fault.line, fault.message)
                         : fmt::format("{}: {}\n", fault.file, fault.message));
  }
  return faults.empty() ? kClean : kFindings;
}

}  // namespace sdklint
