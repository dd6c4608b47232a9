// Class files of the JVM, as JARs and AARs hold them: who a class is and what it names. Only the
// constant pool is read; code isn't.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sdklint {

/// A class file's constant pool. Texts point into the bytes that were read; class names are written
/// with '/', as in the file.
struct ClassFile {
  struct Reference {
    std::string_view owner, member, descriptor;
    bool is_method = false;  ///< else a field
  };

  std::string_view name, superclass;
  std::vector<std::string_view> interfaces;
  std::vector<Reference> references;    ///< methods and fields, as the pool orders them
  std::vector<std::string_view> texts;  ///< string constants

  /// Nothing when the bytes aren't a class file or are cut off inside the pool. What else is wrong
  /// with them is passed over. `bytes` must outlive the result.
  static std::optional<ClassFile> parse(std::string_view bytes);
};

/// "a/b/C$D" → "a.b.C.D", as source code writes it.
std::string dotted_class(std::string_view internal);

}  // namespace sdklint
