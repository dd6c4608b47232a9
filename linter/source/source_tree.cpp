#include "source/source_tree.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <memory>
#include <numeric>

#include "source/file_kind.h"
#include "source/text.h"
#include "source/walk.h"

namespace sdklint {
namespace {

/// Where a file's bytes are.
struct Whereabouts {
  std::string disk_path;  // empty in a tree of given texts
  std::string bytes;      // of an archive in a tree of given texts
  std::string member;     // of an archive member: its name inside
};

/// What an AAR holds for the app as text. Other languages' values don't matter to a merged
/// manifest.
bool is_of_note(std::string_view member) {
  return member == "AndroidManifest.xml" ||
         (member.starts_with("res/values/") && member.ends_with(".xml"));
}

Result<Archive> opened(const Whereabouts& place) {
  return place.disk_path.empty() ? Archive::of_bytes(place.bytes) : Archive::open(place.disk_path);
}

std::unique_ptr<FileText> member_text(const std::string& path, const Whereabouts& place) {
  const Result<Archive> archive = opened(place);
  const Archive::Entry* entry = archive ? archive->find(place.member) : nullptr;
  std::optional<std::string> bytes;
  if (entry != nullptr) bytes = archive->read(*entry, SourceTree::kLargestFile);
  return FileText::from(path, std::move(bytes).value_or(""));
}

}  // namespace

struct SourceTree::State {
  std::string root;
  std::vector<SourceFile> files;
  std::vector<Whereabouts> places;  // of each file
  std::vector<std::string> given;   // paths of files from anywhere
  std::array<std::vector<FileId>, static_cast<size_t>(FileKind::kOther) + 1> by_kind;
  std::vector<ReadNote> walk_notes;
  std::unique_ptr<std::atomic<const FileText*>[]> texts;  // null: not read yet

  ~State() {
    for (size_t i = 0; texts && i < files.size(); ++i) delete texts[i].load();
  }

  void add(SourceFile file, Whereabouts place) {
    files.push_back(std::move(file));
    places.push_back(std::move(place));
  }

  /// AARs are looked into once all files are known.
  void add_members() {
    for (size_t i = 0, count = files.size(); i < count; ++i) {
      if (!files[i].path.ends_with(".aar")) continue;
      const Result<Archive> archive = opened(places[i]);
      if (!archive) {
        walk_notes.push_back(
            {ReadNote::Kind::kUnreadable, files[i].path, 0, archive.error().message});
        continue;
      }
      for (const Archive::Entry& entry : archive->entries()) {
        if (!is_of_note(entry.name)) continue;
        const std::string path = files[i].path + "!/" + entry.name;
        add({path, FileKind::kArchiveMember, entry.size, files[i].changed},
            {places[i].disk_path, places[i].bytes, entry.name});
      }
    }
  }

  /// Sorts by path and makes room for the texts.
  void settle() {
    std::vector<size_t> order(files.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {},
                             [&](size_t i) -> const std::string& { return files[i].path; });
    std::vector<SourceFile> sorted_files;
    std::vector<Whereabouts> sorted_places;
    sorted_files.reserve(files.size());
    sorted_places.reserve(files.size());
    for (const size_t i : order) {
      by_kind[static_cast<size_t>(files[i].kind)].push_back(
          {static_cast<uint32_t>(sorted_files.size())});
      sorted_files.push_back(std::move(files[i]));
      sorted_places.push_back(std::move(places[i]));
    }
    files = std::move(sorted_files);
    places = std::move(sorted_places);
    texts = std::make_unique<std::atomic<const FileText*>[]>(files.size());
  }

  std::unique_ptr<FileText> read_text(FileId id) const {
    const Whereabouts& place = places[id.value];
    return place.member.empty() ? FileText::read(files[id.value].path, place.disk_path)
                                : member_text(files[id.value].path, place);
  }

  const FileText& text(FileId id) const {
    assert(id.value < files.size());
    std::atomic<const FileText*>& slot = texts[id.value];
    const FileText* text = slot.load(std::memory_order_acquire);
    if (text == nullptr) {
      std::unique_ptr<FileText> read = read_text(id);
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

Result<SourceTree> SourceTree::from_disk(const std::string& root,
                                         const std::vector<std::string>& given) {
  Result<Walk> walked = walk(root);
  if (!walked) return walked.error();
  auto state = std::make_unique<State>();
  state->root = root;
  state->files.reserve(walked->files.size());
  state->places.reserve(walked->files.size());
  for (WalkedFile& file : walked->files) {
    const FileKind kind = file_kind(file.path);
    state->add({std::move(file.path), kind, file.size, file.changed},
               {std::move(file.disk_path), "", ""});
  }
  state->walk_notes = std::move(walked->notes);
  state->add_members();
  for (const std::string& path : given) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) return Error{"no such file", path, 0, ""};
    std::string name = path;
    const auto taken = [&](const SourceFile& file) { return file.path == name; };
    while (std::ranges::any_of(state->files, taken)) name.insert(0, "./");
    state->given.push_back(name);
    state->add({std::move(name), FileKind::kOther, static_cast<uint64_t>(status.st_size),
                change_of(status)},
               {path, "", ""});
  }
  state->settle();
  return SourceTree(state.release());
}

SourceTree SourceTree::from_text(std::vector<std::pair<std::string, std::string>> files) {
  std::ranges::stable_sort(files, {}, &std::pair<std::string, std::string>::first);
  auto state = std::make_unique<State>();
  for (const auto& [path, text] : files) {
    const FileKind kind = file_kind(path);
    state->add({path, kind, text.size()},
               {"", kind == FileKind::kArchive ? text : std::string(), ""});
  }
  state->add_members();
  state->settle();
  for (auto& [path, text] : files) {
    const auto place = std::ranges::lower_bound(state->files, path, {}, &SourceFile::path);
    auto slot = state->texts.get() + (place - state->files.begin());
    while (slot->load() != nullptr) ++slot;  // the same path twice
    *slot = FileText::from(path, std::move(text)).release();
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

std::optional<FileId> SourceTree::given(size_t index) const {
  return index < state_->given.size() ? find(state_->given[index]) : std::nullopt;
}

const std::vector<FileId>& SourceTree::files(FileKind kind) const {
  return state_->by_kind[static_cast<size_t>(kind)];
}

void SourceTree::with_text(
    FileId id,
    const std::function<void(std::string_view, const std::optional<ReadNote>&)>& look) const {
  if (const FileText* kept = state_->texts[id.value].load(std::memory_order_acquire)) {
    look(kept->view(), kept->note());
  } else {
    const std::unique_ptr<FileText> read = state_->read_text(id);
    look(read->view(), read->note());
  }
}

std::string_view SourceTree::text(FileId id) const { return state_->text(id).view(); }
std::optional<ReadNote> SourceTree::note(FileId id) const { return state_->text(id).note(); }
Result<Archive> SourceTree::open_archive(FileId id) const {
  return opened(state_->places[id.value]);
}
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

std::pair<int, int> line_and_column(const FileText& text, uint32_t offset) {
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
  const FileText& text = state_->text(span.file);
  const auto [line, column] = line_and_column(text, span.begin);
  const auto [end_line, end_column] = line_and_column(text, std::max(span.begin, span.end));
  return {line, column, end_line, end_column};
}

std::string_view SourceTree::line_text(FileId id, int line) const {
  const FileText& text = state_->text(id);
  const std::vector<uint32_t>& starts = text.line_starts();
  if (line < 1 || static_cast<size_t>(line) > starts.size()) return {};
  const uint32_t start = starts[line - 1];
  std::string_view rest = text.view().substr(start);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

}  // namespace sdklint
