#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sdklint::test {

/// The folder of this checkout, so that tests can read the house's own files.
std::filesystem::path checkout();

/// The files below a folder of the checkout, relative to the checkout, by path; none when there is
/// no such folder. What git ignores (build trees, node_modules) is left out.
std::vector<std::string> checkout_files(const std::string& folder = "");

/// A whole file; empty when it can't be read.
std::string read_file(const std::filesystem::path& path);

std::vector<std::string> lines_of(const std::string& text);

}  // namespace sdklint::test
