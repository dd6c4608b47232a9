// One SQLite file. A transaction that is cut off by a kill is rolled back by the next run; what a
// failing disk does to values is found out by their sums. Between processes SQLite's locks hold;
// who can't get one in a moment does without.
#include "base/store.h"

#define XXH_INLINE_ALL
#include <elf.h>
#include <link.h>
#include <sqlite3.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <mutex>
#include <utility>
#include <vector>

namespace sdklint {
namespace {

constexpr int kLayout = 1;      // of the table below; another layout is thrown away
constexpr int kPatience = 250;  // ms to wait for another process's lock
constexpr size_t kSecretBytes = 192;

/// The note that the linker left of what this program was built from; empty when there is none.
std::string build_id() {
  std::string found;
  ::dl_iterate_phdr(
      [](dl_phdr_info* info, size_t, void* out) {
        // The program itself comes first.
        for (int i = 0; i < info->dlpi_phnum; ++i) {
          const ElfW(Phdr)& part = info->dlpi_phdr[i];
          if (part.p_type != PT_NOTE) continue;
          // The loader tells addresses as numbers. NOLINTNEXTLINE(performance-no-int-to-ptr)
          const char* at = reinterpret_cast<const char*>(info->dlpi_addr + part.p_vaddr);
          const char* end = at + part.p_memsz;
          while (at + sizeof(ElfW(Nhdr)) <= end) {
            ElfW(Nhdr) note;
            std::memcpy(&note, at, sizeof note);
            const char* name = at + sizeof note;
            const char* value = name + ((note.n_namesz + 3) & ~3u);
            if (value + note.n_descsz > end) break;
            if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 &&
                std::memcmp(name, "GNU", 4) == 0) {
              static_cast<std::string*>(out)->assign(value, note.n_descsz);
              return 1;
            }
            at = value + ((note.n_descsz + 3) & ~3u);
          }
        }
        return 1;
      },
      &found);
  return found;
}

bool make_folders(const std::string& path) {
  for (size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
    const std::string part = path.substr(0, slash);
    if (::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) return false;
    if (slash == std::string::npos) return true;
  }
}

class Statement {
 public:
  Statement(sqlite3* base, const char* text) {
    if (sqlite3_prepare_v3(base, text, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr) !=
        SQLITE_OK)
      statement_ = nullptr;
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(int place, int64_t value) {
    sqlite3_bind_int64(statement_, place, value);
    return *this;
  }
  Statement& bind(int place, std::string_view bytes) {
    sqlite3_bind_blob64(statement_, place, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
  }
  /// SQLITE_ROW, SQLITE_DONE or a fault.
  int step() { return statement_ == nullptr ? SQLITE_ERROR : sqlite3_step(statement_); }
  int64_t number(int column) { return sqlite3_column_int64(statement_, column); }
  std::string_view bytes(int column) {
    const void* data = sqlite3_column_blob(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    return {static_cast<const char*>(data), data == nullptr ? 0 : static_cast<size_t>(size)};
  }
  void reset() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }

 private:
  sqlite3_stmt* statement_ = nullptr;
};

bool says_broken(int code) { return code == SQLITE_CORRUPT || code == SQLITE_NOTADB; }

int run(sqlite3* base, const char* text) {
  return sqlite3_exec(base, text, nullptr, nullptr, nullptr) & 0xFF;
}

int64_t today() { return static_cast<int64_t>(std::time(nullptr)) / (24 * 60 * 60); }

std::string_view key_bytes(const StoreKey& key, std::array<char, 16>& room) {
  std::memcpy(room.data(), &key.high, 8);
  std::memcpy(room.data() + 8, &key.low, 8);
  return {room.data(), room.size()};
}

/// What a value's sum is taken over: a value that strayed to another key is as bad as a broken one.
int64_t sum_of(std::string_view key, std::string_view value) {
  return static_cast<int64_t>(
      XXH3_64bits_withSeed(value.data(), value.size(), XXH3_64bits(key.data(), key.size())));
}

}  // namespace

struct StoreHash::State {
  XXH3_state_t hash;
  std::string secret;
};

StoreHash::StoreHash(std::string_view secret) : state_(new State) {
  state_->secret = secret;
  XXH3_128bits_reset_withSecret(&state_->hash, state_->secret.data(), state_->secret.size());
}
StoreHash::~StoreHash() = default;

StoreHash& StoreHash::add(std::string_view part) {
  add(part.size());
  XXH3_128bits_update(&state_->hash, part.data(), part.size());
  return *this;
}

StoreHash& StoreHash::add_more(std::string_view piece) {
  XXH3_128bits_update(&state_->hash, piece.data(), piece.size());
  return *this;
}

StoreHash& StoreHash::add(uint64_t number) {
  XXH3_128bits_update(&state_->hash, &number, sizeof number);
  return *this;
}

StoreKey StoreHash::key() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(&state_->hash);
  return {hash.high64, hash.low64};
}

struct Store::State {
  std::string path;
  uint64_t largest = 0;
  std::string secret, build;
  sqlite3* base = nullptr;
  std::unique_ptr<Statement> find;
  std::mutex mutex;
  std::vector<std::pair<StoreKey, std::string>> fresh;
  std::vector<int64_t> touched;  // rows that were found and not used today

