#include "support/checkout.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace sdklint::test {

std::filesystem::path checkout() { return SDKLINT_CHECKOUT; }

std::vector<std::string> checkout_files(const std::string& folder) {
  std::vector<std::string> files;
  const std::filesystem::path top = folder.empty() ? checkout() : checkout() / folder;
  if (!std::filesystem::is_directory(top)) return files;
  for (std::filesystem::recursive_directory_iterator it(top), end; it != end; ++it) {
    const std::string name = it->path().filename().string();
    if (it->is_directory() && (name == ".git" || name == "node_modules" || name == ".cache" ||
                               (it.depth() == 0 && name.starts_with("build")))) {
      it.disable_recursion_pending();
    } else if (it->is_regular_file() && name != ".git") {  // a file in a second worktree
      files.push_back(it->path().lexically_relative(checkout()).string());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace sdklint::test
