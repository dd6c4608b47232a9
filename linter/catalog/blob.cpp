// The compiled catalogue: a table of all distinct texts, then the records as numbers in the order
// of schema.h. Counts, numbers and places in the text table are base-128 numbers, so most take one
// or two bytes.
#include <cstring>
#include <unordered_map>

#include "catalog/load.h"

namespace sdklint {
namespace {

constexpr std::string_view kMagic = "sdklint-catalog-1\n";

void put_number(std::string& out, uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

/// The visitor of schema.h that writes.
class BlobWriter {
 public:
  template <typename T>
  void required(std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void field(std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void defines(schema::What, std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void defines_all(schema::What, std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void refers(schema::What, std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void owned(std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void known(std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void date(std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void cites(std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void all_sources(T& member) {
    put(member);
  }
  template <typename T>
  void from_file(std::string_view, T& member) {
    put(member);
  }
  template <typename T>
  void rows(std::string_view, std::vector<T>& member) {
    put(member);
  }

  std::string finish() {
    std::string out(kMagic);
    put_number(out, texts_.size());
    for (const std::string_view text : texts_) put_number(out, text.size());
    for (const std::string_view text : texts_) out += text;
    out += records_;
    return out;
  }

 private:
  void put(bool& value) { put_number(records_, value ? 1 : 0); }
  // Zigzag: small negative numbers (-1, "none") stay small.
  void put(int& value) {
    put_number(records_, (static_cast<uint32_t>(value) << 1) ^ static_cast<uint32_t>(value >> 31));
  }
  void put_text(std::string_view text) {
    const auto [it, fresh] = places_.try_emplace(std::string(text), texts_.size());
    if (fresh) texts_.push_back(it->first);
    put_number(records_, it->second);
  }
  void put(std::string& text) { put_text(text); }
  void put(Symbol& symbol) { put_text(symbol.view()); }
  void put(std::pair<Symbol, Symbol>& pair) {
    put(pair.first);
    put(pair.second);
  }
  void put(Text& text) {
    put(text.en);
    put(text.zh);
  }
  template <typename T>
  void put(std::optional<T>& value) {
    put_number(records_, value ? 1 : 0);
    if (value) put(*value);
  }
  template <typename T>
  void put(std::vector<T>& values) {
    put_number(records_, values.size());
    for (T& value : values) put(value);
  }
  template <typename T>
  void put(T& value) {
    if constexpr (std::is_enum_v<T>) {
      put_number(records_, static_cast<uint64_t>(value));
    } else {
      schema::describe(*this, value);
    }
  }

  std::unordered_map<std::string, size_t> places_;
  std::vector<std::string_view> texts_;
  std::string records_;
};

/// The visitor of schema.h that reads back. Past the end or out of the table it stops and remembers
/// that it failed.
class BlobReader {
 public:
  explicit BlobReader(std::string_view blob) : rest_(blob) {
    if (!rest_.starts_with(kMagic)) {
      failed_ = true;
      return;
    }
    rest_.remove_prefix(kMagic.size());
    const size_t count = take_count();
    std::vector<size_t> sizes(count);
    for (size_t& size : sizes) size = take_number();
    texts_.reserve(count);
    for (const size_t size : sizes) {
      if (size > rest_.size()) failed_ = true;
      if (failed_) return;
      texts_.push_back({rest_.substr(0, size), Symbol()});
      rest_.remove_prefix(size);
    }
  }

  bool failed() const { return failed_; }
  bool at_end() const { return rest_.empty(); }

  template <typename T>
  void required(std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void field(std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void defines(schema::What, std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void defines_all(schema::What, std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void refers(schema::What, std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void owned(std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void known(std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void date(std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void cites(std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void all_sources(T& member) {
    take(member);
  }
  template <typename T>
  void from_file(std::string_view, T& member) {
    take(member);
  }
  template <typename T>
  void rows(std::string_view, std::vector<T>& member) {
    take(member);
  }

 private:
  struct TextEntry {
    std::string_view text;
    Symbol symbol;
  };

  uint64_t take_number() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    failed_ = true;
    return 0;
  }
  /// A count can't exceed the bytes that follow: each record takes at least one.
  size_t take_count() {
    const uint64_t count = take_number();
    if (count > rest_.size()) failed_ = true;
    return failed_ ? 0 : count;
  }
  TextEntry* take_text() {
    const uint64_t place = take_number();
    if (place >= texts_.size()) failed_ = true;
    return failed_ ? nullptr : &texts_[place];
  }

  void take(bool& value) { value = take_number() != 0; }
  void take(int& value) {
    const auto number = static_cast<uint32_t>(take_number());
    value = static_cast<int>((number >> 1) ^ (~(number & 1) + 1));
  }
  void take(std::string& text) {
    if (const TextEntry* entry = take_text()) text = entry->text;
  }
  void take(Symbol& symbol) {
    TextEntry* entry = take_text();
    if (!entry) return;
    if (entry->symbol.empty() && !entry->text.empty()) entry->symbol = Symbol(entry->text);
    symbol = entry->symbol;
  }
  void take(std::pair<Symbol, Symbol>& pair) {
    take(pair.first);
    take(pair.second);
  }
  void take(Text& text) {
    take(text.en);
    take(text.zh);
  }
  template <typename T>
  void take(std::optional<T>& value) {
    if (take_number() != 0) take(value.emplace());
  }
  template <typename T>
  void take(std::vector<T>& values) {
    values.resize(take_count());
    for (T& value : values) take(value);
  }
  template <typename T>
  void take(T& value) {
    if constexpr (std::is_enum_v<T>) {
      const uint64_t number = take_number();
      if (number >= std::size(schema::Names<T>::kAll)) {
        failed_ = true;
        return;
      }
      value = static_cast<T>(number);
    } else {
      schema::describe(*this, value);
    }
  }

  std::string_view rest_;
  std::vector<TextEntry> texts_;
  bool failed_ = false;
};

}  // namespace

std::string write_catalog_blob(Catalog& catalog) {
  BlobWriter writer;
  schema::describe(writer, catalog);
  return writer.finish();
}

Result<Catalog> read_catalog_blob(std::string_view blob) {
  BlobReader reader(blob);
  Catalog catalog;
  if (!reader.failed()) schema::describe(reader, catalog);
  if (reader.failed() || !reader.at_end())
    return Error{"the compiled catalogue is damaged", {}, 0, "build sdklint again"};
  return catalog;
}

}  // namespace sdklint
