// Records as bytes and back. A record's `pack(archive, record)` names its members once, in order,
// and serves both directions, so that the two can't drift apart:
//
//   template <typename Archive>
//   void pack(Archive& archive, Range& range) { archive(range.first, range.count); }
//
// Numbers are base-128, most take one byte; texts stand once, in a table of their own.
#pragma once

#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/symbol.h"

namespace sdklint {

/// Writes records.
class Packer {
 public:
  static constexpr bool kReads = false;

  template <typename... T>
  void operator()(T&... members) {
    (put(members), ...);
  }
  /// All that was written.
  std::string finish() const {
    std::string out;
    number(out, texts_.size());
    for (const std::string_view text : texts_) number(out, text.size());
    for (const std::string_view text : texts_) out += text;
    return out += records_;
  }

 private:
  static void number(std::string& out, uint64_t value) {
    while (value >= 0x80) {
      out.push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    out.push_back(static_cast<char>(value));
  }
  void number(uint64_t value) { number(records_, value); }

  template <typename T>
  void put(T& value) {
    if constexpr (std::is_same_v<T, double>) {
      number(std::bit_cast<uint64_t>(value));
    } else if constexpr (std::is_enum_v<T>) {
      number(static_cast<uint64_t>(value));
    } else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>) {
      // Zigzag: small negative numbers stay small.
      const auto wide = static_cast<int64_t>(value);
      number((static_cast<uint64_t>(wide) << 1) ^ static_cast<uint64_t>(wide >> 63));
    } else if constexpr (std::is_same_v<T, uint32_t>) {
      // "None" is the largest number, and frequent: it is written as 0.
      number(static_cast<uint32_t>(value + 1));
    } else if constexpr (std::is_integral_v<T>) {
      number(value);
    } else {
      pack(*this, value);
    }
  }
  void put(std::string& text) {
    const auto [place, fresh] = places_.try_emplace(text, texts_.size());
    if (fresh) texts_.push_back(place->first);
    number(place->second);
  }
  void put(Symbol& symbol) {
    const auto [place, fresh] = symbols_.try_emplace(symbol, 0);
    if (fresh) {
      place->second = texts_.size();
      texts_.push_back(symbol.view());
    }
    number(place->second);
  }
  template <typename Tag>
  void put(Id<Tag>& id) {
    put(id.value);
  }
  void put(std::nullptr_t&) {}
  template <typename T>
  void put(std::optional<T>& value) {
    number(value ? 1 : 0);
    if (value) put(*value);
  }
  template <typename T>
  void put(std::vector<T>& values) {
    number(values.size());
    for (T& value : values) put(value);
  }
  template <typename K, typename T>
  void put(std::map<K, T>& values) {
    number(values.size());
    for (auto& [key, value] : values) {
      K copy = key;
      put(copy);
      put(value);
    }
  }
  template <typename... T>
  void put(std::variant<T...>& value) {
    number(value.index());
    std::visit([this](auto& held) { put(held); }, value);
  }

  std::unordered_map<std::string, uint64_t> places_;
  std::unordered_map<Symbol, uint64_t> symbols_;
  std::vector<std::string_view> texts_;
  std::string records_;
};

/// Reads records back. What isn't whole makes it fail, and it then gives only zeros.
class Unpacker {
 public:
  static constexpr bool kReads = true;

  /// The bytes must outlive the reading.
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {
    const size_t count = size();
    std::vector<uint64_t> sizes(count);
    for (uint64_t& one : sizes) one = number();
    texts_.reserve(count);
    for (const uint64_t one : sizes) {
      if (one > rest_.size()) failed_ = true;
      if (failed_) return;
      texts_.push_back({rest_.substr(0, one), Symbol(), false});
      rest_.remove_prefix(one);
    }
  }

  template <typename... T>
  void operator()(T&... members) {
    (get(members), ...);
  }
  bool failed() const { return failed_; }
  /// Everything was read, and nothing was missing.
  bool complete() const { return !failed_ && rest_.empty(); }

