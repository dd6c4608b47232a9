#include "analysis/archive_collection.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "base/text.h"

namespace sdklint {
namespace {

class ArchiveSearch {
 public:
  ArchiveSearch(const Program& program, const Project& project, const App& app,
                const Catalog& catalog)
      : program_(program),
        project_(project),
        catalog_(catalog),
        publisher_(publisher_of(app.manifest.package)) {}

  void search(const LocalArchive& archive, std::vector<ArchiveCollection>& found) {
    const std::optional<FileId> file = program_.sources().find(archive.path);
    if (!file || !searched_.insert(*file).second) return;
    const Sdk* whole = sdk_of_archive(archive, project_.archives->contents(*file));
    for (const ArchiveClass& one : project_.archives->classes(*file)) {
      std::map<std::string_view, const PersonalDataApi*> apis;  // by id
      for (const ArchiveClass::Reference& reference : one.references) {
        for (const PersonalDataApi* api : apis_of(reference)) {
          if (!api->argument || has_argument(one, *api->argument)) apis.emplace(api->id, api);
        }
      }
      if (apis.empty() || is_own(one.name.view()) || catalog_.is_open_library(one.name.view()))
        continue;
      const Sdk* sdk = catalog_.sdk_of_class(one.name.view());
      if (!sdk) sdk = whole;
      for (const auto& [id, api] : apis)
        found.push_back({*file, archive.origin.span, archive.scope, one.name, api, sdk});
    }
  }

 private:
  /// The SDK that the archive is, by its name, its own coordinates, or most of its classes: what it
  /// carries under other packages (renamed or borrowed) comes with it.
  const Sdk* sdk_of_archive(const LocalArchive& archive, const ArchiveContents& contents) const {
    if (const Sdk* named = catalog_.sdk_of_archive(last_part(archive.path, "/"))) return named;
    std::optional<ArchiveIdentity> own = archive.published;
    if (!own && contents.identities.size() == 1) own = contents.identities.front();
    if (own) {
      if (const Sdk* sdk = catalog_.sdk_of_coordinate(own->group, own->artifact)) return sdk;
    }
    std::map<const Sdk*, size_t> classes;
    for (const std::string& name : contents.classes) {
      if (const Sdk* sdk = catalog_.sdk_of_class(name)) ++classes[sdk];
    }
    for (const auto& [sdk, count] : classes) {
      if (2 * count >= contents.classes.size()) return sdk;
    }
    return nullptr;
  }

  /// The APIs that a reference may mean, whatever its arguments are.
  const std::vector<const PersonalDataApi*>& apis_of(const ArchiveClass::Reference& reference) {
    const uint64_t key = uint64_t{reference.class_name.id()} << 32 | reference.member.id();
    const auto [entry, fresh] = apis_.try_emplace(key);
    if (fresh) {
      for (const PersonalDataApi* api : catalog_.apis_named(reference.member)) {
        const bool is_method = api->kind == PersonalDataApi::Kind::kMethod;
        const bool same = api->class_name == reference.class_name ||
                          catalog_.is_library_subtype(reference.class_name, api->class_name);
        if (same && api->member == reference.member && is_method == reference.is_method)
          entry->second.push_back(api);
      }
    }
    return entry->second;
  }

  /// The argument's value isn't known from a pool, but its text or constant must stand there too.
  static bool has_argument(const ArchiveClass& one, const ArgumentTest& test) {
    const bool text = std::any_of(one.texts.begin(), one.texts.end(), [&](Symbol symbol) {
      const std::string_view text = symbol.view();
      return std::find(test.equals.begin(), test.equals.end(), text) != test.equals.end() ||
             std::any_of(test.prefixes.begin(), test.prefixes.end(),
                         [&](const std::string& prefix) { return text.starts_with(prefix); });
    });
    if (text) return true;
    return std::any_of(
        one.references.begin(), one.references.end(),
        [&](const ArchiveClass::Reference& reference) {
          if (reference.is_method) return false;
          const std::string name = std::string(last_part(reference.class_name.view())) + "." +
                                   std::string(reference.member.view());
          return std::any_of(test.names.begin(), test.names.end(), [&](const std::string& wanted) {
            return wanted == name || wanted.ends_with("." + name);
          });
        });
  }

  /// Below a package of a module, or of whoever makes the app: "com.shop" of "com.shop.app".
  bool is_own(std::string_view class_name) const {
    return lies_below(class_name, publisher_) ||
           std::any_of(project_.modules.begin(), project_.modules.end(), [&](const Module& module) {
             return lies_below(class_name, module.namespace_name);
           });
  }
  static bool lies_below(std::string_view class_name, std::string_view package) {
    return !package.empty() && class_name.starts_with(package) &&
           class_name.substr(package.size()).starts_with('.');
  }

  /// The first two names of a package; three where the second one is many people's.
  static std::string_view publisher_of(std::string_view package) {
    static constexpr std::array<std::string_view, 9> kShared = {
        "com", "net", "org", "edu", "gov", "co", "example", "github", "gitee"};
    size_t end = package.find('.');
    for (size_t names = 2; end != std::string_view::npos; ++names) {
      const size_t begin = end + 1;
      end = package.find('.', begin);
      const std::string_view name = package.substr(begin, end - begin);
      const bool shared = std::find(kShared.begin(), kShared.end(), name) != kShared.end();
      if (names > 2 || !shared) break;
    }
    return package.substr(0, end);
  }

  const Program& program_;
  const Project& project_;
  const Catalog& catalog_;
  std::string publisher_;
  std::set<FileId> searched_;
  std::unordered_map<uint64_t, std::vector<const PersonalDataApi*>> apis_;
};

}  // namespace

std::vector<ArchiveCollection> personal_data_in_archives(const Program& program,
                                                         const Project& project, const App& app,
                                                         const Catalog& catalog) {
  std::vector<ArchiveCollection> found;
  ArchiveSearch search(program, project, app, catalog);
  for (const Module& module : project.modules) {
    if (std::find(app.modules.begin(), app.modules.end(), module.gradle_path) == app.modules.end())
      continue;
    for (const LocalArchive& archive : module.archives) search.search(archive, found);
  }
  std::stable_sort(
      found.begin(), found.end(),
      [](const ArchiveCollection& a, const ArchiveCollection& b) { return a.archive < b.archive; });
  return found;
}

}  // namespace sdklint
