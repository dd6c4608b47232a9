#include "support/zip.h"

#include <cstdint>

namespace sdklint::test {
namespace {

uint32_t crc32_of(const std::string& bytes) {
  uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

void put_little(std::string& out, uint64_t value, int length) {
  for (int i = 0; i < length; ++i) out += static_cast<char>(value >> (8 * i));
}

void put_big(std::string& out, uint64_t value, int length) {
  for (int i = length - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i));
}

struct Entry {
  std::string name, bytes;
  uint32_t method = 0;  // stored
  uint32_t size = 0;
};

/// The fields that local header and directory share.
void put_head(std::string& out, const Entry& entry) {
  put_little(out, 20, 2);  // version
  put_little(out, 0, 2);   // flags
  put_little(out, entry.method, 2);
  put_little(out, 0, 4);  // time, date
  put_little(out, crc32_of(entry.bytes), 4);
  put_little(out, static_cast<uint32_t>(entry.bytes.size()), 4);
  put_little(out, entry.size, 4);
  put_little(out, static_cast<uint32_t>(entry.name.size()), 2);
  put_little(out, 0, 2);  // extra field
}

std::string zipped(const std::vector<Entry>& entries) {
  std::string out, directory;
  for (const Entry& entry : entries) {
    const auto offset = static_cast<uint32_t>(out.size());
    out += "PK\x03\x04";
    put_head(out, entry);
    out += entry.name + entry.bytes;
    directory += "PK\x01\x02";
    put_little(directory, 20, 2);  // made by
    put_head(directory, entry);
    put_little(directory, 0, 2);  // comment
    put_little(directory, 0, 2);  // disk
    put_little(directory, 0, 2);  // internal attributes
    put_little(directory, 0, 4);  // external attributes
    put_little(directory, offset, 4);
    directory += entry.name;
  }
  const auto start = static_cast<uint32_t>(out.size());
  out += directory + "PK\x05\x06";
  put_little(out, 0, 4);  // disks
  put_little(out, static_cast<uint32_t>(entries.size()), 2);
  put_little(out, static_cast<uint32_t>(entries.size()), 2);
  put_little(out, static_cast<uint32_t>(directory.size()), 4);
  put_little(out, start, 4);
  put_little(out, 0, 2);  // comment
  return out;
}

/// Adds constants one by one; each call gives the index of what it added.
class PoolWriter {
 public:
  uint32_t text(const std::string& text) {
    bytes_ += '\x01';
    put_big(bytes_, static_cast<uint32_t>(text.size()), 2);
    bytes_ += text;
    return ++count_;
  }
  uint32_t pointing(char tag, uint32_t first) {
    bytes_ += tag;
    put_big(bytes_, first, 2);
    return ++count_;
  }
  uint32_t pointing(char tag, uint32_t first, uint32_t second) {
    bytes_ += tag;
    put_big(bytes_, first, 2);
    put_big(bytes_, second, 2);
    return ++count_;
  }
  uint32_t class_of(const std::string& name) { return pointing('\x07', text(name)); }
  void member(char tag, const std::string& owner, const std::string& name,
              const std::string& descriptor) {
    const uint32_t holder = class_of(owner);
    const uint32_t name_index = text(name);
    const uint32_t signature = pointing('\x0c', name_index, text(descriptor));
    pointing(tag, holder, signature);
  }
  /// Longs take two places.
  void number() {
    bytes_ += '\x05';
    put_big(bytes_, 0, 4);
    put_big(bytes_, 7, 4);
    count_ += 2;
  }
  std::string finish() const {
    std::string out;
    put_big(out, count_ + 1, 2);
    return out + bytes_;
  }

 private:
  std::string bytes_;
  uint32_t count_ = 0;
};

}  // namespace

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::vector<Entry> all;
  for (const auto& [name, bytes] : entries)
    all.push_back({name, bytes, 0, static_cast<uint32_t>(bytes.size())});
  return zipped(all);
}

std::string zip_bomb(const std::string& name, uint32_t size) {
  constexpr uint32_t kDeflated = 8;
  return zipped({{name, std::string(16, '\0'), kDeflated, size}});
}

std::string class_file_of(const ClassText& text) {
  PoolWriter pool;
  pool.number();
  const uint32_t name = pool.class_of(text.name);
  const uint32_t superclass = pool.class_of(text.superclass);
  for (const auto& [owner, method] : text.methods) pool.member('\x0a', owner, method, "()V");
  for (const auto& [owner, field] : text.fields) pool.member('\x09', owner, field, "I");
  for (const std::string& constant : text.texts) pool.pointing('\x08', pool.text(constant));
  std::string out = "\xCA\xFE\xBA\xBE";
  put_big(out, 52, 4);  // Java 8
  out += pool.finish();
  put_big(out, 0x21, 2);  // public
  put_big(out, name, 2);
  put_big(out, superclass, 2);
  put_big(out, 0, 8);  // no interfaces, fields, methods, attributes
  return out;
}

}  // namespace sdklint::test
