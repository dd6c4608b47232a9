#include "model/native_source.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sdklint {
namespace {

constexpr uint64_t kLargestNativeFile = 1u << 20;
constexpr uint64_t kMostNativeBytes = 4u << 20;
constexpr uint64_t kMostHeaderBytes = 256u << 10;
constexpr size_t kMostNativeFiles = 300;

bool is_test_path(std::string_view path) {
  for (const std::string_view part :
       {"test/", "tests/", "androidTest/", "third_party/", "thirdparty/"}) {
    for (size_t at = path.find(part); at != std::string_view::npos; at = path.find(part, at + 1)) {
      if (at == 0 || path[at - 1] == '/') return true;
    }
  }
  return false;
}

bool is_source(std::string_view path) {
  return path.ends_with(".c") || path.ends_with(".cc") || path.ends_with(".cpp") ||
         path.ends_with(".cxx");
}

bool holds(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// `a/b/../c` → `a/c`.
std::string normal(std::string_view path) {
  std::vector<std::string_view> parts;
  size_t from = 0;
  while (from <= path.size()) {
    const size_t slash = std::min(path.find('/', from), path.size());
    const std::string_view part = path.substr(from, slash - from);
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
    from = slash + 1;
  }
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

size_t common_length(std::string_view a, std::string_view b) {
  size_t length = 0;
  while (length < a.size() && length < b.size() && a[length] == b[length]) ++length;
  return length;
}

}  // namespace

bool NativeWords::of_note(std::string_view text) const {
  return std::any_of(fragments.begin(), fragments.end(),
                     [&](const std::string& fragment) { return holds(text, fragment); });
}

std::vector<FileId> native_sources(const SourceTree& sources, const NativeWords& words) {
  constexpr std::array<std::string_view, 4> kJni{"Java_", "JNI_OnLoad", "RegisterNatives",
                                                 "JNINativeMethod"};
  constexpr std::array<std::string_view, 3> kReflection{"MethodID", "StaticFieldID", "GetFieldID"};
  std::vector<FileId> all, wanted;
  bool reads = false;
  bool enters = false;
  uint64_t bytes = 0, header_bytes = 0;
  for (const FileId file : sources.files(FileKind::kNative)) {
    const SourceFile& source = sources.file(file);
    if (source.size == 0 || source.size > kLargestNativeFile || is_test_path(source.path)) continue;
    const std::string_view text = sources.text(file);
    const bool jni = std::any_of(kJni.begin(), kJni.end(),
                                 [&](std::string_view word) { return holds(text, word); });
    const bool reads_here = std::any_of(kReflection.begin(), kReflection.end(),
                                        [&](std::string_view word) { return holds(text, word); }) ||
                            std::any_of(words.words.begin(), words.words.end(),
                                        [&](const std::string& word) { return holds(text, word); });
    enters = enters || (jni && is_source(source.path));
    reads = reads || reads_here;
    all.push_back(file);
    bytes += source.size;
    if (!is_source(source.path)) header_bytes += source.size;
    if (jni || reads_here) wanted.push_back(file);
  }
  if (!reads || !enters) return {};
  // In a small code base also the files that only pass on; many headers are a library's, and every
  // one of them would be read with all that it includes.
  if (bytes <= kMostNativeBytes && all.size() <= kMostNativeFiles) {
    if (header_bytes <= kMostHeaderBytes) return all;
    std::erase_if(all, [&](FileId file) {
      return !is_source(sources.file(file).path) &&
             std::find(wanted.begin(), wanted.end(), file) == wanted.end();
    });
    return all;
  }
  if (wanted.size() > kMostNativeFiles) wanted.resize(kMostNativeFiles);
  return wanted;
}

std::optional<Unit> lower_native(const SourceTree& sources, FileId file, const NativeWords& words) {
  const SourceFile& source = sources.file(file);
  const std::string_view text = sources.text(file);
  const auto headers =
      [&](std::string_view includer,
          std::string_view name) -> std::optional<std::pair<std::string, std::string_view>> {
    const std::string beside =
        normal(std::string(includer.substr(0, includer.rfind('/') + 1)) + std::string(name));
    if (const auto found = sources.find(beside)) return std::pair{beside, sources.text(*found)};
    // An include path would tell; without one the header of that name which lies nearest.
    const std::string wanted = normal(name);
    std::optional<FileId> best;
    for (const FileId other : sources.files(FileKind::kNative)) {
      const std::string& path = sources.file(other).path;
      if (!path.ends_with(wanted) ||
          (path.size() > wanted.size() && path[path.size() - wanted.size() - 1] != '/'))
        continue;
      if (sources.file(other).size > kLargestNativeFile) continue;
      if (!best ||
          common_length(path, includer) > common_length(sources.file(*best).path, includer))
        best = other;
    }
    if (!best) return std::nullopt;
    return std::pair{sources.file(*best).path, sources.text(*best)};
  };
  const std::optional<NativeTree> tree = parse_native(source.path, text, headers);
  if (!tree) return std::nullopt;
  return unit_from_native(file, source.path, static_cast<uint32_t>(text.size()), *tree, words);
}

// ---- names of JNI

namespace {

/// The characters of a UTF-8 text as UTF-16 units, which is how JNI numbers them.
void append_mangled(std::string& out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const auto number = [&](uint32_t unit) {
    out += "_0";
    for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(unit >> shift) & 15];
  };
  for (size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
      out += text[i++];
    } else if (c == '.' || c == '/') {
      out += '_';
      ++i;
    } else if (c == '_') {
      out += "_1";
      ++i;
    } else if (c == ';') {
      out += "_2";
      ++i;
    } else if (c == '[') {
      out += "_3";
      ++i;
    } else if (c < 0x80) {
      number(c);
      ++i;
    } else {
      const size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
      uint32_t code = c & (0xFF >> (length + 1));
      for (size_t k = 1; k < length && i + k < text.size(); ++k)
        code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
      if (code >= 0x10000) {
        number(0xD800 + ((code - 0x10000) >> 10));
        number(0xDC00 + ((code - 0x10000) & 0x3FF));
      } else {
        number(code);
      }
      i += length;
    }
  }
}

/// Java's `int`, Kotlin's `Int` and `IntArray` for 'I'.
bool is_primitive_of(char letter, std::string_view written) {
  constexpr std::array<std::pair<char, std::string_view>, 8> kPrimitives{{{'Z', "boolean"},
                                                                          {'B', "byte"},
                                                                          {'C', "char"},
                                                                          {'S', "short"},
                                                                          {'I', "int"},
                                                                          {'J', "long"},
                                                                          {'F', "float"},
                                                                          {'D', "double"}}};
  for (const auto& [known, name] : kPrimitives) {
    if (known == letter)
      return written.size() >= name.size() && written.substr(1, name.size() - 1) == name.substr(1);
  }
  return false;
}

}  // namespace

