#include "source/file_kind.h"

#include <utility>

namespace sdklint {
namespace {

constexpr std::pair<std::string_view, FileKind> kEndings[] = {
    {".java", FileKind::kJava},        {".kt", FileKind::kKotlin},
    {".kts", FileKind::kKotlinScript}, {".gradle", FileKind::kGroovy},
    {".toml", FileKind::kToml},        {".properties", FileKind::kProperties},
    {".xml", FileKind::kXml},          {".c", FileKind::kNative},
    {".cc", FileKind::kNative},        {".cpp", FileKind::kNative},
    {".cxx", FileKind::kNative},       {".h", FileKind::kNative},
    {".hpp", FileKind::kNative},       {".aar", FileKind::kArchive},
    {".jar", FileKind::kArchive},      {".so", FileKind::kNativeLibrary},
    {".md", FileKind::kMarkdown},      {".json", FileKind::kJson},
    {".yaml", FileKind::kYaml},        {".yml", FileKind::kYaml},
};

}  // namespace

FileKind file_kind(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (name == "AndroidManifest.xml") return FileKind::kManifest;
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return FileKind::kOther;
  for (const auto& [ending, kind] : kEndings) {
    if (name.substr(dot) == ending) return kind;
  }
  return FileKind::kOther;
}

}  // namespace sdklint
