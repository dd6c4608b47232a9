#include "model/native_build.h"

#include <gtest/gtest.h>

#include <string>

namespace sdklint {
namespace {

std::vector<std::string> names(const std::vector<NativeLibrary>& libraries) {
  std::vector<std::string> result;
  for (const NativeLibrary& library : libraries) result.push_back(library.name);
  return result;
}

TEST(NativeBuild, CMakeImportsLibrariesThatComeBuilt) {
  const std::string text = R"(
cmake_minimum_required(VERSION 3.4)
add_library(native-lib SHARED native-lib.cpp)   # made here
add_library(msc SHARED IMPORTED)
set_target_properties(msc PROPERTIES IMPORTED_LOCATION
    ${CMAKE_SOURCE_DIR}/../jniLibs/${ANDROID_ABI}/libmsc.so)
add_library(quiet STATIC IMPORTED)
target_link_libraries(native-lib msc "${DIR}/liblocSDK8a.so" log))";
  EXPECT_EQ(names(libraries_of_cmake({0}, text)),
            (std::vector<std::string>{"libmsc.so", "libquiet.so", "liblocSDK8a.so"}));
}

TEST(NativeBuild, NdkBuildNamesPrebuiltLibraries) {
  const std::string text =
      "include $(CLEAR_VARS)\nLOCAL_MODULE := msc\n"
      "LOCAL_SRC_FILES := $(TARGET_ARCH_ABI)/libmsc.so\ninclude $(PREBUILT_SHARED_LIBRARY)\n"
      "include $(CLEAR_VARS)\nLOCAL_SRC_FILES := own.cpp\ninclude $(BUILD_SHARED_LIBRARY)\n";
  const std::vector<NativeLibrary> libraries = libraries_of_ndk_build({0}, text);
  ASSERT_EQ(names(libraries), std::vector<std::string>{"libmsc.so"});
  EXPECT_EQ(text.substr(libraries[0].origin.span.begin, 15), "LOCAL_SRC_FILES");
}

TEST(NativeBuild, LibrariesBelongToTheModuleTheyLieIn) {
  const SourceTree sources =
      SourceTree::from_text({{"settings.gradle", "include ':app'"},
                             {"app/build.gradle", "apply plugin: 'com.android.application'"},
                             {"app/src/main/jniLibs/arm64-v8a/libmsc.so", "elf"},
                             {"app/tools/libhost.so", "not packaged"}});
  const Project project = Project::read(sources);
  for (const Module& module : project.modules) {
    if (module.gradle_path == ":app") {
      EXPECT_EQ(names(module.native_libraries), std::vector<std::string>{"libmsc.so"});
    }
  }
}

TEST(NativeBuild, SurvivesBeingCutOffAnywhere) {
  const std::string text =
      "add_library(a SHARED IMPORTED)\nset_property(TARGET \"a\\\" b(c) # x\n)";
  for (size_t length = 0; length <= text.size(); ++length)
    (void)libraries_of_cmake({0}, text.substr(0, length));
}

}  // namespace
}  // namespace sdklint
