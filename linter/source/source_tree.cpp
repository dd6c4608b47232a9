#include "source/source_tree.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <memory>

#include "source/file_kind.h"
#include "source/text.h"
#include "source/walk.h"

namespace sdklint {

struct SourceTree::State {
  std::string root;
  std::vector<SourceFile> files;
  std::vector<std::string> disk_paths;  // of each file; empty for a tree of given texts
  std::array<std::vector<FileId>, static_cast<size_t>(FileKind::kOther) + 1> by_kind;
  std::vector<ReadNote> walk_notes;
  std::unique_ptr<std::atomic<const Text*>[]> texts;  // null: not read yet

  ~State() {
    for (size_t i = 0; texts && i < files.size(); ++i) delete texts[i].load();
  }

  void add(std::string path, uint64_t size) {
    const FileKind kind = file_kind(path);
    by_kind[static_cast<size_t>(kind)].push_back({static_cast<uint32_t>(files.size())});
    files.push_back({std::move(path), kind, size});
  }

  void make_room_for_texts() { texts = std::make_unique<std::atomic<const Text*>[]>(files.size()); }

  const Text& text(FileId id) const {
    assert(id.value < files.size());
    std::atomic<const Text*>& slot = texts[id.value];
    const Text* text = slot.load(std::memory_order_acquire);
    if (text == nullptr) {
      auto read = Text::read(files[id.value].path, disk_paths[id.value]);
      if (slot.compare_exchange_strong(text, read.get(), std::memory_order_acq_rel)) {
        text = read.release();
      }
    }
    return *text;
  }
};

SourceTree::SourceTree(State* state) : state_(state) {}
SourceTree::SourceTree(SourceTree&& other) noexcept
    : state_(std::exchange(other.state_, nullptr)) {}
SourceTree& SourceTree::operator=(SourceTree&& other) noexcept {
  std::swap(state_, other.state_);
  return *this;
}
SourceTree::~SourceTree() { delete state_; }

Result<SourceTree> SourceTree::from_disk(const std::string& root) {
  Result<Walk> walked = walk(root);
  if (!walked) return walked.error();
  auto state = std::make_unique<State>();
  state->root = root;
  state->files.reserve(walked->files.size());
  state->disk_paths.reserve(walked->files.size());
  for (WalkedFile& file : walked->files) {
    state->add(std::move(file.path), file.size);
    state->disk_paths.push_back(std::move(file.disk_path));
  }
  state->walk_notes = std::move(walked->notes);
  state->make_room_for_texts();
  return SourceTree(state.release());
}

SourceTree SourceTree::from_text(std::vector<std::pair<std::string, std::string>> files) {
  std::ranges::stable_sort(files, {}, &std::pair<std::string, std::string>::first);
  auto state = std::make_unique<State>();
  for (const auto& [path, text] : files) state->add(path, text.size());
  state->make_room_for_texts();
  for (size_t i = 0; i < files.size(); ++i) {
    state->texts[i] = Text::from(files[i].first, std::move(files[i].second)).release();
  }
  return SourceTree(state.release());
}

const std::string& SourceTree::root() const { return state_->root; }
size_t SourceTree::size() const { return state_->files.size(); }
const SourceFile& SourceTree::file(FileId id) const { return state_->files[id.value]; }

std::optional<FileId> SourceTree::find(std::string_view path) const {
  const auto& files = state_->files;
  const auto found = std::ranges::lower_bound(
      files, path, {}, [](const SourceFile& file) -> std::string_view { return file.path; });
  if (found == files.end() || found->path != path) return std::nullopt;
  return FileId{static_cast<uint32_t>(found - files.begin())};
}

const std::vector<FileId>& SourceTree::files(FileKind kind) const {
  return state_->by_kind[static_cast<size_t>(kind)];
}

std::string_view SourceTree::text(FileId id) const { return state_->text(id).view(); }
std::optional<ReadNote> SourceTree::note(FileId id) const { return state_->text(id).note(); }
const std::vector<ReadNote>& SourceTree::walk_notes() const { return state_->walk_notes; }

namespace {

/// The length of valid UTF-8 in the units that SARIF and editors count.
int utf16_length(std::string_view text) {
  int units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

std::pair<int, int> line_and_column(const Text& text, uint32_t offset) {
  offset = std::min(offset, static_cast<uint32_t>(text.view().size()));
  const std::vector<uint32_t>& starts = text.line_starts();
  const auto next = std::ranges::upper_bound(starts, offset);
  const uint32_t start = *(next - 1);
  return {static_cast<int>(next - starts.begin()),
          1 + utf16_length(text.view().substr(start, offset - start))};
}

}  // namespace

Place SourceTree::place(Span span) const {
  if (!span.valid()) return {};
  const Text& text = state_->text(span.file);
  const auto [line, column] = line_and_column(text, span.begin);
  const auto [end_line, end_column] = line_and_column(text, std::max(span.begin, span.end));
  return {line, column, end_line, end_column};
}

std::string_view SourceTree::line_text(FileId id, int line) const {
  const Text& text = state_->text(id);
  const std::vector<uint32_t>& starts = text.line_starts();
  if (line < 1 || static_cast<size_t>(line) > starts.size()) return {};
  const uint32_t start = starts[line - 1];
  std::string_view rest = text.view().substr(start);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

}  // namespace sdklint
