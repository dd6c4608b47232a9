// C and C++ beside Java and Kotlin: which files are worth reading, how they are lowered, which of
// their functions a `native` method means.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/unit.h"
#include "parse/native_tree.h"
#include "source/source_tree.h"

namespace sdklint {

/// What a native read is known by, from the catalogue: words that stand in the text of a file that
/// reads.
struct NativeWords {
  std::vector<std::string>
      words;  ///< functions and parts of paths, keys and commands; any makes a file worth reading
  std::vector<std::string>
      fragments;  ///< of those the texts: a constant that holds one is kept in long lists
  bool of_note(std::string_view text) const;
};

Unit unit_from_native(FileId file, std::string_view path, uint32_t size, const NativeTree& tree,
                      const NativeWords& words);

/// The C and C++ sources that may read something, with what goes between them and JNI. Empty when
/// none reads.
std::vector<FileId> native_sources(const SourceTree& sources, const NativeWords& words);

/// Parses and lowers one file. Nothing when it can't be parsed.
std::optional<Unit> lower_native(const SourceTree& sources, FileId file, const NativeWords& words);

/// "Java_com_x_Device_getMac" for the binary class name "com.x.Outer$Inner" and a method.
std::string jni_name(std::string_view binary_class, std::string_view method);
/// How many parameters a JNI signature "(I[Ljava/lang/String;)V" takes; -1 when it is none.
int jni_parameter_count(std::string_view signature);
/// Whether an overload suffix ("ILjava_lang_String_2") fits the written parameter types.
bool jni_suffix_fits(std::string_view suffix, const Unit& unit, const FunctionDecl& function);

}  // namespace sdklint