 private:
  struct KnownText {
    std::string_view text;
    Symbol symbol;
    bool made;
  };

  uint64_t number() {
    uint64_t value = 0;
    for (size_t i = 0; i < rest_.size() && i < 10; ++i) {
      const auto byte = static_cast<unsigned char>(rest_[i]);
      value |= static_cast<uint64_t>(byte & 0x7F) << (7 * i);
      if ((byte & 0x80) == 0) {
        rest_.remove_prefix(i + 1);
        return value;
      }
    }
    failed_ = true;
    rest_ = {};
    return 0;
  }
  /// How many follow: never more than there are bytes, so that nothing absurd is asked for.
  size_t size() {
    const uint64_t count = number();
    if (count <= rest_.size()) return count;
    failed_ = true;
    rest_ = {};
    return 0;
  }
  KnownText* text() {
    const uint64_t place = number();
    if (place < texts_.size()) return &texts_[place];
    failed_ = true;
    rest_ = {};
    return nullptr;
  }

  template <typename T>
  void get(T& value) {
    if constexpr (std::is_same_v<T, double>) {
      value = std::bit_cast<double>(number());
    } else if constexpr (std::is_enum_v<T>) {
      value = static_cast<T>(number());
    } else if constexpr (std::is_same_v<T, bool>) {
      value = number() != 0;
    } else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>) {
      const uint64_t zigzag = number();
      value = static_cast<T>(static_cast<int64_t>(zigzag >> 1) ^ -static_cast<int64_t>(zigzag & 1));
    } else if constexpr (std::is_same_v<T, uint32_t>) {
      value = static_cast<uint32_t>(number()) - 1;
    } else if constexpr (std::is_integral_v<T>) {
      value = static_cast<T>(number());
    } else {
      pack(*this, value);
    }
  }
  void get(std::string& value) {
    if (const KnownText* known = text()) value = known->text;
  }
  void get(Symbol& value) {
    KnownText* known = text();
    if (known == nullptr) return;
    if (!known->made) {
      known->symbol = Symbol(known->text);
      known->made = true;
    }
    value = known->symbol;
  }
  template <typename Tag>
  void get(Id<Tag>& id) {
    get(id.value);
  }
  void get(std::nullptr_t&) {}
  template <typename T>
  void get(std::optional<T>& value) {
    value.reset();
    if (number() != 0) get(value.emplace());
  }
  template <typename T>
  void get(std::vector<T>& values) {
    // A record of nothing but its own count takes a byte, so the bytes bound the count.
    values.resize(size());
    for (T& value : values) get(value);
  }
  template <typename K, typename T>
  void get(std::map<K, T>& values) {
    for (size_t left = size(); left > 0; --left) {
      K key{};
      get(key);
      get(values[key]);
    }
  }
  template <typename... T>
  void get(std::variant<T...>& value) {
    choose(value, number(), std::index_sequence_for<T...>());
  }
  template <typename... T, size_t... kIndex>
  void choose(std::variant<T...>& value, uint64_t index, std::index_sequence<kIndex...>) {
    const bool known = ((index == kIndex && (get(value.template emplace<kIndex>()), true)) || ...);
    if (!known) failed_ = true;
  }

  std::string_view rest_;
  std::vector<KnownText> texts_;
  bool failed_ = false;
};

/// Asserted of each record beside its `pack`, so that whoever adds a member finds the place where
/// it is missing. Known for 64-bit machines with the usual strings.
template <typename T>
constexpr bool same_size(size_t wanted) {
  return sizeof(void*) != 8 || sizeof(std::string) != 32 || sizeof(T) == wanted;
}

/// Up to 64 single bits, which no reference can be bound to: packs `value`, and what was read is
/// returned.
template <typename Archive>
uint64_t pack_bits(Archive& archive, uint64_t value) {
  archive(value);
  return value;
}

}  // namespace sdklint
