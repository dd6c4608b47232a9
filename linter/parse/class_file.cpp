// Java Virtual Machine Specification, chapter 4: a magic number, versions, the constant pool, then
// the class itself. Indices into the pool are checked when they are followed.
#include "parse/class_file.h"

#include <cstdint>

namespace sdklint {
namespace {

enum Tag : uint8_t {
  kUtf8 = 1,
  kInteger = 3,
  kFloat = 4,
  kLong = 5,
  kDouble = 6,
  kClass = 7,
  kString = 8,
  kFieldRef = 9,
  kMethodRef = 10,
  kInterfaceMethodRef = 11,
  kNameAndType = 12,
  kMethodHandle = 15,
  kMethodType = 16,
  kDynamic = 17,
  kInvokeDynamic = 18,
  kModule = 19,
  kPackage = 20,
};

/// Big-endian numbers out of bytes; past the end everything is 0 and `good` is false.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : rest_(bytes) {}

  bool good = true;

  uint32_t number(size_t length) {
    const std::string_view taken = take(length);
    uint32_t value = 0;
    for (const char c : taken) value = value << 8 | static_cast<unsigned char>(c);
    return value;
  }
  std::string_view take(size_t length) {
    if (length > rest_.size()) {
      good = false;
      rest_ = {};
      return {};
    }
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }

 private:
  std::string_view rest_;
};

struct Constant {
  uint8_t tag = 0;
  uint16_t first = 0, second = 0;
  std::string_view text;
};

class Pool {
 public:
  bool read(Bytes& bytes) {
    const uint32_t count = bytes.number(2);
    constants_.resize(count == 0 ? 1 : count);
    for (uint32_t i = 1; i < count && bytes.good; ++i) {
      Constant& constant = constants_[i];
      constant.tag = static_cast<uint8_t>(bytes.number(1));
      switch (constant.tag) {
        case kUtf8:
          constant.text = bytes.take(bytes.number(2));
          break;
        case kInteger:
        case kFloat:
          bytes.take(4);
          break;
        case kLong:
        case kDouble:
          bytes.take(8);
          ++i;  // takes two places
          break;
        case kClass:
        case kString:
        case kMethodType:
        case kModule:
        case kPackage:
          constant.first = static_cast<uint16_t>(bytes.number(2));
          break;
        case kMethodHandle:
          bytes.take(3);
          break;
        case kFieldRef:
        case kMethodRef:
        case kInterfaceMethodRef:
        case kNameAndType:
        case kDynamic:
        case kInvokeDynamic:
          constant.first = static_cast<uint16_t>(bytes.number(2));
          constant.second = static_cast<uint16_t>(bytes.number(2));
          break;
        default:
          return false;  // the next constant's place isn't known
      }
    }
    return bytes.good;
  }

  const std::vector<Constant>& all() const { return constants_; }
  std::string_view text(uint16_t index) const {
    const Constant* constant = at(index, kUtf8);
    return constant == nullptr ? std::string_view() : constant->text;
  }
  std::string_view class_name(uint16_t index) const {
    const Constant* constant = at(index, kClass);
    return constant == nullptr ? std::string_view() : text(constant->first);
  }
  const Constant* at(uint16_t index, uint8_t tag) const {
    if (index >= constants_.size() || constants_[index].tag != tag) return nullptr;
    return &constants_[index];
  }

 private:
  std::vector<Constant> constants_;
};

}  // namespace

std::optional<ClassFile> ClassFile::parse(std::string_view text) {
  constexpr uint32_t kMagic = 0xCAFEBABE;
  Bytes bytes(text);
  if (bytes.number(4) != kMagic) return std::nullopt;
  bytes.take(4);  // versions
  Pool pool;
  if (!pool.read(bytes)) return std::nullopt;
  bytes.take(2);  // access flags
  ClassFile file;
  file.name = pool.class_name(static_cast<uint16_t>(bytes.number(2)));
  file.superclass = pool.class_name(static_cast<uint16_t>(bytes.number(2)));
  const uint32_t interfaces = bytes.number(2);
  for (uint32_t i = 0; i < interfaces && bytes.good; ++i)
    file.interfaces.push_back(pool.class_name(static_cast<uint16_t>(bytes.number(2))));
  if (file.name.empty()) return std::nullopt;
  for (const Constant& constant : pool.all()) {
    if (constant.tag == kString) file.texts.push_back(pool.text(constant.first));
    if (constant.tag != kFieldRef && constant.tag != kMethodRef &&
        constant.tag != kInterfaceMethodRef)
      continue;
    const Constant* member = pool.at(constant.second, kNameAndType);
    if (member == nullptr) continue;
    Reference reference{pool.class_name(constant.first), pool.text(member->first),
                        pool.text(member->second), constant.tag != kFieldRef};
    if (!reference.owner.empty() && !reference.member.empty()) file.references.push_back(reference);
  }
  return file;
}

std::string dotted_class(std::string_view internal) {
  std::string name(internal);
  for (char& c : name) {
    if (c == '/' || c == '$') c = '.';
  }
  return name;
}

}  // namespace sdklint
