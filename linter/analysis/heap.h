// What the rehearsed program remembers between calls: fields, storage, objects. Every place holds
// the join of all that reached code wrote to it, and knows which contexts read it, so that they are
// interpreted again when it grows.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/value.h"
#include "model/program.h"

namespace sdklint {

/// A memory place. What `a` and `b` mean depends on the kind.
struct PlaceKey {
  enum class Kind : uint8_t {
    kObjectField,  ///< a: object, b: field number
    kAnyField,  ///< b: field number; written through a receiver that isn't known, or read through
                ///< one
    kAllField,  ///< b: field number; everything written to it on any object
    kStaticField,  ///< b: field number
    kStorage,      ///< a: family symbol, b: key symbol
    kContent,      ///< a: object, b: a `ContentPart`; elements of a container, value of a cell
    kTarget,       ///< a: object; the classes or actions that an intent names; b: 1 its data, 2 its
                   ///< MIME type, 3 its categories
    kClosure,      ///< a: object; grows when what it captured grows
    kResult,       ///< a: context
    kCell,         ///< a: context, b: variable; captured and reassigned
    kInstantiated,  ///< a: type symbol; grows when a subtype is created
    kListeners,     ///< a: object; who waits for what is posted to it
    kChannel,       ///< a: family symbol, b: key symbol; who waits for what is posted there
    kCarried,       ///< a: object of a library, b: field symbol
    kRoutes,        ///< where navigation graphs are, by text or class
  };
  Kind kind;
  uint32_t a = 0;
  uint32_t b = 0;
  bool operator==(const PlaceKey&) const = default;
};

/// What of a container's content a place means: all of it, or what is known to stand somewhere.
/// From `kKeyPart` on: under the key of that atom.
enum ContentPart : uint32_t {
  kAllContent = 0,
  kFirstPart = 1,  ///< of a pair or map entry; of a map: its keys
  kSecondPart = 2,
  kThirdPart = 3,
  kUnplaced = 4,  ///< written at a place or under a key that isn't known
  kEscaped = 5,   ///< handed to code that isn't known, which may fill it
  kProducer = 6,  ///< a cold flow: the lambda that fills it
  kOnChange = 7,  ///< an observed property: the lambda that is told
  kPositions = 16,
  kKeyPart = 0x8000'0000u,
};

/// For tables by place.
struct PlaceHash {
  size_t operator()(const PlaceKey& key) const {
    return ((static_cast<size_t>(key.kind) * 0x9E3779B97F4A7C15ull + key.a) *
            0x9E3779B97F4A7C15ull) ^
           (static_cast<size_t>(key.b) * 0xC2B2AE3D27D4EB4Full);
  }
};

/// What every place holds, and who read it.
class Heap {
 public:
  explicit Heap(Values& values) : values_(values) {}

  /// The value; `reader` (a context) is told when it grows.
  Value read(const PlaceKey& key, uint32_t reader);
  Value peek(const PlaceKey& key) const;
  /// Who read it, in order.
  std::vector<uint32_t> readers(const PlaceKey& key) const;
  /// Joins; true when the place grew. Readers are handed to `wake`.
  bool write(const PlaceKey& key, Value value);
  /// Wakes the readers of a place whose meaning grew elsewhere.
  void touch(const PlaceKey& key);
  /// Called with each context that read a place which grew, and what kind of place that is.
  std::function<void(uint32_t, PlaceKey::Kind)> wake;

 private:
  struct Slot {
    Value value;
    std::vector<uint32_t> readers;
  };
  Slot& slot_of(const PlaceKey& key);
  const Slot* find(const PlaceKey& key) const;

  Values& values_;
  std::deque<Slot> results_;  ///< by context: contexts are numbered from 0
  std::unordered_map<PlaceKey, Slot, PlaceHash> slots_;  ///< all but `kResult`
};

/// Something that the rehearsed program made, one for each place of creation (lambdas and anonymous
/// objects: and context, for they carry what they captured).
struct HeapObject {
  enum class Kind : uint8_t {
    kInstance,   ///< of a declared type
    kSingleton,  ///< a component, or a Kotlin object
    kLambda,
    kReference,  ///< a function reference
    kLibrary,    ///< of a library class: an intent, a builder
    kContainer,  ///< array, list, flow, mutable state: has content
    kMember,     ///< a field that reflection looked up
  };
  Kind kind = Kind::kInstance;
  Symbol type;                    ///< qualified
  TypeId declared;                ///< invalid for library types and lambdas
  FunctionId function;            ///< lambdas
  ExprId site;                    ///< where it was made
  uint32_t definer = UINT32_MAX;  ///< context that made a lambda or a local type's object
  std::vector<std::pair<uint32_t, Value>>
      captured;  ///< variables of enclosing functions, by number
  std::vector<std::pair<uint32_t, uint32_t>>
      cells;  ///< captured and reassigned ones: variable, context that declares it
  std::vector<Value> implicit;  ///< `this` and outer receivers where it was made, innermost first
  Symbol name;                  ///< references: the function's name
  Value bound;                  ///< references: the receiver; ⊥ when there is none
  Symbol bound_type;            ///< references: `Type::f`
  TypeId scope;                 ///< references: the type in which it was written
  bool filled = false;          ///< a container that is known to hold what it holds: an answer
  uint32_t count = UINT32_MAX;  ///< containers that never grow: their number of elements
  TypeId functional;            ///< lambdas, references: the app's own interface they stand for
  /// References that reflection made, method types: the parameters' types, where all are known.
  std::optional<std::vector<Symbol>> signature;
  FieldId field;         ///< kMember: invalid for a library's field
  bool special = false;  ///< reflected methods: called as `super.f()` would; fields: written
};

}  // namespace sdklint
