#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sdklint::test {

/// A fresh folder that is gone when the test is.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::string string() const { return path_.string(); }

  /// Writes a file, making the folders above it.
  void write(const std::string& file, std::string_view text) const;
  void link(const std::string& target, const std::string& name) const;

 private:
  std::filesystem::path path_;
};

}  // namespace sdklint::test
