#include "base/pack.h"

#include <gtest/gtest.h>

namespace sdklint {

struct Packed {
  int number = 0;
  uint32_t index = UINT32_MAX;
  std::string text;
  Symbol symbol;
  std::vector<std::string> list;
  std::map<std::string, int> map;
  std::optional<double> maybe;
  std::variant<std::nullptr_t, bool, int64_t, Symbol> one_of;
  bool operator==(const Packed&) const = default;
};

template <typename Archive>
void pack(Archive& archive, Packed& record) {
  archive(record.number, record.index, record.text, record.symbol, record.list, record.map,
          record.maybe, record.one_of);
}

namespace {

Packed example() {
  return {-7,
          300,
          "text",
          Symbol("symbol"),
          {"a", "", "text"},
          {{"k", 1}, {"l", -1}},
          0.5,
          Symbol("symbol")};
}

std::string bytes_of(Packed record) {
  Packer archive;
  archive(record);
  return archive.finish();
}

TEST(Pack, ReadsBackWhatItWrote) {
  for (const Packed& record : {Packed{}, example()}) {
    const std::string bytes = bytes_of(record);
    Unpacker archive(bytes);
    Packed back;
    archive(back);
    EXPECT_TRUE(archive.complete());
    EXPECT_EQ(back, record);
  }
}

TEST(Pack, FailsOnBytesThatAreCutOffOrHaveMore) {
  const std::string bytes = bytes_of(example());
  for (size_t size = 0; size < bytes.size(); ++size) {
    Unpacker archive(std::string_view(bytes).substr(0, size));
    Packed back;
    archive(back);
    EXPECT_FALSE(archive.complete()) << size;
  }
  const std::string longer = bytes + '\0';
  Unpacker archive(longer);
  Packed back;
  archive(back);
  EXPECT_FALSE(archive.complete());
}

TEST(Pack, NeverAsksForMoreThanTheBytesCanHold) {
  std::string bytes = bytes_of(example());
  for (size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = '\xFF';
    Unpacker archive(damaged);
    Packed back;
    archive(back);  // may read nonsense, within bounds
    EXPECT_LE(back.list.size(), bytes.size());
  }
}

}  // namespace
}  // namespace sdklint
