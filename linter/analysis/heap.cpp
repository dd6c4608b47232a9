#include "analysis/heap.h"

#include <algorithm>

namespace sdklint {

Heap::Slot& Heap::slot_of(const PlaceKey& key) {
  if (key.kind != PlaceKey::Kind::kResult) return slots_[key];
  if (results_.size() <= key.a) results_.resize(key.a + 1);
  return results_[key.a];
}

const Heap::Slot* Heap::find(const PlaceKey& key) const {
  if (key.kind == PlaceKey::Kind::kResult)
    return key.a < results_.size() ? &results_[key.a] : nullptr;
  const auto it = slots_.find(key);
  return it == slots_.end() ? nullptr : &it->second;
}

Value Heap::read(const PlaceKey& key, uint32_t reader) {
  Slot& slot = slot_of(key);
  if (reader != UINT32_MAX) {
    const auto it = std::lower_bound(slot.readers.begin(), slot.readers.end(), reader);
    if (it == slot.readers.end() || *it != reader) slot.readers.insert(it, reader);
  }
  return slot.value;
}

Value Heap::peek(const PlaceKey& key) const {
  const Slot* slot = find(key);
  return slot == nullptr ? Value{} : slot->value;
}

std::vector<uint32_t> Heap::readers(const PlaceKey& key) const {
  const auto it = slots_.find(key);
  return it == slots_.end() ? std::vector<uint32_t>{} : it->second.readers;
}

bool Heap::write(const PlaceKey& key, Value value) {
  Slot& slot = slot_of(key);
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
  const Slot* slot = find(key);
  if (slot == nullptr || !wake) return;
  const std::vector<uint32_t> readers = slot->readers;  // waking may read
  for (uint32_t reader : readers) wake(reader, key.kind);
}

}  // namespace sdklint
