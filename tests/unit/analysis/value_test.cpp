// The lattice of values: what joining promises, whatever is joined.
#include "analysis/value.h"

#include <gtest/gtest.h>

#include <vector>

namespace sdklint {
namespace {

/// One of each kind of atom, pairs of them, and sets at both bounds.
std::vector<Value> samples(Values& values) {
  std::vector<Value> out{values.bottom(),
                         values.top(),
                         values.absent(),
                         values.null(),
                         values.of(true),
                         values.of(false),
                         values.of_int(7),
                         values.of_string(Symbol("agreed")),
                         values.of_constant(Symbol("android.content.Context.PHONE_SERVICE")),
                         values.of_resource(Symbol("layout/main")),
                         values.of_class(Symbol("com.x.App")),
                         values.of_object(3),
                         values.of_instance(Symbol("com.x.Home"))};
  const size_t singles = out.size();
  for (size_t i = 0; i + 1 < singles; ++i) out.push_back(values.join(out[i], out[i + 1]));
  Value many_constants;
  for (size_t i = 0; i < Values::kLargestSet; ++i) {
    many_constants = values.join(many_constants, values.of_int(static_cast<int64_t>(i)));
  }
  Value many_objects;
  for (uint32_t i = 0; i < Values::kMostObjects; ++i)
    many_objects = values.join(many_objects, values.of_object(100 + i));
  out.insert(out.end(), {many_constants, many_objects});
  return out;
}

TEST(Value, JoinOfAValueWithItselfIsTheValue) {
  Values values;
  for (const Value a : samples(values)) EXPECT_EQ(values.join(a, a), a);
}

TEST(Value, JoinDoesNotMindTheOrder) {
  Values values;
  const std::vector<Value> all = samples(values);
  for (const Value a : all) {
    for (const Value b : all) EXPECT_EQ(values.join(a, b), values.join(b, a));
  }
}

TEST(Value, JoinDoesNotMindTheBrackets) {
  Values values;
  const std::vector<Value> all = samples(values);
  for (const Value a : all) {
    for (const Value b : all) {
      for (const Value c : all) {
        EXPECT_EQ(values.join(values.join(a, b), c), values.join(a, values.join(b, c)));
      }
    }
  }
}

TEST(Value, JoinHoldsBothOperands) {
  Values values;
  const std::vector<Value> all = samples(values);
  for (const Value a : all) {
    for (const Value b : all) {
      const Value both = values.join(a, b);
      EXPECT_EQ(values.join(both, a), both);
      EXPECT_EQ(values.may_be_true(both) || values.bottom() == both,
                values.may_be_true(a) || values.may_be_true(b) || both.bottom());
      EXPECT_LE(values.may_be_null(a), values.may_be_null(both));
      EXPECT_LE(values.may_be_false(b), values.may_be_false(both));
    }
  }
}

TEST(Value, NothingIsLessThanBottom) {
  Values values;
  for (const Value a : samples(values)) EXPECT_EQ(values.join(values.bottom(), a), a);
}

TEST(Value, TooManyConstantsAreAnything) {
  Values values;
  Value set;
  for (size_t i = 0; i < Values::kLargestSet; ++i) {
    set = values.join(set, values.of_int(static_cast<int64_t>(i)));
    EXPECT_FALSE(values.is_top(set));
  }
  EXPECT_EQ(values.ids(set).size(), Values::kLargestSet);
  EXPECT_EQ(values.join(set, values.of_int(99)), values.top());
}

TEST(Value, AnythingSwallowsConstantsAndKeepsObjects) {
  Values values;
  EXPECT_EQ(values.join(values.top(), values.of(true)), values.top());
  const Value object = values.of_object(1);
  const Value joined = values.join(values.join(object, values.of(false)), values.top());
  EXPECT_TRUE(values.has_kind(joined, AtomKind::kObject));
  EXPECT_FALSE(values.has_kind(joined, AtomKind::kBool));
}

TEST(Value, TooManyObjectsLeaveRoomForMore) {
  Values values;
  Value set;
  for (uint32_t i = 0; i < 3 * Values::kMostObjects; ++i)
    set = values.join(set, values.of_object(i));
  EXPECT_TRUE(values.is_top(set));
  EXPECT_EQ(values.ids(set).size(), Values::kMostObjects + 1);
}

TEST(Value, EqualityIgnoresWhereAValueCameFrom) {
  Values values;
  Value stored = values.of(false);
  stored.origin = 5;
  EXPECT_EQ(stored, values.of(false));
  EXPECT_EQ(values.join(stored, values.of(false)), values.of(false));
  EXPECT_EQ(values.join(stored, values.of(true)), values.any_bool());
}

TEST(Value, JoinKeepsAnOriginWhenThereIsOne) {
  Values values;
  Value stored = values.of(false);
  stored.origin = 5;
  Value other = values.of(true);
  EXPECT_EQ(values.join(stored, other).origin, 5u);
  EXPECT_EQ(values.join(other, stored).origin, 5u);
  other.origin = 6;
  EXPECT_EQ(values.join(stored, other).origin, 5u);
}

TEST(Value, TruthIsKnownOfBooleansOnly) {
  Values values;
  EXPECT_FALSE(values.may_be_true(values.of(false)));
  EXPECT_FALSE(values.may_be_false(values.of(true)));
  EXPECT_FALSE(values.may_be_true(values.bottom()));
  for (const Value either :
       {values.top(), values.any_bool(), values.of_instance(Symbol("java.lang.Boolean"))}) {
    EXPECT_TRUE(values.may_be_true(either));
    EXPECT_TRUE(values.may_be_false(either));
  }
}

TEST(Value, WithoutNullDropsNullOnly) {
  Values values;
  EXPECT_TRUE(values.without_null(values.null()).bottom());
  EXPECT_EQ(values.without_null(values.join(values.null(), values.of_int(1))), values.of_int(1));
  EXPECT_EQ(values.without_null(values.top()), values.top());
}

TEST(Value, SameAtomsAreTheSameSet) {
  Values values;
  EXPECT_EQ(values.of_string(Symbol("a")), values.of_string(Symbol("a")));
  EXPECT_FALSE(values.of_string(Symbol("a")) == values.of_constant(Symbol("a")));
  EXPECT_FALSE(values.of_int(1) == values.of(true));
  EXPECT_EQ(values.only(values.any_bool()), nullptr);
  ASSERT_NE(values.only(values.of_int(-3)), nullptr);
  EXPECT_EQ(values.only(values.of_int(-3))->number, -3);
}

}  // namespace
}  // namespace sdklint
