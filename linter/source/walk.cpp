// Goes through a folder with a list of folders still to visit. Links to folders are never entered:
// what they show inside the tree is met under its own name, and what lies outside isn't part of the
// app's sources.
#include "source/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <system_error>

#include "source/file_kind.h"
#include "source/text.h"

namespace sdklint {
namespace {

constexpr std::array<std::string_view, 14> kPassedOver = {
    ".git", ".gradle", ".idea", ".svn",       ".hg",     ".cxx",        ".externalNativeBuild",
    ".m2",  ".venv",   ".yarn", ".dart_tool", ".kotlin", "__pycache__", "node_modules"};

// What Gradle and IDEs leave in `build` and `out`.
constexpr std::array<std::string_view, 8> kBuildOutput = {
    "intermediates", "generated", "tmp", "outputs", "classes", "reports", "production", "kotlin"};

std::string fault(int error) { return std::generic_category().message(error); }

std::string joined(const std::string& folder, std::string_view name) {
  if (folder.empty()) return std::string(name);
  std::string path = folder;
  if (path.back() != '/') path += '/';
  return path += name;
}

std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&::free)> real(::realpath(path.c_str(), nullptr), &::free);
  if (!real) return std::nullopt;
  return std::string(real.get());
}

bool is_within(std::string_view path, std::string_view folder) {
  if (folder == "/") return true;
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

/// True for `build` and `out` as tools make them; a package may have that name as well.
bool is_build_output(std::string_view name, const std::string& disk_path, std::string_view path) {
  if (name != "build" && name != "out") return false;
  const std::string parts = "/" + std::string(path);
  const bool in_sources = parts.find("/java/") != std::string::npos ||
                          parts.find("/kotlin/") != std::string::npos ||
                          parts.find("/src/") != std::string::npos;
  return !in_sources || std::ranges::any_of(kBuildOutput, [&](std::string_view output) {
    return exists(joined(disk_path, output));
  });
}

class Walker {
 public:
  Walker(std::string root, std::string real_root)
      : root_(std::move(root)), real_root_(std::move(real_root)) {}

  Walk run() {
    folders_.emplace_back();
    while (!folders_.empty()) {
      const std::string folder = std::move(folders_.back());
      folders_.pop_back();
      visit(folder);
    }
    const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
    std::ranges::sort(walk_.files, by_path);
    std::ranges::stable_sort(walk_.notes, by_path);
    return std::move(walk_);
  }

 private:
  void note(ReadNote::Kind kind, const std::string& path, std::string detail) {
    std::string shown = path;
    replace_invalid_utf8(shown);
    walk_.notes.push_back({kind, std::move(shown), 0, std::move(detail)});
  }

  void visit(const std::string& folder) {
    const std::string disk_folder = folder.empty() ? root_ : joined(root_, folder);
    const std::unique_ptr<DIR, int (*)(DIR*)> dir(::opendir(disk_folder.c_str()), &::closedir);
    if (!dir) return note(ReadNote::Kind::kUnreadable, folder, fault(errno));
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(dir.get());
      if (entry == nullptr) {
        if (errno != 0) note(ReadNote::Kind::kUnreadable, folder, fault(errno));
        return;
      }
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") meet(::dirfd(dir.get()), folder, entry->d_name);
    }
  }

  void meet(int folder_fd, const std::string& folder, const char* name) {
    const std::string path = joined(folder, name);
    struct stat status = {};
    if (::fstatat(folder_fd, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno != ENOENT) note(ReadNote::Kind::kUnreadable, path, fault(errno));
      return;
    }
    if (S_ISDIR(status.st_mode)) {
      if (std::ranges::find(kPassedOver, name) != kPassedOver.end()) return;
      if (!is_build_output(name, joined(root_, path), path)) folders_.push_back(path);
    } else if (S_ISLNK(status.st_mode)) {
      meet_link(folder, path);
    } else if (S_ISREG(status.st_mode)) {
      add(path, status);
    } else if (file_kind(path) != FileKind::kOther) {
      note(ReadNote::Kind::kUnreadable, path, "not a regular file");
    }
  }

  void meet_link(const std::string& folder, const std::string& path) {
    const FileKind kind = file_kind(path);
    const std::optional<std::string> target = real_path(joined(root_, path));
    if (!target) {
      if (errno == ELOOP) return note(ReadNote::Kind::kLinkLoop, path, "leads to itself");
      if (kind != FileKind::kOther) {
        note(ReadNote::Kind::kUnreadable, path, "a link to nothing: " + fault(errno));
      }
      return;
    }
    struct stat status = {};
    if (::stat(target->c_str(), &status) != 0) return;
    const bool is_folder = S_ISDIR(status.st_mode);
    if (!is_within(*target, real_root_)) {
      if (is_folder || kind != FileKind::kOther) {
        note(ReadNote::Kind::kLinkLoop, path, "leads out of the tree");
      }
    } else if (is_folder) {
      const std::string here = folder.empty() ? real_root_ : joined(real_root_, folder);
      if (is_within(here, *target)) note(ReadNote::Kind::kLinkLoop, path, "leads back");
    } else if (S_ISREG(status.st_mode) && kind != FileKind::kJava && kind != FileKind::kKotlin) {
      // A module may borrow its manifest or build file; code that is borrowed is one class all the
      // same.
      add(path, status);
    }
  }

  void add(const std::string& path, const struct stat& status) {
    WalkedFile file{joined(root_, path), path, static_cast<uint64_t>(status.st_size),
                    change_of(status)};
    replace_invalid_utf8(file.path);
    walk_.files.push_back(std::move(file));
  }

  const std::string root_, real_root_;
  std::vector<std::string> folders_;  // still to visit, relative to the root
  Walk walk_;
};

}  // namespace

uint64_t change_of(const struct stat& status) {
  return static_cast<uint64_t>(status.st_ctim.tv_sec) * 1'000'000'000u +
         static_cast<uint64_t>(status.st_ctim.tv_nsec);
}

Result<Walk> walk(const std::string& root) {
  const auto fail = [&](int error) -> Error {
    if (error == ENOENT) return {"no such file or folder", root, 0, ""};
    return {"can't be read: " + fault(error), root, 0, ""};
  };
  const std::optional<std::string> real_root = real_path(root);
  if (!real_root) return fail(errno);
  struct stat status = {};
  if (::stat(real_root->c_str(), &status) != 0) return fail(errno);

  if (S_ISREG(status.st_mode)) {
    Walk walk;
    std::string name = root.substr(root.rfind('/') + 1);
    replace_invalid_utf8(name);
    walk.files.push_back(
        {root, std::move(name), static_cast<uint64_t>(status.st_size), change_of(status)});
    return walk;
  }
  if (!S_ISDIR(status.st_mode)) return Error{"neither a folder nor a file", root, 0, ""};
  const std::unique_ptr<DIR, int (*)(DIR*)> dir(::opendir(root.c_str()), &::closedir);
  if (!dir) return fail(errno);
  return Walker(root, *real_root).run();
}

}  // namespace sdklint
