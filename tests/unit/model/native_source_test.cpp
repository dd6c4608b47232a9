#include "model/native_source.h"

#include <gtest/gtest.h>

#include "model/program.h"

namespace sdklint {
namespace {

NativeWords mac_words() { return {{"/sys/class/net/", "sll_addr"}, {"/sys/class/net/"}}; }

class Library : public LibraryTypes {
 public:
  bool knows(Symbol) const override { return false; }
  const NativeWords* native_words() const override { return &words_; }

 private:
  NativeWords words_ = mac_words();
};

FunctionId method_of(const Program& program, std::string_view type, std::string_view name) {
  const TypeId id = program.find_type(Symbol(type));
  const auto found = program.functions_named(id, Symbol(name));
  return found.empty() ? FunctionId() : found.front();
}

std::vector<std::string> meanings(const Program& program, std::string_view type,
                                  std::string_view name) {
  std::vector<std::string> names;
  for (const FunctionId id : program.native_functions(method_of(program, type, name))) {
    names.emplace_back(program.function(id).name.view());
  }
  return names;
}

TEST(NativeSource, MangledNamesAreJnis) {
  EXPECT_EQ(jni_name("com.x.Outer$Inner", "get_mac"), "Java_com_x_Outer_00024Inner_get_1mac");
  EXPECT_EQ(jni_name("com.x.设备", "f"), "Java_com_x__08bbe_05907_f");
}

TEST(NativeSource, SignaturesAreCounted) {
  EXPECT_EQ(jni_parameter_count("()V"), 0);
  EXPECT_EQ(jni_parameter_count("(I[Ljava/lang/String;[[JZ)Ljava/lang/Object;"), 4);
  EXPECT_EQ(jni_parameter_count("(Ljava/lang/String"), -1);
  EXPECT_EQ(jni_parameter_count("nonsense"), -1);
}

TEST(NativeSource, OnlyWhatReadsIsLookedAt) {
  const std::string entry = "extern \"C\" void Java_A_f() {}";
  const auto chosen = [](std::vector<std::pair<std::string, std::string>> files) {
    const SourceTree sources = SourceTree::from_text(std::move(files));
    return native_sources(sources, mac_words()).size();
  };
  EXPECT_EQ(chosen({{"a.cpp", entry}}), 0u);
  EXPECT_EQ(chosen({{"b.cpp", "const char* p = \"/sys/class/net/wlan0/address\";"}}), 0u);
  EXPECT_EQ(chosen({{"a.cpp", entry},
                    {"b.cpp", "const char* p = \"/sys/class/net/wlan0/address\";"},
                    {"c.cpp", "void between() {}"}}),
            3u);
  EXPECT_EQ(chosen({{"src/test/a.cpp", entry + "/* sll_addr */"}}), 0u);
}

TEST(NativeSource, HeadersOfALargeLibraryAreReadWhereTheyAreIncluded) {
  std::vector<std::pair<std::string, std::string>> files{
      {"a.cpp", "extern \"C\" void Java_A_f() {}"},
      {"between.cpp", "void between() {}"},
      {"reads.h", "inline const char* path() { return \"/sys/class/net/wlan0/address\"; }"}};
  const std::string large(100 << 10, '\n');
  for (const char* name : {"cv/core.h", "cv/mat.h", "cv/types.h"})
    files.emplace_back(name, "int f();" + large);
  const SourceTree sources = SourceTree::from_text(std::move(files));
  std::vector<std::string> chosen;
  for (const FileId file : native_sources(sources, mac_words()))
    chosen.push_back(sources.file(file).path);
  EXPECT_EQ(chosen, (std::vector<std::string>{"a.cpp", "between.cpp", "reads.h"}));
}

// clang-format reads the code in the text as its own.
// clang-format off
constexpr const char* kNative = R"cpp(
#include "deep/b.h"
extern "C" {
JNIEXPORT void JNICALL Java_A_f(JNIEnv*, jobject) { read("/sys/class/net/wlan0/address"); }
JNIEXPORT void JNICALL Java_A_g__I(JNIEnv*, jobject, jint) {}
JNIEXPORT void JNICALL Java_A_g__Ljava_lang_String_2(JNIEnv*, jobject, jstring) {}
JNIEXPORT void JNICALL Java_A_00024B_i(JNIEnv*, jobject) {}
}
static void registered(JNIEnv* env, jobject) {}
static JNINativeMethod table[] = {{(char*)"h", (char*)"()V", reinterpret_cast<void*>(registered)}};
void install(JNIEnv* env) { env->RegisterNatives(env->FindClass("A"), table, 1); }
)cpp";
// clang-format on

constexpr const char* kJava =
    "class A { native void f(); native void g(int x); native void g(String x); native void h(); "
    "static class B { native void i(); } }";

TEST(NativeSource, MethodsMeetTheirFunctions) {
  if (!native_parser_missing().empty()) GTEST_SKIP() << native_parser_missing();
  const SourceTree sources =
      SourceTree::from_text({{"src/main/java/A.java", kJava},
                             {"src/main/cpp/a.cpp", kNative},
                             {"include/deep/b.h", "int read(const char* path, int more = 1);"}});
  const Library library;
  const Program program = Program::build(sources, &library, 2);
  EXPECT_EQ(meanings(program, "A", "f"), std::vector<std::string>{"Java_A_f"});
  EXPECT_EQ(meanings(program, "A", "g"), std::vector<std::string>{"Java_A_g__I"});
  EXPECT_EQ(meanings(program, "A", "h"), std::vector<std::string>{"registered"});
  EXPECT_EQ(meanings(program, "A.B", "i"), std::vector<std::string>{"Java_A_00024B_i"});
}

TEST(NativeSource, AFileCutOffAnywhereIsNoCrash) {
  if (!native_parser_missing().empty()) GTEST_SKIP() << native_parser_missing();
  const std::string whole = R"(
    #include <string>
    struct S { std::string p = "/sys/class/net/eth0/address"; virtual int f(int x) { return x ? 1 : 2; } };
    int g(S& s) { switch (s.f(3)) { case 1: { for (auto c : s.p) { (void)c; } } default: return [&] { return 4; }(); } }
    extern "C" void Java_A_f(JNIEnv* env, jobject o) { try { S s; g(s); } catch (...) { throw; } }
  )";
  for (size_t length = 0; length < whole.size(); length += 7) {
    const SourceTree sources = SourceTree::from_text({{"a.cpp", whole.substr(0, length)}});
    if (const auto file = sources.find("a.cpp")) lower_native(sources, *file, mac_words());
  }
}

}  // namespace
}  // namespace sdklint
