// Writes the message table as constants:
//     sdklint-compile-messages linter/report/messages.yaml messages.h
// A fault in the table ends the build with its line.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "base/result.h"
#include "source/yaml_file.h"

namespace sdklint {
namespace {

std::string cpp_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

Result<std::string> header(const std::string& path) {
  const Result<YamlFile> file = YamlFile::read(path);
  if (!file) return file.error();
  std::string rows;
  for (const YamlNode::Entry& entry : file->root.entries) {
    const YamlNode* en = entry.value.find("en");
    const YamlNode* zh = entry.value.find("zh");
    if (!en || !zh || en->text.empty() || zh->text.empty() || entry.value.entries.size() != 2) {
      return Error{fmt::format("'{}' must have en and zh, and nothing else", entry.key), path,
                   entry.line, ""};
    }
    rows += fmt::format("inline constexpr Message {}{{{}, {}}};\n", entry.key, cpp_text(en->text),
                        cpp_text(zh->text));
  }
  return fmt::format(
      "// Made by sdklint-compile-messages from linter/report/messages.yaml.\n#pragma once\n\n"
      "#include \"report/wording.h\"\n\n"
      "namespace sdklint::msg {{\n{}"
      "}}  // namespace sdklint::msg\n",
      rows);
}

int compile(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: sdklint-compile-messages MESSAGES OUTPUT\n", stderr);
    return 1;
  }
  const Result<std::string> text = header(argv[1]);
  if (!text) {
    std::fputs((text.error().to_string() + "\n").c_str(), stderr);
    return 1;
  }
  std::ofstream out(argv[2], std::ios::binary);
  out << *text;
  out.close();
  return out ? 0 : 1;
}

}  // namespace
}  // namespace sdklint

int main(int argc, char** argv) { return sdklint::compile(argc, argv); }
