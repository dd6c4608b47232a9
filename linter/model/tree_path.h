// Paths inside the tree: relative to its root, '/' between parts, "" for the root itself.
#pragma once

#include <string>
#include <string_view>

namespace sdklint {

inline std::string_view folder_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

inline std::string_view file_name_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// `folder` and `path` joined, with "." and ".." worked out. A ".." above the root is dropped.
std::string join_path(std::string_view folder, std::string_view path);

/// True when `path` is `folder` or lies below it.
inline bool lies_in(std::string_view path, std::string_view folder) {
  if (folder.empty()) return true;
  return path.substr(0, folder.size()) == folder &&
         (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace sdklint
