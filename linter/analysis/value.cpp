#include "analysis/value.h"

#include <algorithm>

namespace sdklint {

size_t Values::AtomHash::operator()(const Atom& atom) const {
  size_t hash = static_cast<size_t>(atom.kind);
  hash = hash * 0x9E3779B97F4A7C15ull + static_cast<size_t>(atom.number);
  return hash * 0x9E3779B97F4A7C15ull + atom.text.id();
}

size_t Values::SetHash::operator()(const std::vector<uint32_t>& set) const {
  size_t hash = set.size();
  for (uint32_t id : set) hash = (hash ^ id) * 0x9E3779B97F4A7C15ull;
  return hash;
}

Values::Values() {
  sets_.emplace_back();
  set_ids_[{}] = 0;
  top_ = single({AtomKind::kTop, 0, {}});
  absent_ = single({AtomKind::kAbsent, 0, {}});
  null_ = single({AtomKind::kNull, 0, {}});
  false_ = single({AtomKind::kBool, 0, {}});
  true_ = single({AtomKind::kBool, 1, {}});
  any_bool_ = join(true_, false_);
}

uint32_t Values::atom_id(const Atom& atom) {
  const auto [it, added] = atom_ids_.try_emplace(atom, static_cast<uint32_t>(atoms_.size()));
  if (added) atoms_.push_back(atom);
  return it->second;
}

uint32_t Values::intern(std::vector<uint32_t> atoms) {
  const auto [it, added] = set_ids_.try_emplace(atoms, static_cast<uint32_t>(sets_.size()));
  if (added) sets_.push_back(std::move(atoms));
  return it->second;
}

Value Values::single(Atom atom) {
  const uint32_t id = atom_id(atom);
  if (singles_.size() <= id) singles_.resize(atoms_.size(), 0);
  if (singles_[id] == 0) singles_[id] = intern({id});
  return {singles_[id], 0};
}

bool Values::is_constant(const Atom& atom) const {
  return atom.kind == AtomKind::kBool || atom.kind == AtomKind::kInt ||
         atom.kind == AtomKind::kString || atom.kind == AtomKind::kConstant ||
         atom.kind == AtomKind::kResource;
}

Value Values::join(Value a, Value b) {
  const uint32_t origin = a.origin != 0 ? a.origin : b.origin;
  if (a.set == b.set || b.set == 0) return {a.set, origin};
  if (a.set == 0) return {b.set, origin};
  const uint64_t key =
      (static_cast<uint64_t>(std::min(a.set, b.set)) << 32) | std::max(a.set, b.set);
  if (const auto it = joins_.find(key); it != joins_.end()) return {it->second, origin};

  std::vector<uint32_t> all;
  std::set_union(sets_[a.set].begin(), sets_[a.set].end(), sets_[b.set].begin(), sets_[b.set].end(),
                 std::back_inserter(all));
  const auto is_object = [&](uint32_t id) {
    return atoms_[id].kind == AtomKind::kObject || atoms_[id].kind == AtomKind::kInstance ||
           atoms_[id].kind == AtomKind::kClass;
  };
  const bool top = std::any_of(all.begin(), all.end(),
                               [&](uint32_t id) { return atoms_[id].kind == AtomKind::kTop; });
  const auto constants =
      std::count_if(all.begin(), all.end(), [&](uint32_t id) { return is_constant(atoms_[id]); });
  const auto objects = static_cast<size_t>(std::count_if(all.begin(), all.end(), is_object));
  bool too_many = objects > (type_of ? kMostObjectsOfAll : kMostObjects);
  if (objects > kMostObjects && !too_many) {
    std::unordered_map<uint32_t, size_t> of_type;
    for (uint32_t id : all) {
      if (!is_object(id)) continue;
      const Atom& atom = atoms_[id];
      const Symbol type =
          atom.kind == AtomKind::kObject ? type_of(static_cast<uint32_t>(atom.number)) : Symbol();
      too_many |= ++of_type[type.id()] > kMostObjects;
    }
  }
  if (top || static_cast<size_t>(constants) > kLargestSet || too_many) {
    // Of too many objects the first ones are kept, and "anything" says that there are more.
    size_t seen = 0;
    std::erase_if(all, [&](uint32_t id) { return !is_object(id) || ++seen > kMostObjects; });
    const uint32_t top_id = atom_id({AtomKind::kTop, 0, {}});
    all.insert(std::lower_bound(all.begin(), all.end(), top_id), top_id);
  }
  const uint32_t set = intern(std::move(all));
  joins_.emplace(key, set);
  return {set, origin};
}

bool Values::has_kind(Value value, AtomKind kind) const {
  return std::any_of(sets_[value.set].begin(), sets_[value.set].end(),
                     [&](uint32_t id) { return atoms_[id].kind == kind; });
}

const Atom* Values::only(Value value) const {
  return sets_[value.set].size() == 1 ? &atoms_[sets_[value.set][0]] : nullptr;
}

bool Values::may_be_true(Value value) const {
  return std::any_of(sets_[value.set].begin(), sets_[value.set].end(), [&](uint32_t id) {
    return atoms_[id].kind != AtomKind::kBool || atoms_[id].number != 0;
  });
}

bool Values::may_be_false(Value value) const {
  return std::any_of(sets_[value.set].begin(), sets_[value.set].end(), [&](uint32_t id) {
    return atoms_[id].kind != AtomKind::kBool || atoms_[id].number == 0;
  });
}

bool Values::may_be_null(Value value) const {
  return std::any_of(sets_[value.set].begin(), sets_[value.set].end(), [&](uint32_t id) {
    const AtomKind kind = atoms_[id].kind;
    return kind == AtomKind::kNull || kind == AtomKind::kTop || kind == AtomKind::kInstance;
  });
}

Value Values::without_null(Value value) {
  return filter(value, [](const Atom& atom) { return atom.kind != AtomKind::kNull; });
}

}  // namespace sdklint
