// Archives and class files made from texts, so that tests need none that somebody else compiled.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sdklint::test {

/// A ZIP archive of uncompressed entries.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries);

/// A ZIP archive whose one entry says that it unpacks to `size` bytes.
std::string zip_bomb(const std::string& name, uint32_t size);

/// What a class of a test names.
struct ClassText {
  std::string name;  ///< "com/vendor/Tracker"
  std::string superclass = "java/lang/Object";
  std::vector<std::pair<std::string, std::string>> methods;  ///< owner, name
  std::vector<std::pair<std::string, std::string>> fields;
  std::vector<std::string> texts;
};

/// The bytes of a class file without members or code: only what its constant pool names.
std::string class_file_of(const ClassText& text);

}  // namespace sdklint::test
