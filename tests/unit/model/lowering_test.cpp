#include "model/lowering.h"

#include <gtest/gtest.h>

#include <string_view>

namespace sdklint {
namespace {

class Lowering : public testing::Test {
 protected:
  std::string_view qualified(uint32_t type) { return out.type(type).qualified.view(); }
  uint32_t begin_class(std::string_view name) {
    return out.begin_type(TypeKind::kClass, Symbol(name), 0, 0);
  }
  uint32_t begin_method(std::string_view name) {
    return out.begin_function(FunctionKind::kMethod, Symbol(name), 0, 0);
  }

  UnitBuilder out{FileId{0}, Language::kJava};
};

TEST_F(Lowering, NamesTypesAsJavacDoes) {
  out.unit().package = Symbol("p");
  const uint32_t outer = begin_class("Outer");
  const uint32_t inner = begin_class("Inner");
  begin_method("f");
  const uint32_t in_inner = out.begin_type(TypeKind::kAnonymous, Symbol(), 0, 0);
  out.end_type();
  out.end_function(kNoIndex);
  out.end_type();
  begin_method("g");
  const uint32_t first = out.begin_type(TypeKind::kAnonymous, Symbol(), 0, 0);
  begin_method("run");
  const uint32_t nested = out.begin_type(TypeKind::kAnonymous, Symbol(), 0, 0);
  out.end_type();
  out.end_function(kNoIndex);
  out.end_type();
  const uint32_t local = begin_class("L");
  const uint32_t member_of_local = begin_class("M");
  out.end_type();
  out.end_type();
  const uint32_t second = out.begin_type(TypeKind::kAnonymous, Symbol(), 0, 0);
  out.end_type();
  out.end_function(kNoIndex);
  begin_method("h");
  const uint32_t same_name = begin_class("L");
  out.end_type();
  out.end_function(kNoIndex);
  out.end_type();

  EXPECT_EQ(qualified(outer), "p.Outer");
  EXPECT_EQ(qualified(inner), "p.Outer.Inner");
  EXPECT_EQ(qualified(in_inner), "p.Outer.Inner$1");
  EXPECT_EQ(qualified(first), "p.Outer$1");
  EXPECT_EQ(qualified(nested), "p.Outer$1$1");
  EXPECT_EQ(qualified(local), "p.Outer$1L");
  EXPECT_EQ(qualified(member_of_local), "p.Outer$1L.M");
  EXPECT_EQ(qualified(second), "p.Outer$2");
  EXPECT_EQ(qualified(same_name), "p.Outer$2L");
  EXPECT_EQ(out.type(outer).types, std::vector{inner});
  EXPECT_EQ(out.type(local).types, std::vector{member_of_local});
}

TEST_F(Lowering, LeavesAScopesNamesWithIt) {
  begin_class("A");
  begin_method("f");
  const uint32_t outside = out.declare(Symbol("x"), kNoIndex, 0);
  {
    const UnitBuilder::Scope scope(out);
    const uint32_t inside = out.declare(Symbol("x"), kNoIndex, 0);
    EXPECT_EQ(out.lookup(Symbol("x")), inside);
  }
  EXPECT_EQ(out.lookup(Symbol("x")), outside);
  EXPECT_FALSE(out.variable(outside).captured);
  out.end_function(kNoIndex);
  EXPECT_EQ(out.lookup(Symbol("x")), kNoIndex);
  out.end_type();
}

TEST_F(Lowering, NotesWhatALambdaCapturesAndWhatIsReassigned) {
  begin_class("A");
  begin_method("f");
  const uint32_t seen = out.declare(Symbol("seen"), kNoIndex, 0);
  const uint32_t own = out.declare(Symbol("own"), kNoIndex, 0);
  out.begin_function(FunctionKind::kLambda, Symbol(), 0, 0);
  const uint32_t use = out.local_or_name(Symbol("seen"), 0, 0);
  out.end_function(use);
  const uint32_t target = out.local_or_name(Symbol("own"), 0, 0);
  out.end_function(out.assign(Op::kNone, target, out.literal(true, 0, 0), 0, 0));
  out.end_type();
  EXPECT_TRUE(out.variable(seen).captured);
  EXPECT_FALSE(out.variable(seen).reassigned);
  EXPECT_FALSE(out.variable(own).captured);
  EXPECT_TRUE(out.variable(own).reassigned);
}

TEST_F(Lowering, LetsAMemberOfALocalTypeHideAVariable) {
  begin_class("A");
  begin_method("f");
  const uint32_t x = out.declare(Symbol("x"), kNoIndex, 0);
  out.begin_type(TypeKind::kAnonymous, Symbol(), 0, 0);
  out.hide(Symbol("x"));
  EXPECT_EQ(out.lookup(Symbol("x")), kNoIndex);
  out.end_type();
  EXPECT_EQ(out.lookup(Symbol("x")), x);
  out.end_function(kNoIndex);
  out.end_type();
}

TEST_F(Lowering, PutsInitialisersTogetherInOrder) {
  const uint32_t type = begin_class("A");
  for (int i = 0; i < 3; ++i) {
    out.enter_initializer(false);
    out.leave_initializer(out.literal(int64_t{i}, 0, 0));
  }
  out.end_type();
  const Unit unit = out.take();
  const FunctionDecl& init = unit.functions[unit.types[type].instance_init];
  EXPECT_EQ(init.name.view(), "<instance>");
  EXPECT_EQ(unit.children(unit.expr(init.body)).size(), 3u);
}

TEST_F(Lowering, SaysWhenItIsTooDeep) {
  const UnitBuilder::Deeper all(out, UnitBuilder::kDeepest);
  EXPECT_TRUE(all);
  const UnitBuilder::Deeper more(out);
  EXPECT_FALSE(more);
  out.too_deep(0, 1);
  EXPECT_TRUE(out.unit().too_deep);
}

}  // namespace
}  // namespace sdklint
