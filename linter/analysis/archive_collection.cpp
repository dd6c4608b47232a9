#include "analysis/archive_collection.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/text.h"

namespace sdklint {
namespace {

class ArchiveSearch {
 public:
  ArchiveSearch(const Program& program, const Project& project, const Catalog& catalog)
      : program_(program), project_(project), catalog_(catalog) {}

  void search(const LocalArchive& archive, std::vector<ArchiveCollection>& found) {
    const std::optional<FileId> file = program_.sources().find(archive.path);
    if (!file || !searched_.insert(*file).second) return;
    for (const ArchiveClass& one : project_.archives->classes(*file)) {
      std::map<std::string_view, const PersonalDataApi*> apis;  // by id
      for (const ArchiveClass::Reference& reference : one.references) {
        for (const PersonalDataApi* api : apis_of(reference)) {
          if (!api->argument || has_argument(one, *api->argument)) apis.emplace(api->id, api);
        }
      }
      if (apis.empty() || is_own(one.name.view())) continue;
      const Sdk* sdk = catalog_.sdk_of_class(one.name.view());
      for (const auto& [id, api] : apis)
        found.push_back({*file, archive.origin.span, archive.scope, one.name, api, sdk});
    }
  }

 private:
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

  bool is_own(std::string_view class_name) const {
    return std::any_of(project_.modules.begin(), project_.modules.end(), [&](const Module& module) {
      const std::string& own = module.namespace_name;
      return !own.empty() && class_name.starts_with(own) &&
             class_name.substr(own.size()).starts_with('.');
    });
  }

  const Program& program_;
  const Project& project_;
  const Catalog& catalog_;
  std::set<FileId> searched_;
  std::unordered_map<uint64_t, std::vector<const PersonalDataApi*>> apis_;
};

}  // namespace

std::vector<ArchiveCollection> personal_data_in_archives(const Program& program,
                                                         const Project& project, const App& app,
                                                         const Catalog& catalog) {
  std::vector<ArchiveCollection> found;
  ArchiveSearch search(program, project, catalog);
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
