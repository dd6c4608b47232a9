// Compiles sdk-catalog/ into a C++ source with the catalogue's binary form. Run by the build:
// compile FOLDER OUTPUT.cpp
#include <cctype>
#include <cstdio>
#include <fstream>

#include "catalog/load.h"

namespace {

/// A string literal in lines of at most 1000 bytes; octal escapes have three digits and so end by
/// themselves.
void write_literal(std::ostream& out, std::string_view bytes) {
  static constexpr char kDigits[] = "01234567";
  std::string line;
  const auto flush = [&] {
    out << "    \"" << line << "\"\n";
    line.clear();
  };
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || byte == '.' || byte == ' ' || byte == '/' || byte == ':' ||
        byte == '-' || byte == '_') {
      line.push_back(c);
    } else {
      line.push_back('\\');
      line.push_back(kDigits[byte >> 6]);
      line.push_back(kDigits[(byte >> 3) & 7]);
      line.push_back(kDigits[byte & 7]);
    }
    if (line.size() > 1000) flush();
  }
  flush();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s CATALOG_FOLDER OUTPUT.cpp\n", argv[0]);
    return 2;
  }
  sdklint::LoadedCatalog loaded = sdklint::load_catalog_folder(argv[1]);
  const std::vector<sdklint::CatalogFault> faults = sdklint::check_loaded_catalog(loaded, nullptr);
  for (const sdklint::CatalogFault& fault : faults) {
    std::fprintf(stderr, "%s:%d: error: %s\n", fault.file.c_str(), fault.line,
                 fault.message.c_str());
  }
  if (!faults.empty()) return 1;

  const std::string blob = sdklint::write_catalog_blob(loaded.catalog);
  std::ofstream out(argv[2], std::ios::binary);
  out << "// Generated from sdk-catalog/ by the build.\n"
         "#include <cstddef>\n\n"
         "namespace sdklint {\n"
         "extern const char* const catalog_blob;\n"
         "extern const size_t catalog_blob_size;\n"
         "const char* const catalog_blob =\n";
  write_literal(out, blob);
  out << "    ;\n"
      << "const size_t catalog_blob_size = " << blob.size() << ";\n"
      << "}  // namespace sdklint\n";
  out.close();
  if (!out) {
    std::fprintf(stderr, "%s: can't be written\n", argv[2]);
    return 1;
  }
  return 0;
}
