#include "cli/result_key.h"

#include <ctime>

#include "base/parallel.h"
#include "report/suppressions.h"
#include "source/code_lines.h"

namespace sdklint {
namespace {

/// Files that are only looked at by name, or opened as something else than text: their contents are
/// told by size and time of change.
bool is_text(FileKind kind) {
  return kind != FileKind::kArchive && kind != FileKind::kArchiveMember &&
         kind != FileKind::kNativeLibrary && kind != FileKind::kOther;
}

StoreKey file_key(const Store& store, const SourceTree& sources, FileId id) {
  const SourceFile& file = sources.file(id);
  const auto hash = store.hash("file");
  hash->add(file.path);
  if (is_text(file.kind)) {
    sources.with_text(id, [&](std::string_view text, const std::optional<ReadNote>& note) {
      // Lines without code change nothing that is kept, but for comments that let findings pass.
      if (may_let_pass(text)) {
        hash->add(text);
      } else {
        const CodeLines lines(text, file.kind);
        hash->add(lines.size());
        for (const CodeLines::Piece& piece : lines.pieces())
          hash->add_more(text.substr(piece.begin, piece.end - piece.begin));
      }
      if (note) hash->add(static_cast<uint64_t>(note->kind)).add(note->detail);
    });
  } else {
    hash->add(file.size).add(file.changed);
  }
  return hash->key();
}

void add_tree(StoreHash& hash, const Store& store, const SourceTree& sources, unsigned threads) {
  std::vector<StoreKey> keys(sources.size());
  parallel_for(keys.size(), threads, [&](size_t i) {
    keys[i] = file_key(store, sources, FileId{static_cast<uint32_t>(i)});
  });
  hash.add(keys.size());
  for (const StoreKey& key : keys) hash.add(key);
  for (const ReadNote& note : sources.walk_notes())
    hash.add(static_cast<uint64_t>(note.kind)).add(note.path).add(note.detail);
}

void add_names(StoreHash& hash, const std::vector<std::string>& names) {
  hash.add(names.size());
  for (const std::string& name : names) hash.add(name);
}

}  // namespace

StoreKey result_key(const Store& store, const SourceTree& sources, const Options& options,
                    const std::vector<std::string>& rules) {
  const auto hash = store.hash("result");
  hash->add(static_cast<uint64_t>(std::time(nullptr)) / (24 * 60 * 60));
  hash->add(options.resolved_deps).add(options.merged_manifest);
  add_names(*hash, rules);
  add_names(*hash, options.exclude);
  hash->add(options.severities.size());
  for (const auto& [rule, severity] : options.severities)
    hash->add(rule).add(severity ? 1 + static_cast<uint64_t>(*severity) : 0);
  hash->add(options.catalogs.size());
  for (const std::string& folder : options.catalogs) {
    if (const Result<SourceTree> overlay = SourceTree::from_disk(folder))
      add_tree(*hash, store, *overlay, options.jobs);
  }
  add_tree(*hash, store, sources, options.jobs);
  return hash->key();
}

}  // namespace sdklint
