// Flags compiled code of somebody whom the catalogue doesn't know, in an archive of the app, that
// names calls which read personal information. Nobody can look up what it takes and for whom.
#include <algorithm>
#include <map>
#include <set>

#include "analysis/archive_collection.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

/// An archive and whose code in it takes what.
struct UnknownCode {
  const ArchiveCollection* first = nullptr;
  std::set<std::string> packages;
  std::vector<Symbol> data;
};

/// What is taken for the app at the user's wish, with a screen to show it, says nothing of whoever
/// wrote the code: a scanner opens the camera, a player looks whether there is Wi-Fi.
bool counts(const PersonalDataApi& api) {
  return api.mode == PersonalDataApi::Mode::kRead || api.mode == PersonalDataApi::Mode::kSubscribe;
}

/// What can't be changed names a person for good; the rest (the clipboard, pictures that somebody
/// picks) is worth a look.
Severity severity_of(const std::vector<Symbol>& data, const Catalog& catalog) {
  const bool unchangeable = std::any_of(data.begin(), data.end(), [&](Symbol id) {
    const DataKind* kind = catalog.data_kind(id);
    return kind && kind->unchangeable;
  });
  return unchangeable ? Severity::kWarning : Severity::kNote;
}

/// The first few; renamed code has many.
std::vector<std::string> shown(const std::set<std::string>& packages) {
  constexpr size_t kMost = 3;
  std::vector<std::string> names(packages.begin(), packages.end());
  if (names.size() > kMost) {
    names.resize(kMost);
    names.emplace_back("…");
  }
  return names;
}

/// The beginning of a package that tells the vendor: "com.vendor.sdk.device" → "com.vendor.sdk".
std::string vendor_package(std::string_view class_name) {
  constexpr int kParts = 3;
  const std::string_view package = class_name.substr(0, class_name.rfind('.'));
  size_t end = 0;
  for (int part = 0; part < kParts && end != std::string_view::npos; ++part)
    end = package.find('.', end == 0 ? 0 : end + 1);
  return std::string(package.substr(0, end));
}

}  // namespace

void unlisted_sdk(const AnalyzedApp& app, RuleRun& run) {
  std::map<FileId, UnknownCode> archives;
  const std::vector<ArchiveCollection> all =
      personal_data_in_archives(app.program(), app.project(), app.app(), app.catalog());
  for (const ArchiveCollection& one : all) {
    if (one.sdk || one.scope != DependencyScope::kRuntime || !counts(*one.api)) continue;
    UnknownCode& code = archives[one.archive];
    if (!code.first) code.first = &one;
    code.packages.insert(vendor_package(one.class_name.view()));
    for (const Symbol kind : one.api->data) {
      if (std::find(code.data.begin(), code.data.end(), kind) == code.data.end())
        code.data.push_back(kind);
    }
  }
  for (const auto& [archive, code] : archives) {
    run.report(code.first->span)
        .with("archive", app.sources().file(archive).path)
        .with("packages", join(shown(code.packages)))
        .with("class", code.first->class_name.view())
        .reading(code.first->api->id)
        .with("api", code.first->api->id)
        .taking(code.data)
        .severity(severity_of(code.data, app.catalog()))
        .likely();
  }
}

}  // namespace sdklint::rules
