// What earlier runs worked out, kept on disk under the hash of all that it was worked out from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sdklint {

/// The hash of what a stored value follows from.
struct StoreKey {
  uint64_t high = 0, low = 0;
  bool operator==(const StoreKey&) const = default;
};

/// Gathers what a value follows from. Parts are told apart: ("ab", "c") isn't ("a", "bc"). Seeded
/// by a secret of the store, so that nobody can make two files that pass for each other.
class StoreHash {
 public:
  explicit StoreHash(std::string_view secret);
  ~StoreHash();
  StoreHash(const StoreHash&) = delete;
  StoreHash& operator=(const StoreHash&) = delete;

  StoreHash& add(std::string_view part);
  StoreHash& add(uint64_t number);
  /// Goes on with a part that is told from what follows otherwise: where its pieces meet isn't
  /// told.
  StoreHash& add_more(std::string_view piece);
  StoreHash& add(const StoreKey& key) { return add(key.high).add(key.low); }
  StoreKey key() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A file of values by key, shared by every run of a user, several at a time. It may be lost,
/// locked, broken or unwritable at any moment: then nothing is found and nothing is kept, and that
/// is all. Safe to use from many threads.
class Store {
 public:
  /// Over this many bytes the values longest unused go.
  static constexpr uint64_t kLargest = 512u << 20;

  /// Opens or makes the store in a folder of its own. Null when it can't be.
  static std::unique_ptr<Store> open(const std::string& folder, uint64_t largest = kLargest);
  /// Writes what is still to be written.
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  /// A hash that begins with this program's own build: another build finds none of its values.
  std::unique_ptr<StoreHash> hash(std::string_view kind) const;
  /// The value, if it is there and whole.
  std::optional<std::string> get(const StoreKey& key);
  /// Keeps a value; written by `flush`.
  void put(const StoreKey& key, std::string value);
  /// Writes all at once, or nothing.
  void flush();

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The folder where a user's programs keep what they can do without: $XDG_CACHE_HOME/sdklint or
/// ~/.cache/sdklint; empty when there is neither.
std::string user_cache_folder();

}  // namespace sdklint