std::string jni_name(std::string_view binary_class, std::string_view method) {
  std::string out = "Java_";
  append_mangled(out, binary_class);
  out += '_';
  append_mangled(out, method);
  return out;
}

int jni_parameter_count(std::string_view signature) {
  if (!signature.starts_with('(')) return -1;
  int count = 0;
  for (size_t i = 1; i < signature.size(); ++i) {
    const char c = signature[i];
    if (c == ')') return count;
    if (c == '[') continue;
    if (c == 'L') {
      i = signature.find(';', i);
      if (i == std::string_view::npos) return -1;
    }
    ++count;
  }
  return -1;
}

bool jni_suffix_fits(std::string_view suffix, const Unit& unit, const FunctionDecl& function) {
  // Undone as far as it matters: '/' and '_' of a package can't be told apart, the class name can.
  std::string plain;
  for (size_t i = 0; i < suffix.size(); ++i) {
    if (suffix[i] == '_' && i + 1 < suffix.size() && suffix[i + 1] >= '1' && suffix[i + 1] <= '3') {
      plain += suffix[i + 1] == '1' ? '_' : suffix[i + 1] == '2' ? ';' : '[';
      ++i;
    } else {
      plain += suffix[i] == '_' ? '/' : suffix[i];
    }
  }
  size_t at = 0;
  for (const Parameter& parameter : function.parameters) {
    while (at < plain.size() && plain[at] == '[') ++at;
    if (at >= plain.size()) return false;
    const size_t begin = at;
    if (plain[at] == 'L') at = std::min(plain.find(';', at), plain.size());
    ++at;
    const uint32_t type = unit.variables[parameter.variable].type;
    if (type == kNoIndex) continue;
    if (plain[begin] != 'L') {
      if (!is_primitive_of(plain[begin], unit.type_refs[type].name.view())) return false;
      continue;
    }
    const std::string_view held =
        last_part(std::string_view(plain).substr(begin + 1, at - begin - 2), "./$");
    const std::string_view written = last_part(unit.type_refs[type].name.view(), "./$");
    const bool same =
        held == written || held == "Object" || (held == "String" && written == "CharSequence");
    if (!same) return false;
  }
  return at == plain.size();
}

}  // namespace sdklint
