#include "source/archive.h"

#include <dlfcn.h>
#include <sys/stat.h>
#include <zip.h>

#include <algorithm>
#include <utility>

#include "source/text.h"

namespace sdklint {
namespace {

/// The functions of libzip that are used.
struct LibZip {
  decltype(&::zip_source_file_create) source_file_create = nullptr;
  decltype(&::zip_source_buffer_create) source_buffer_create = nullptr;
  decltype(&::zip_source_free) source_free = nullptr;
  decltype(&::zip_open_from_source) open_from_source = nullptr;
  decltype(&::zip_discard) discard = nullptr;
  decltype(&::zip_get_num_entries) get_num_entries = nullptr;
  decltype(&::zip_stat_index) stat_index = nullptr;
  decltype(&::zip_fopen_index) fopen_index = nullptr;
  decltype(&::zip_fread) fread = nullptr;
  decltype(&::zip_fclose) fclose = nullptr;

  /// Null where libzip isn't installed.
  static const LibZip* loaded() {
    static const LibZip* const kLibrary = load();
    return kLibrary;
  }

 private:
  static const LibZip* load() {
    void* handle = nullptr;
    for (const char* name : {"libzip.so.4", "libzip.so.5", "libzip.so"}) {
      if (handle == nullptr) handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    }
    if (handle == nullptr) return nullptr;
    static LibZip library;
    bool complete = true;
    const auto find = [&](auto& pointer, const char* name) {
      void* symbol = dlsym(handle, name);
      complete = complete && symbol != nullptr;
      pointer = reinterpret_cast<std::remove_reference_t<decltype(pointer)>>(symbol);
    };
    find(library.source_file_create, "zip_source_file_create");
    find(library.source_buffer_create, "zip_source_buffer_create");
    find(library.source_free, "zip_source_free");
    find(library.open_from_source, "zip_open_from_source");
    find(library.discard, "zip_discard");
    find(library.get_num_entries, "zip_get_num_entries");
    find(library.stat_index, "zip_stat_index");
    find(library.fopen_index, "zip_fopen_index");
    find(library.fread, "zip_fread");
    find(library.fclose, "zip_fclose");
    return complete ? &library : nullptr;
  }
};

Error fault(std::string message) { return {std::move(message), "", 0, ""}; }

}  // namespace

struct Archive::State {
  std::string bytes;  // of an archive in memory, which libzip reads as it goes
  zip_t* zip = nullptr;
  std::vector<Entry> entries;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (zip != nullptr) LibZip::loaded()->discard(zip);
  }

  /// Opens what `source` reads and lists it; takes the source over.
  std::optional<Error> list(zip_source_t* source) {
    const LibZip& library = *LibZip::loaded();
    if (source == nullptr) return fault("can't be opened");
    zip = library.open_from_source(source, ZIP_RDONLY, nullptr);
    if (zip == nullptr) {
      library.source_free(source);
      return fault("not a ZIP archive, or a damaged one");
    }
    const zip_int64_t count = library.get_num_entries(zip, 0);
    if (count < 0) return fault("a damaged ZIP archive");
    if (static_cast<uint64_t>(count) > kMostEntries)
      return fault(std::to_string(count) + " entries, the limit is " +
                   std::to_string(kMostEntries));
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
      zip_stat_t stat;
      if (library.stat_index(zip, i, ZIP_FL_ENC_RAW, &stat) != 0 ||
          (stat.valid & ZIP_STAT_NAME) == 0)
        continue;
      Entry entry{stat.name, stat.size, stat.comp_size, i};
      if (entry.name.empty() || entry.name.ends_with('/')) continue;
      replace_invalid_utf8(entry.name);
      entries.push_back(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return std::nullopt;
  }
};

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const std::string& disk_path) {
  const LibZip* library = LibZip::loaded();
  if (library == nullptr) return fault("libzip isn't installed");
  struct stat status = {};
  if (::stat(disk_path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
    return fault("can't be opened");
  if (static_cast<uint64_t>(status.st_size) > kLargest)
    return fault(std::to_string(status.st_size >> 20) + " MB, the limit is " +
                 std::to_string(kLargest >> 20));
  auto state = std::make_unique<State>();
  if (auto error = state->list(library->source_file_create(disk_path.c_str(), 0, 0, nullptr)))
    return *std::move(error);
  return Archive(std::move(state));
}

Result<Archive> Archive::of_bytes(std::string bytes) {
  const LibZip* library = LibZip::loaded();
  if (library == nullptr) return fault("libzip isn't installed");
  auto state = std::make_unique<State>();
  state->bytes = std::move(bytes);
  if (auto error = state->list(
          library->source_buffer_create(state->bytes.data(), state->bytes.size(), 0, nullptr)))
    return *std::move(error);
  return Archive(std::move(state));
}

const std::vector<Archive::Entry>& Archive::entries() const { return state_->entries; }

const Archive::Entry* Archive::find(std::string_view name) const {
  const auto& entries = state_->entries;
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), name,
      [](const Entry& entry, std::string_view wanted) { return entry.name < wanted; });
  return found == entries.end() || found->name != name ? nullptr : &*found;
}

std::optional<std::string> Archive::read(const Entry& entry, uint64_t limit) const {
  constexpr uint64_t kUnsuspicious = 4u << 20;  // class files of zeros are small, whatever they do
  if (entry.size > limit) return std::nullopt;
  if (entry.size > kUnsuspicious && entry.size / kMostPacked > entry.packed) return std::nullopt;
  const LibZip& library = *LibZip::loaded();
  zip_file_t* file = library.fopen_index(state_->zip, entry.index, 0);
  if (file == nullptr) return std::nullopt;
  std::string bytes(entry.size, '\0');
  uint64_t used = 0;
  while (used < bytes.size()) {
    const zip_int64_t got = library.fread(file, bytes.data() + used, bytes.size() - used);
    if (got <= 0) break;
    used += static_cast<uint64_t>(got);
  }
  library.fclose(file);
  if (used != bytes.size()) return std::nullopt;
  return bytes;
}

}  // namespace sdklint
