// Texts live in arenas and are found through hash tables, one of each per shard, so that threads
// seldom meet. A symbol's id leads to its text through chunks that never move: reading takes no
// lock.
#include "base/symbol.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <atomic>
#include <cassert>
#include <cstring>
#include <memory>
#include <mutex>
#include <vector>

namespace sdklint {
namespace {

class Texts {
 public:
  void put(uint32_t id, std::string_view text) {
    std::atomic<std::string_view*>& slot = chunks_[id >> kChunkBits];
    std::string_view* chunk = slot.load(std::memory_order_acquire);
    if (chunk == nullptr) {
      auto fresh = std::make_unique<std::string_view[]>(kChunkSize);
      if (slot.compare_exchange_strong(chunk, fresh.get(), std::memory_order_acq_rel)) {
        chunk = fresh.release();
      }
    }
    chunk[id & (kChunkSize - 1)] = text;
  }

  std::string_view get(uint32_t id) const {
    return chunks_[id >> kChunkBits].load(std::memory_order_acquire)[id & (kChunkSize - 1)];
  }

 private:
  static constexpr uint32_t kChunkBits = 14;
  static constexpr uint32_t kChunkSize = 1u << kChunkBits;
  std::array<std::atomic<std::string_view*>, 1u << 14> chunks_ =
      {};  // room for 268 million symbols
};

class Arena {
 public:
  std::string_view keep(std::string_view text) {
    if (text.size() > kBlockSize / 4) {
      large_.push_back(std::make_unique<char[]>(text.size()));
      std::memcpy(large_.back().get(), text.data(), text.size());
      return {large_.back().get(), text.size()};
    }
    if (blocks_.empty() || used_ + text.size() > kBlockSize) {
      blocks_.push_back(std::make_unique<char[]>(kBlockSize));
      used_ = 0;
    }
    char* place = blocks_.back().get() + used_;
    std::memcpy(place, text.data(), text.size());
    used_ += text.size();
    return {place, text.size()};
  }

 private:
  static constexpr size_t kBlockSize = 16 << 10;
  std::vector<std::unique_ptr<char[]>> blocks_, large_;
  size_t used_ = 0;
};

class SymbolTable {
 public:
  SymbolTable() { texts_.put(0, ""); }

  uint32_t intern(std::string_view text) {
    const uint64_t hash = XXH3_64bits(text.data(), text.size());
    Shard& shard = shards_[hash >> (64 - kShardBits)];
    const std::lock_guard lock(shard.mutex);
    if ((shard.count + 1) * 4 > shard.slots.size() * 3) shard.grow();
    Slot& slot = shard.find(static_cast<uint32_t>(hash), text, texts_);
    if (slot.id == 0) {
      slot = {static_cast<uint32_t>(hash), next_.fetch_add(1, std::memory_order_relaxed)};
      texts_.put(slot.id, shard.arena.keep(text));
      ++shard.count;
    }
    return slot.id;
  }

  std::string_view text(uint32_t id) const { return texts_.get(id); }

 private:
  static constexpr int kShardBits = 6;

  struct Slot {
    uint32_t hash = 0;
    uint32_t id = 0;  // 0: free
  };

  struct Shard {
    std::mutex mutex;
    std::vector<Slot> slots = std::vector<Slot>(256);  // a power of two
    size_t count = 0;
    Arena arena;

    Slot& find(uint32_t hash, std::string_view text, const Texts& texts) {
      for (size_t i = hash & (slots.size() - 1);; i = (i + 1) & (slots.size() - 1)) {
        Slot& slot = slots[i];
        if (slot.id == 0 || (slot.hash == hash && texts.get(slot.id) == text)) return slot;
      }
    }

    void grow() {
      std::vector<Slot> old(slots.size() * 2);
      old.swap(slots);
      for (const Slot& slot : old) {
        if (slot.id == 0) continue;
        size_t i = slot.hash & (slots.size() - 1);
        while (slots[i].id != 0) i = (i + 1) & (slots.size() - 1);
        slots[i] = slot;
      }
    }
  };

  std::array<Shard, 1u << kShardBits> shards_;
  std::atomic<uint32_t> next_ = 1;
  Texts texts_;
};

// Never destroyed: symbols in static storage may be read until the very end.
SymbolTable& table() {
  static SymbolTable& table = *new SymbolTable;
  return table;
}

}  // namespace

Symbol::Symbol(std::string_view text) : id_(text.empty() ? 0 : table().intern(text)) {}

std::string_view Symbol::view() const { return id_ == 0 ? std::string_view() : table().text(id_); }

}  // namespace sdklint
