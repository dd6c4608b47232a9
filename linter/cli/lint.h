#pragma once

#include <memory>

#include "base/result.h"
#include "cli/options.h"
#include "model/native_source.h"
#include "report/lint_result.h"

namespace sdklint {

/// The whole run, from a folder to findings. Fails only when there is nothing to judge: no such
/// folder, no Android project in it, a catalogue that can't be read.
Result<LintResult> lint(const Options& options);

/// A catalogue that nobody changes any more.
using SharedCatalog = std::shared_ptr<const Catalog>;
/// The built-in catalogue with the overlay folders over it. Without any it is read once for all
/// runs of a process.
Result<SharedCatalog> load_catalog(const std::vector<std::string>& overlays);
/// The files under lint, and what a build handed over with them.
Result<SourceTree> load_sources(const Options& options);
/// What the build files of a tree declare; fails when it holds no Android project.
Result<Project> load_project(const SourceTree& sources, const Options& options);

/// Tells the program model which library types and which native reads the catalogue knows.
class KnownLibrary : public LibraryTypes {
 public:
  explicit KnownLibrary(const Catalog& catalog);
  bool knows(Symbol qualified) const override { return catalog_.knows_class(qualified); }
  const NativeWords* native_words() const override { return &native_words_; }

 private:
  const Catalog& catalog_;
  NativeWords native_words_;
};

}  // namespace sdklint
