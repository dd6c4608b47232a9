#include "model/local_repository.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "base/version.h"
#include "model/tree_path.h"

namespace sdklint {
namespace {

struct PublishedArchive {
  std::string path;
  std::string version;
};

/// The archives that lie where a repository keeps them, by "group path/artifact" from any folder
/// on: "repo/com/vendor/sdk" and "com/vendor/sdk" can't be told apart before somebody asks.
class Repositories {
 public:
  explicit Repositories(const SourceTree& sources) {
    for (const FileId id : sources.files(FileKind::kArchive)) {
      const std::string& path = sources.file(id).path;
      const std::string_view version_folder = folder_of(path);
      const std::string_view artifact_folder = folder_of(version_folder);
      const std::string_view version = file_name_of(version_folder);
      const std::string_view artifact = file_name_of(artifact_folder);
      const std::string beginning = std::string(artifact) + "-" + std::string(version);
      std::string_view rest = file_name_of(path);
      if (artifact.empty() || !rest.starts_with(beginning)) continue;
      rest.remove_prefix(beginning.size());
      // What stands between is a classifier; sources and documentation aren't packed.
      if (rest.starts_with("-sources") || rest.starts_with("-javadoc")) continue;
      if (rest.starts_with('.') || rest.starts_with('-'))
        by_artifact_[std::string(artifact)].emplace_back(
            std::string(folder_of(artifact_folder)), PublishedArchive{path, std::string(version)});
    }
  }

  /// Those of the version, or of the only version that there is.
  std::vector<PublishedArchive> find(const Dependency& dependency) const {
    std::vector<PublishedArchive> found;
    const auto known = by_artifact_.find(dependency.artifact);
    if (known == by_artifact_.end()) return found;
    std::string group = dependency.group;
    std::replace(group.begin(), group.end(), '.', '/');
    for (const auto& [folder, archive] : known->second) {
      if (folder == group || folder.ends_with("/" + group)) found.push_back(archive);
    }
    const auto is_asked_for = [&](const PublishedArchive& archive) {
      return archive.version == dependency.settled_version();
    };
    if (std::any_of(found.begin(), found.end(), is_asked_for)) {
      std::erase_if(found, [&](const PublishedArchive& archive) { return !is_asked_for(archive); });
    } else if (!found.empty() && names_one_version(dependency.settled_version())) {
      found.clear();
    } else if (std::any_of(found.begin(), found.end(), [&](const PublishedArchive& archive) {
                 return archive.version != found.front().version;
               })) {
      found.clear();
    }
    return found;
  }

 private:
  std::map<std::string, std::vector<std::pair<std::string, PublishedArchive>>> by_artifact_;
};

}  // namespace

void add_repository_archives(const SourceTree& sources, std::vector<Module>& modules) {
  const Repositories repositories(sources);
  for (Module& module : modules) {
    for (Dependency& dependency : module.dependencies) {
      if (dependency.constraint || dependency.platform) continue;
      for (const PublishedArchive& archive : repositories.find(dependency)) {
        dependency.resolved_version = archive.version;  // where it was left open
        const auto known =
            std::find_if(module.archives.begin(), module.archives.end(),
                         [&](const LocalArchive& other) { return other.path == archive.path; });
        if (known != module.archives.end()) {
          known->scope = std::min(known->scope, dependency.scope);
          continue;
        }
        module.archives.push_back(
            {archive.path, dependency.origin, dependency.configuration, dependency.scope, true,
             ArchiveIdentity{dependency.group, dependency.artifact, archive.version}});
      }
    }
  }
}

}  // namespace sdklint
