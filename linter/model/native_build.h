// Native libraries that come built: lying in jniLibs, or imported by CMake and ndk-build scripts.
#pragma once

#include <vector>

#include "model/project.h"

namespace sdklint {

/// The prebuilt native libraries of a tree, by file and place; whose they are isn't said yet.
std::vector<NativeLibrary> prebuilt_native_libraries(const SourceTree& sources);

/// `add_library(x SHARED IMPORTED)` with its IMPORTED_LOCATION, libraries linked by their path.
std::vector<NativeLibrary> libraries_of_cmake(FileId file, std::string_view text);
/// `LOCAL_SRC_FILES := x/libx.so` with `include $(PREBUILT_SHARED_LIBRARY)`.
std::vector<NativeLibrary> libraries_of_ndk_build(FileId file, std::string_view text);

}  // namespace sdklint
