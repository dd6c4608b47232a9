#include "model/native_build.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <utility>

#include "model/tree_path.h"

namespace sdklint {
namespace {

constexpr std::array<std::string_view, 8> kProcessors = {
    "arm64-v8a", "armeabi-v7a", "armeabi", "x86", "x86_64", "mips", "mips64", "riscv64"};

bool is_built_library(std::string_view path) {
  return path.ends_with(".so") || path.ends_with(".a");
}

/// A word of a CMake command with its place.
struct Word {
  std::string_view text;
  uint32_t begin = 0, end = 0;
};

struct Command {
  std::string name;  ///< lower case
  std::vector<Word> words;
};

/// CMake's commands one after the other; conditions and variables are let pass.
class CMakeReader {
 public:
  explicit CMakeReader(std::string_view text) : text_(text) {}

  std::optional<Command> next() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        skip_line();
      } else if (is_name(text_[at_])) {
        const size_t begin = at_;
        while (at_ < text_.size() && is_name(text_[at_])) ++at_;
        Command command;
        for (const char c : text_.substr(begin, at_ - begin))
          command.name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        skip_space();
        if (at_ >= text_.size() || text_[at_] != '(') continue;
        ++at_;
        read_words(command);
        return command;
      } else {
        ++at_;
      }
    }
    return std::nullopt;
  }

 private:
  static bool is_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  }
  void skip_line() {
    while (at_ < text_.size() && text_[at_] != '\n') ++at_;
  }
  void skip_space() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
  }
  void add(Command& command, size_t begin, size_t end) const {
    command.words.push_back({text_.substr(begin, end - begin), static_cast<uint32_t>(begin),
                             static_cast<uint32_t>(end)});
  }
  void read_words(Command& command) {
    int open = 1;
    while (at_ < text_.size()) {
      skip_space();
      if (at_ >= text_.size()) return;
      const char c = text_[at_];
      if (c == '#') {
        skip_line();
      } else if (c == '(' || c == ')') {
        open += c == '(' ? 1 : -1;
        ++at_;
        if (open == 0) return;
      } else if (c == '"') {
        const size_t begin = ++at_;
        while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
        at_ = std::min(at_, text_.size());
        add(command, begin, at_);
        if (at_ < text_.size()) ++at_;
      } else {
        const size_t begin = at_;
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) == 0 &&
               text_[at_] != '(' && text_[at_] != ')' && text_[at_] != '"')
          ++at_;
        // "$(" of generator expressions: step over what stops no word.
        if (at_ == begin) ++at_;
        add(command, begin, at_);
      }
    }
  }

  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace

std::vector<NativeLibrary> libraries_of_cmake(FileId file, std::string_view text) {
  std::vector<NativeLibrary> result;
  std::map<std::string_view, Span> imported;  ///< targets whose place isn't told yet
  const auto span = [&](const Word& word) { return Span{file, word.begin, word.end}; };
  const auto add = [&](std::string_view path, Span at) {
    std::string name(file_name_of(path));
    if (name.find_first_of("$<>{}*") == std::string::npos)
      result.push_back({std::move(name), {at, ""}});
  };
  CMakeReader reader(text);
  while (const std::optional<Command> command = reader.next()) {
    const std::vector<Word>& words = command->words;
    if (words.empty()) continue;
    const auto has = [&](std::string_view wanted) {
      return std::any_of(words.begin(), words.end(),
                         [&](const Word& word) { return word.text == wanted; });
    };
    if (command->name == "add_library" && has("IMPORTED")) {
      imported.emplace(words[0].text, span(words[0]));
    } else if (command->name == "set_target_properties" || command->name == "set_property") {
      for (size_t i = 0; i + 1 < words.size(); ++i) {
        if (!words[i].text.starts_with("IMPORTED_LOCATION")) continue;
        add(words[i + 1].text, span(words[i + 1]));
        for (size_t target = 0; target < i; ++target) imported.erase(words[target].text);
      }
    } else if (command->name == "target_link_libraries") {
      for (size_t i = 1; i < words.size(); ++i) {
        if (is_built_library(words[i].text)) add(words[i].text, span(words[i]));
      }
    }
  }
  for (const auto& [target, at] : imported) {
    if (target.find('$') == std::string_view::npos)
      result.push_back({"lib" + std::string(target) + ".so", {at, ""}});
  }
  std::sort(result.begin(), result.end(), [](const NativeLibrary& a, const NativeLibrary& b) {
    return a.origin.span < b.origin.span;
  });
  return result;
}

std::vector<NativeLibrary> libraries_of_ndk_build(FileId file, std::string_view text) {
  std::vector<NativeLibrary> result;
  NativeLibrary pending;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.find("CLEAR_VARS") != std::string_view::npos) pending = {};
    if (line.find("LOCAL_SRC_FILES") != std::string_view::npos) {
      std::string_view value = line.substr(std::min(line.find('=') + 1, line.size()));
      while (!value.empty() && std::isspace(static_cast<unsigned char>(value.back())) != 0)
        value.remove_suffix(1);
      value = value.substr(std::min(value.find_last_of(" \t") + 1, value.size()));
      if (is_built_library(value)) {
        pending.name = file_name_of(value);
        pending.origin.span = {file, static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
      }
    }
    const bool prebuilt = line.find("PREBUILT_SHARED_LIBRARY") != std::string_view::npos ||
                          line.find("PREBUILT_STATIC_LIBRARY") != std::string_view::npos;
    if (prebuilt && !pending.name.empty()) result.push_back(std::exchange(pending, {}));
    at = end + 1;
  }
  return result;
}

std::vector<NativeLibrary> prebuilt_native_libraries(const SourceTree& sources) {
  std::vector<NativeLibrary> result;
  for (const FileId id : sources.files(FileKind::kNativeLibrary)) {
    const std::string& path = sources.file(id).path;
    const std::string_view folder = file_name_of(folder_of(path));
    // A library is packaged from a folder that is named after a processor.
    if (std::find(kProcessors.begin(), kProcessors.end(), folder) != kProcessors.end())
      result.push_back({std::string(file_name_of(path)), {Span{id, 0, 0}, ""}});
  }
  for (const FileId id : sources.files(FileKind::kOther)) {
    const std::string_view name = file_name_of(sources.file(id).path);
    std::vector<NativeLibrary> imported;
    if (name == "CMakeLists.txt") imported = libraries_of_cmake(id, sources.text(id));
    if (name == "Android.mk") imported = libraries_of_ndk_build(id, sources.text(id));
    std::move(imported.begin(), imported.end(), std::back_inserter(result));
  }
  return result;
}

}  // namespace sdklint
