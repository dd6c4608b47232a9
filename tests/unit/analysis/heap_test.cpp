#include "analysis/heap.h"

#include <gtest/gtest.h>

#include <vector>

namespace sdklint {
namespace {

constexpr PlaceKey kField{PlaceKey::Kind::kStaticField, 0, 7};

struct TestHeap {
  Values values;
  Heap heap{values};
  std::vector<uint32_t> woken;

  TestHeap() {
    heap.wake = [this](uint32_t reader, PlaceKey::Kind) { woken.push_back(reader); };
  }
};

TEST(Heap, APlaceIsNothingUntilWritten) {
  TestHeap t;
  EXPECT_TRUE(t.heap.read(kField, 1).bottom());
  EXPECT_TRUE(t.heap.peek({PlaceKey::Kind::kStorage, 1, 1}).bottom());
}

TEST(Heap, HoldsTheJoinOfAllWrites) {
  TestHeap t;
  EXPECT_TRUE(t.heap.write(kField, t.values.of(false)));
  EXPECT_TRUE(t.heap.write(kField, t.values.of(true)));
  EXPECT_EQ(t.heap.peek(kField), t.values.any_bool());
}

TEST(Heap, WakesThoseWhoReadWhatGrew) {
  TestHeap t;
  t.heap.read(kField, 2);
  t.heap.read(kField, 1);
  t.heap.read(kField, 2);
  t.heap.write(kField, t.values.of(false));
  EXPECT_EQ(t.woken, (std::vector<uint32_t>{1, 2}));
}

TEST(Heap, SleepsOnWhenNothingGrew) {
  TestHeap t;
  t.heap.write(kField, t.values.any_bool());
  t.heap.read(kField, 1);
  EXPECT_FALSE(t.heap.write(kField, t.values.of(true)));
  EXPECT_TRUE(t.woken.empty());
}

TEST(Heap, PeekingAndReadingForNobodyLeaveNoReader) {
  TestHeap t;
  t.heap.peek(kField);
  t.heap.read(kField, UINT32_MAX);
  t.heap.write(kField, t.values.of(true));
  EXPECT_TRUE(t.woken.empty());
}

TEST(Heap, KeepsPlacesApart) {
  TestHeap t;
  t.heap.write({PlaceKey::Kind::kObjectField, 1, 7}, t.values.of(true));
  t.heap.write({PlaceKey::Kind::kObjectField, 2, 7}, t.values.of(false));
  EXPECT_EQ(t.heap.peek({PlaceKey::Kind::kObjectField, 1, 7}), t.values.of(true));
  EXPECT_TRUE(t.heap.peek({PlaceKey::Kind::kAnyField, 1, 7}).bottom());
  EXPECT_TRUE(t.heap.peek(kField).bottom());
}

TEST(Heap, AReaderMayReadAndWriteWhileItIsWoken) {
  TestHeap t;
  t.heap.read(kField, 1);
  const PlaceKey other{PlaceKey::Kind::kStaticField, 0, 8};
  t.heap.wake = [&](uint32_t reader, PlaceKey::Kind) {
    t.woken.push_back(reader);
    t.heap.read(kField, reader + 1);
    t.heap.write(other, t.values.of(true));
  };
  t.heap.write(kField, t.values.of(true));
  EXPECT_EQ(t.woken, std::vector<uint32_t>{1});
  EXPECT_EQ(t.heap.peek(other), t.values.of(true));
}

TEST(Heap, TouchWakesWithoutAWrite) {
  TestHeap t;
  t.heap.read(kField, 4);
  t.heap.touch(kField);
  t.heap.touch({PlaceKey::Kind::kClosure, 1, 0});
  EXPECT_EQ(t.woken, std::vector<uint32_t>{4});
}

}  // namespace
}  // namespace sdklint