  ~State() { close(); }

  void close() {
    find.reset();
    sqlite3_close(base);
    base = nullptr;
  }

  /// A file that isn't what it should be is of no use to anybody.
  void give_up(int code) {
    close();
    if (!says_broken(code)) return;
    ::unlink(path.c_str());
    ::unlink((path + "-journal").c_str());
  }

  bool set_up() {
    int code = sqlite3_open_v2(path.c_str(), &base,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX |
                                   SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE,
                               nullptr);
    if (code == SQLITE_OK) code = prepare();
    if (code == SQLITE_OK) return true;
    give_up(code);
    return false;
  }

  int prepare() {
    sqlite3_busy_timeout(base, kPatience);
    sqlite3_db_config(base, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(base, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // Nothing here is missed after a power cut: the sums tell, so the disk isn't waited for.
    int code = run(base, "PRAGMA synchronous=OFF; PRAGMA cell_size_check=ON");
    if (code != SQLITE_OK) return code;
    if (const auto [state, layout] = number("PRAGMA user_version");
        state != SQLITE_ROW || layout != kLayout) {
      if (state != SQLITE_ROW) return state;
      if (layout != 0) return SQLITE_CORRUPT;
      if (code = make(); code != SQLITE_OK) return code;
    }
    Statement read(base, "SELECT secret FROM meta");
    if (const int state = read.step(); state != SQLITE_ROW)
      return state == SQLITE_DONE ? SQLITE_CORRUPT : state & 0xFF;
    secret = read.bytes(0);
    if (secret.size() != kSecretBytes) return SQLITE_CORRUPT;
    find = std::make_unique<Statement>(base,
                                       "SELECT rowid, used, sum, value FROM facts WHERE key = ?1");
    return SQLITE_OK;
  }

  std::pair<int, int64_t> number(const char* question) {
    Statement ask(base, question);
    const int code = ask.step();
    return {code & 0xFF, code == SQLITE_ROW ? ask.number(0) : 0};
  }

  int make() {
    std::array<char, kSecretBytes> random{};
    if (::getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size()))
      return SQLITE_ERROR;
    int code = run(base, "PRAGMA page_size=8192; PRAGMA auto_vacuum=INCREMENTAL; BEGIN IMMEDIATE");
    if (code != SQLITE_OK) return code;
    // Another process may have been quicker.
    if (number("PRAGMA user_version").second == kLayout) return run(base, "ROLLBACK");
    code = run(base,
               "CREATE TABLE meta(secret BLOB NOT NULL);"
               "CREATE TABLE facts(key BLOB PRIMARY KEY, used INTEGER, sum INTEGER, value BLOB)");
    if (code == SQLITE_OK) {
      Statement keep(base, "INSERT INTO meta VALUES(?1)");
      const int state = keep.bind(1, std::string_view(random.data(), random.size())).step();
      code = state == SQLITE_DONE ? SQLITE_OK : state & 0xFF;
    }
    if (code == SQLITE_OK) code = run(base, "PRAGMA user_version=1; COMMIT");
    if (code != SQLITE_OK) run(base, "ROLLBACK");
    return code;
  }

  int write() {
    if (const int code = run(base, "BEGIN IMMEDIATE"); code != SQLITE_OK) return code;
    int code = write_rows();
    if (code == SQLITE_OK) code = make_room();
    if (code == SQLITE_OK) code = run(base, "COMMIT");
    if (code != SQLITE_OK) run(base, "ROLLBACK");
    return code;
  }

  int write_rows() {
    Statement insert(base, "INSERT OR REPLACE INTO facts VALUES(?1, ?2, ?3, ?4)");
    Statement use(base, "UPDATE facts SET used = ?1 WHERE rowid = ?2");
    std::array<char, 16> room;
    for (const auto& [key, value] : fresh) {
      const std::string_view name = key_bytes(key, room);
      insert.bind(1, name).bind(2, today()).bind(3, sum_of(name, value)).bind(4, value);
      if (const int code = insert.step(); code != SQLITE_DONE) return code & 0xFF;
      insert.reset();
    }
    for (const int64_t row : touched) {
      if (const int code = use.bind(1, today()).bind(2, row).step(); code != SQLITE_DONE)
        return code & 0xFF;
      use.reset();
    }
    return SQLITE_OK;
  }

  /// Deletes what nobody used for longest, of one day the oldest, until a quarter is free.
  int make_room() {
    const auto pages_for = [&](uint64_t bytes) {
      const auto size = static_cast<uint64_t>(number("PRAGMA page_size").second);
      return static_cast<int64_t>(bytes / (size == 0 ? 1 : size));
    };
    const auto used = [&] {
      return number("PRAGMA page_count").second - number("PRAGMA freelist_count").second;
    };
    if (used() <= pages_for(largest)) return SQLITE_OK;
    while (used() > pages_for(largest / 4 * 3)) {
      const int code = run(base,
                           "DELETE FROM facts WHERE rowid IN "
                           "(SELECT rowid FROM facts ORDER BY used, rowid LIMIT 256)");
      if (code != SQLITE_OK) return code;
      if (sqlite3_changes(base) == 0) break;
    }
    return run(base, "PRAGMA incremental_vacuum");
  }
};

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() { flush(); }

std::unique_ptr<Store> Store::open(const std::string& folder, uint64_t largest) {
  auto state = std::make_unique<State>();
  state->build = build_id();
  state->largest = largest;
  state->path = folder + "/facts.db";
  if (folder.empty() || state->build.empty() || !make_folders(folder) || !state->set_up())
    return nullptr;
  return std::unique_ptr<Store>(new Store(std::move(state)));
}

std::unique_ptr<StoreHash> Store::hash(std::string_view kind) const {
  auto hash = std::make_unique<StoreHash>(state_->secret);
  hash->add(state_->build).add(kind);
  return hash;
}

std::optional<std::string> Store::get(const StoreKey& key) {
  const std::lock_guard lock(state_->mutex);
  if (state_->base == nullptr) return std::nullopt;
  std::array<char, 16> room;
  const std::string_view name = key_bytes(key, room);
  const int code = state_->find->bind(1, name).step();
  std::optional<std::string> value;
  if (code == SQLITE_ROW) {
    const std::string_view bytes = state_->find->bytes(3);
    if (state_->find->number(2) == sum_of(name, bytes)) {
      value = bytes;
      if (state_->find->number(1) != today()) state_->touched.push_back(state_->find->number(0));
    }
  }
  state_->find->reset();
  if (code != SQLITE_ROW && code != SQLITE_DONE) state_->give_up(code & 0xFF);
  return value;
}

void Store::put(const StoreKey& key, std::string value) {
  const std::lock_guard lock(state_->mutex);
  state_->fresh.emplace_back(key, std::move(value));
}

void Store::flush() {
  const std::lock_guard lock(state_->mutex);
  if (state_->base != nullptr && (!state_->fresh.empty() || !state_->touched.empty())) {
    const int code = state_->write();
    if (says_broken(code)) state_->give_up(code);
  }
  state_->fresh.clear();
  state_->touched.clear();
}

std::string user_cache_folder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  // The specification: a path that isn't absolute is to be ignored.
  if (cache != nullptr && cache[0] == '/') return std::string(cache) + "/sdklint";
  const char* home = std::getenv("HOME");
  if (home != nullptr && home[0] == '/') return std::string(home) + "/.cache/sdklint";
  return {};
}

}  // namespace sdklint
