#include "analysis/heap.h"

#include <algorithm>

namespace sdklint {

Value Heap::read(const PlaceKey& key, uint32_t reader) {
  Slot& slot = slots_[key];
  if (reader != UINT32_MAX) {
    const auto it = std::lower_bound(slot.readers.begin(), slot.readers.end(), reader);
    if (it == slot.readers.end() || *it != reader) slot.readers.insert(it, reader);
  }
  return slot.value;
}

Value Heap::peek(const PlaceKey& key) const {
  const auto it = slots_.find(key);
  return it == slots_.end() ? Value{} : it->second.value;
}

bool Heap::write(const PlaceKey& key, Value value) {
  Slot& slot = slots_[key];
  const Value joined = values_.join(slot.value, value);
  if (joined == slot.value) {
    slot.value.origin = joined.origin;
    return false;
  }
  slot.value = joined;
  touch(key);
  // Who observes a holder was told that it was empty.
  if (key.kind == PlaceKey::Kind::kContent) touch({PlaceKey::Kind::kListeners, key.a, 0});
  return true;
}

void Heap::touch(const PlaceKey& key) {
  const auto it = slots_.find(key);
  if (it == slots_.end() || !wake) return;
  const std::vector<uint32_t> readers = it->second.readers;  // waking may read
  for (uint32_t reader : readers) wake(reader, key.kind);
}

}  // namespace sdklint
