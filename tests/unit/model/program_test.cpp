#include "model/program.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sdklint {
namespace {

class KnownTypes : public LibraryTypes {
 public:
  explicit KnownTypes(std::set<std::string> names) : names_(std::move(names)) {}
  bool knows(Symbol qualified) const override {
    return names_.contains(std::string(qualified.view()));
  }

 private:
  std::set<std::string> names_;
};

using Files = std::vector<std::pair<std::string, std::string>>;

struct TestProgram {
  SourceTree sources;
  KnownTypes library;
  Program program;

  explicit TestProgram(Files files, std::set<std::string> known = {})
      : sources(SourceTree::from_text(std::move(files))),
        library(std::move(known)),
        program(Program::build(sources, &library, 2)) {}

  TypeId type(const std::string& qualified) const { return program.find_type(Symbol(qualified)); }
  std::string path(TypeId id) const { return id.valid() ? sources.file(id.file).path : "none"; }
  /// What the name means in the type: "= qualified" for a declared one, "? …" for a guess.
  std::string means(const std::string& written, const std::string& inside) const {
    const TypeId scope = type(inside);
    const ResolvedType found = program.resolve(Symbol(written), scope.file, scope);
    return (found.declared.valid() ? "= "
            : found.certain        ? ""
                                   : "? ") +
           std::string(found.qualified.view());
  }
  std::string names(const std::vector<TypeId>& types) const {
    std::string list;
    for (const TypeId id : types) list += std::string(program.type(id).qualified.view()) + ' ';
    return list;
  }
};

TEST(Program, LeavesOutTestSourceSetsButNotPackagesNamedTest) {
  const TestProgram t(Files{{"app/src/main/java/p/test/A.java", "package p.test; class A {}"},
                            {"app/src/test/java/p/B.java", "package p; class B {}"},
                            {"app/src/androidTest/java/p/C.java", "package p; class C {}"},
                            {"app/src/testDebug/kotlin/p/D.java", "package p; class D {}"},
                            {"app/src/contest/java/p/E.java", "package p; class E {}"},
                            {"src/test/F.java", "package test; class F {}"}});
  EXPECT_TRUE(t.type("p.test.A").valid());
  EXPECT_FALSE(t.type("p.B").valid());
  EXPECT_FALSE(t.type("p.C").valid());
  EXPECT_FALSE(t.type("p.D").valid());
  EXPECT_TRUE(t.type("p.E").valid());
  EXPECT_TRUE(t.type("test.F").valid());
  EXPECT_EQ(t.program.files().size(), 3u);
}

TEST(Program, SeesAnAnnotationThroughItsOtherNames) {
  const TestProgram t(
      Files{{"A.kt",
             "package p\nimport javax.inject.Inject as Given\nimport dagger.Provides\n"
             "typealias Made = Provides\nclass A { @Given fun a() {}\n @Made fun b() {}\n "
             "@dagger.Binds fun c() {}\n @Plain fun d() {} }"},
            {"B.java", "package p; import javax.inject.Inject; class B { @Inject void a() {} }"}});
  const auto of = [&](const std::string& type, const std::string& function) {
    const FunctionId id = t.program.functions_named(t.type(type), Symbol(function)).front();
    return std::string(
        t.program.annotation_class(t.program.function(id).annotations.front(), id.file).view());
  };
  EXPECT_EQ(of("p.A", "a"), "javax.inject.Inject");
  EXPECT_EQ(of("p.A", "b"), "dagger.Provides");
  EXPECT_EQ(of("p.A", "c"), "dagger.Binds");
  EXPECT_EQ(of("p.A", "d"), "Plain");
  EXPECT_EQ(of("p.B", "a"), "Inject");
}

TEST(Program, KeepsTheBoundsOfTypeParameters) {
  const TestProgram t(Files{
      {"A.kt", "package p\nclass A<T : Base, U> { fun <V, W : Base> f() where V : Other {} }"},
      {"B.java", "package p; class B<T extends Base & Other, U> { <V> void f() {} }"}});
  const auto bounds = [&](const auto& declared, FileId file) {
    std::string out;
    for (size_t i = 0; i < declared.type_parameters.size(); ++i) {
      const uint32_t bound = i < declared.type_bounds.size() ? declared.type_bounds[i] : kNoIndex;
      out += std::string(declared.type_parameters[i].view()) + ":" +
             (bound == kNoIndex ? ""
                                : std::string(t.program.unit(file).type_refs[bound].name.view())) +
             " ";
    }
    return out;
  };
  for (const std::string name : {"p.A", "p.B"}) {
    const TypeId type = t.type(name);
    EXPECT_EQ(bounds(t.program.type(type), type.file), "T:Base U: ") << name;
    const FunctionId function = t.program.functions_named(type, Symbol("f")).front();
    EXPECT_EQ(bounds(t.program.function(function), type.file),
              name == "p.A" ? "V:Other W:Base " : "V: ");
  }
}

TEST(Program, FindsWhatANameMeans) {
  const TestProgram t(
      Files{{"A.java",
             "package p; import q.Imported; import r.*; import lib.Thing; import lib2.*;\n"
             "class A<T> extends Base { class Inner {} void f() { class Local {} } }"},
            {"Base.java", "package p; class Base { static class Nested { class Deep {} } }"},
            {"Imported.java", "package q; public class Imported { public static class In {} }"},
            {"Star.java", "package r; public class Star {}"}},
      {"lib2.Known"});
  EXPECT_EQ(t.means("Inner", "p.A"), "= p.A.Inner");
  EXPECT_EQ(t.means("A", "p.A.Inner"), "= p.A");
  EXPECT_EQ(t.means("T", "p.A"), "java.lang.Object");
  EXPECT_EQ(t.means("Nested", "p.A"), "= p.Base.Nested");
  EXPECT_EQ(t.means("Nested.Deep", "p.A.Inner"), "= p.Base.Nested.Deep");
  EXPECT_EQ(t.means("Local", "p.A"), "= p.A$1Local");
  EXPECT_EQ(t.means("Imported", "p.A"), "= q.Imported");
  EXPECT_EQ(t.means("Imported.In", "p.A"), "= q.Imported.In");
  EXPECT_EQ(t.means("Base", "p.A"), "= p.Base");
  EXPECT_EQ(t.means("Star", "p.A"), "= r.Star");
  EXPECT_EQ(t.means("Thing", "p.A"), "lib.Thing");
  EXPECT_EQ(t.means("Thing.Builder", "p.A"), "lib.Thing.Builder");
  EXPECT_EQ(t.means("Known", "p.A"), "lib2.Known");
  EXPECT_EQ(t.means("String", "p.A"), "java.lang.String");
  EXPECT_EQ(t.means("Thread.State", "p.A"), "java.lang.Thread.State");
  EXPECT_EQ(t.means("int", "p.A"), "int");
  EXPECT_EQ(t.means("q.Imported.In", "p.A"), "= q.Imported.In");
  EXPECT_EQ(t.means("android.os.Build", "p.A"), "android.os.Build");
  EXPECT_EQ(t.means("Stranger", "p.A"), "? lib2.Stranger");
}

TEST(Program, KnowsKotlinsDefaultImports) {
  const TestProgram t(Files{{"A.kt", "package p\nimport q.B as C\nclass A"},
                            {"B.java", "package q; public class B {}"}});
  EXPECT_EQ(t.means("String", "p.A"), "kotlin.String");
  EXPECT_EQ(t.means("List", "p.A"), "kotlin.collections.List");
  EXPECT_EQ(t.means("ArrayList", "p.A"), "java.util.ArrayList");
  EXPECT_EQ(t.means("Exception", "p.A"), "java.lang.Exception");
  EXPECT_EQ(t.means("Thread", "p.A"), "java.lang.Thread");
  EXPECT_EQ(t.means("C", "p.A"), "= q.B");
}

TEST(Program, LooksThroughTypeAliases) {
  const TestProgram t(Files{{"A.kt",
                             "package p\nimport q.*\ntypealias Mine = Real\ntypealias Loop = "
                             "Loop2\ntypealias Loop2 = Loop\n"
                             "class A\nclass Real"},
                            {"B.kt", "package q\nimport lib.Thing\ntypealias Other = Thing"}});
  EXPECT_EQ(t.means("Mine", "p.A"), "= p.Real");
  EXPECT_EQ(t.means("Other", "p.A"), "lib.Thing");
  EXPECT_EQ(t.means("Loop", "p.A").substr(0, 2), "? ");
}

TEST(Program, PutsMainBeforeFlavoursAndTheOwnModuleFirst) {
  const TestProgram t(Files{{"app/src/debug/java/p/A.java", "package p; class A {}"},
                            {"app/src/free/java/p/A.java", "package p; class A {}"},
                            {"app/src/main/java/p/B.java", "package p; class B extends A {}"},
                            {"lib/src/main/java/p/A.java", "package p; public class A {}"},
                            {"lib/src/main/java/p/C.java", "package p; class C extends A {}"}});
  EXPECT_EQ(t.path(t.type("p.A")), "lib/src/main/java/p/A.java");
  EXPECT_EQ(t.path(t.program.superclass(t.type("p.B"))), "app/src/free/java/p/A.java");
  EXPECT_EQ(t.path(t.program.superclass(t.type("p.C"))), "lib/src/main/java/p/A.java");
}

TEST(Program, TellsSupertypesAndSubtypes) {
  const TestProgram t(
      Files{{"A.java",
             "package p; import android.app.Activity; interface I {} interface J extends I {}\n"
             "class A extends Activity implements J {} class B extends A { I i = new I() {}; }"}});
  EXPECT_EQ(t.names(t.program.lineage(t.type("p.B"))), "p.B p.A p.J p.I ");
  EXPECT_EQ(t.program.superclass(t.type("p.B")), t.type("p.A"));
  EXPECT_FALSE(t.program.superclass(t.type("p.A")).valid());
  EXPECT_EQ(t.names(t.program.subtypes(t.type("p.I"))), "p.A p.B p.B$1 p.J ");
  EXPECT_TRUE(t.program.is_subtype(t.type("p.B"), Symbol("android.app.Activity")));
  EXPECT_TRUE(t.program.is_subtype(t.type("p.B"), Symbol("p.I")));
  EXPECT_FALSE(t.program.is_subtype(t.type("p.I"), Symbol("p.J")));
  ASSERT_EQ(t.program.library_ancestors(t.type("p.B")).size(), 1u);
  EXPECT_EQ(t.program.library_ancestors(t.type("p.B"))[0].view(), "android.app.Activity");
}

TEST(Program, FindsAKotlinClassOfAJavaOne) {
  const TestProgram t(Files{
      {"A.kt",
       "package p\nopen class A { companion object { fun f() {} } }\nfun top() {}\nval field = 1"},
      {"B.java", "package p; class B extends A {}"}});
  ASSERT_TRUE(t.type("p.A").valid());
  EXPECT_EQ(t.program.superclass(t.type("p.B")), t.type("p.A"));
  const TypeId companion = t.program.companion(t.type("p.A"));
  ASSERT_TRUE(companion.valid());
  EXPECT_EQ(t.program.functions_named(companion, Symbol("f")).size(), 1u);
  EXPECT_EQ(t.program.top_level_functions(Symbol("p"), Symbol("top")).size(), 1u);
  EXPECT_EQ(t.program.top_level_fields(Symbol("p"), Symbol("field")).size(), 1u);
}

TEST(Program, FindsMembersByName) {
  const TestProgram t(Files{
      {"A.java",
       "class A { int x; void f() {} void f(int n) {} class In {} } class B { void f() {} }"}});
  EXPECT_EQ(t.program.functions_named(t.type("A"), Symbol("f")).size(), 2u);
  EXPECT_EQ(t.program.functions_named(t.type("A"), Symbol("<init>")).size(), 1u);
  EXPECT_EQ(t.program.methods_named(Symbol("f")).size(), 3u);
  EXPECT_TRUE(t.program.field_named(t.type("A"), Symbol("x")).has_value());
  EXPECT_EQ(t.program.member_type(t.type("A"), Symbol("In")), t.type("A.In"));
  EXPECT_EQ(t.names(t.program.types_with_simple_name(Symbol("In"))), "A.In ");
}

TEST(Program, EndsOnInheritanceInACircle) {
  const TestProgram t(Files{
      {"A.java",
       "class A extends B {} class B extends C.In {} class C extends A { class In extends A {} }\n"
       "class D extends D {}"}});
  for (const char* name : {"A", "B", "C", "C.In", "D"}) {
    const TypeId id = t.type(name);
    ASSERT_TRUE(id.valid()) << name;
    EXPECT_LE(t.program.lineage(id).size(), 4u);
    t.means("Unknown", name);
  }
}

TEST(Program, EndsOnALongLineOfTypesThatNeedEachOther) {
  std::string text;
  for (int i = 0; i < 3000; ++i) {
    text += "class A" + std::to_string(i) + " extends A" + std::to_string(i + 1) + ".In {}\n";
  }
  const TestProgram t(Files{{"A.java", text + "class A3000 { class In {} }"}});
  EXPECT_TRUE(t.type("A2999").valid());
}

TEST(Program, NotesWhatItCouldNotRead) {
  const TestProgram t(
      Files{{"A.java", "class A {\n  void f( {\n}"}, {"B.java", std::string("class B {}\0", 11)}});
  ASSERT_EQ(t.program.notes().size(), 2u);
  EXPECT_EQ(t.program.notes()[0].kind, ReadNote::Kind::kSyntaxError);
  EXPECT_EQ(t.program.notes()[0].path, "A.java");
  EXPECT_GT(t.program.notes()[0].line, 0);
  EXPECT_EQ(t.program.notes()[1].kind, ReadNote::Kind::kBinary);
}

}  // namespace
}  // namespace sdklint
