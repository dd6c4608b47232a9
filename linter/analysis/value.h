// The abstract values of the rehearsal: small sets of atoms (constants, known objects, "some
// instance of T", anything), kept once each, so that a set is a number and a call's arguments can
// be compared and remembered cheaply. The lattice is the powerset of atoms, cut at `kLargestSet`;
// joining only ever grows a set, so the fixpoint ends.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/symbol.h"

namespace sdklint {

/// What an atom is, and which of its members tell which.
enum class AtomKind : uint8_t {
  kTop,     ///< anything
  kAbsent,  ///< an argument that the caller left out: the callee's default counts
  kNull,
  kBool,      ///< number
  kInt,       ///< number
  kString,    ///< text
  kConstant,  ///< a library's constant known by name only: text,
              ///< "android.content.Context.PHONE_SERVICE"
  kResource,  ///< text: "layout/activity_main", "string/app_name"
  kClass,     ///< a class literal: text is the qualified name
  kObject,    ///< number: an object of the heap
  kInstance,  ///< some object of type `text`, which one isn't known (may be a subtype)
};

/// One thing that a value may be.
struct Atom {
  AtomKind kind = AtomKind::kTop;
  int64_t number = 0;
  Symbol text;
  bool operator==(const Atom&) const = default;
};

/// A set of atoms and where it came from. The origin explains, it isn't part of the value: equality
/// ignores it.
struct Value {
  uint32_t set = 0;     ///< 0 is ⊥: nothing reaches here
  uint32_t origin = 0;  ///< of `Origins`; 0: none
  bool operator==(const Value& other) const { return set == other.set; }
  bool bottom() const { return set == 0; }
};

/// The table of all value sets; each set is kept once, so that equal ones have equal numbers.
class Values {
 public:
  static constexpr size_t kLargestSet = 12;   ///< constants; more become ⊤
  static constexpr size_t kMostObjects = 24;  ///< objects of one type; more and "anything" is added
  /// Of all types together: commands and events are one small class each.
  static constexpr size_t kMostObjectsOfAll = 256;

  Values();
  /// Tells the type of an object, for the bounds above.
  std::function<Symbol(uint32_t)> type_of;

  Value bottom() const { return {}; }
  Value top() const { return top_; }
  Value absent() const { return absent_; }
  Value null() const { return null_; }
  Value of(bool value) const { return value ? true_ : false_; }
  Value any_bool() const { return any_bool_; }
  Value of_int(int64_t value) { return single({AtomKind::kInt, value, {}}); }
  Value of_string(Symbol text) { return single({AtomKind::kString, 0, text}); }
  Value of_constant(Symbol name) { return single({AtomKind::kConstant, 0, name}); }
  Value of_resource(Symbol name) { return single({AtomKind::kResource, 0, name}); }
  Value of_class(Symbol qualified) { return single({AtomKind::kClass, 0, qualified}); }
  Value of_object(uint32_t object) { return single({AtomKind::kObject, object, {}}); }
  Value of_instance(Symbol type) { return single({AtomKind::kInstance, 0, type}); }
  Value single(Atom atom);

  /// Union; the first operand's origin is kept unless it has none.
  Value join(Value a, Value b);
  /// The atoms of a set, in a fixed order (of first use). The span stays valid for the table's
  /// life.
  std::span<const uint32_t> ids(Value value) const { return sets_[value.set]; }
  const Atom& atom(uint32_t id) const { return atoms_[id]; }

  template <typename F>
  void each(Value value, F f) const {
    for (uint32_t id : ids(value)) f(atoms_[id]);
  }
  /// The atoms for which `keep` holds.
  template <typename F>
  Value filter(Value value, F keep) {
    std::vector<uint32_t> kept;
    for (uint32_t id : ids(value)) {
      if (keep(atoms_[id])) kept.push_back(id);
    }
    return {intern(std::move(kept)), value.origin};
  }
  bool has_kind(Value value, AtomKind kind) const;
  bool is_top(Value value) const { return has_kind(value, AtomKind::kTop); }
  /// Part of it can't be told: `any_bool()` isn't unknown, it was seen to be both.
  bool is_unknown(Value value) const {
    return is_top(value) || has_kind(value, AtomKind::kInstance);
  }
  /// The one atom of the value; null when there is none or more.
  const Atom* only(Value value) const;
  bool may_be_true(Value value) const;
  bool may_be_false(Value value) const;
  bool may_be_null(Value value) const;
  bool is_null(Value value) const { return value == null_; }
  Value without_null(Value value);
  bool is_constant(const Atom& atom) const;

 private:
  uint32_t intern(std::vector<uint32_t> atoms);
  uint32_t atom_id(const Atom& atom);

  struct AtomHash {
    size_t operator()(const Atom& atom) const;
  };
  struct SetHash {
    size_t operator()(const std::vector<uint32_t>& set) const;
  };
  std::deque<Atom> atoms_;  // addresses stay
  std::unordered_map<Atom, uint32_t, AtomHash> atom_ids_;
  std::deque<std::vector<uint32_t>> sets_;
  std::unordered_map<std::vector<uint32_t>, uint32_t, SetHash> set_ids_;
  std::unordered_map<uint64_t, uint32_t> joins_;
  std::vector<uint32_t> singles_;  // the set of just that atom; 0: not made yet
  Value top_, absent_, null_, true_, false_, any_bool_;
};

}  // namespace sdklint
