#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "source/archive.h"
#include "source/span.h"

namespace sdklint {

/// What a file is, by its name and ending.
enum class FileKind : uint8_t {
  kJava,
  kKotlin,        ///< .kt
  kKotlinScript,  ///< .kts: Gradle Kotlin DSL
  kGroovy,        ///< .gradle
  kToml,
  kProperties,
  kManifest,       ///< AndroidManifest.xml
  kXml,            ///< any other .xml (res/, navigation, pom.xml)
  kNative,         ///< .c .cc .cpp .cxx .h .hpp
  kArchive,        ///< .aar .jar
  kNativeLibrary,  ///< .so
  kMarkdown,
  kJson,
  kYaml,
  kArchiveMember,  ///< a manifest or values file inside an AAR: "libs/x.aar!/AndroidManifest.xml"
  kOther,
};

/// One file under lint. Its text is read when first asked for and then kept.
struct SourceFile {
  std::string path;  ///< relative to the root, with '/' between parts
  FileKind kind = FileKind::kOther;
  uint64_t size = 0;     ///< bytes on disk
  uint64_t changed = 0;  ///< when the file system last saw it change, in nanoseconds
};

/// Something that could not be read or understood as it should; told at the end of each report.
struct ReadNote {
  enum class Kind : uint8_t {
    kUnreadable,   ///< no permission, vanished, or an I/O fault
    kTooLarge,     ///< over `SourceTree::kLargestFile`
    kBinary,       ///< holds a NUL byte where text was expected
    kSyntaxError,  ///< parsed with errors: what could be understood was used
    kNotXml,       ///< a manifest or resource that isn't well-formed
    kTooDeep,      ///< nesting over the bound; the inner part was left out
    kBinaryOnly,   ///< an archive or native library whose code was not read
    kLinkLoop,     ///< a symbolic link that leads back or out of the tree
    kNotParsed,    ///< native code that may read something, and nothing here to parse it with
    kNotUtf8,      ///< bytes that aren't UTF-8 (GBK, Latin-1) were read as '?'
  };
  Kind kind;
  std::string path;
  int line = 0;        ///< 0: the whole file
  std::string detail;  ///< short English technical detail, may be empty
};

/// The files under lint, sorted by path. Immutable after `from_disk`/`from_text` but for texts,
/// which are read on demand; `text` may be called from many threads at once.
class SourceTree {
 public:
  static constexpr uint64_t kLargestFile = 16u << 20;

  /// Walks `root` (a folder, or one file). Build output, version-control folders and node_modules
  /// are passed over; links to folders aren't followed, those that lead out of the tree or back are
  /// noted. Fails when the root doesn't exist or can't be listed. The texts inside AARs that speak
  /// of the app (manifest, default values) are files too. `given` are paths of files from anywhere
  /// that belong to the run (what a build tool hands over).
  static Result<SourceTree> from_disk(const std::string& root,
                                      const std::vector<std::string>& given = {});
  /// A tree of given texts, without a disk: pairs of path and text.
  static SourceTree from_text(std::vector<std::pair<std::string, std::string>> files);

  SourceTree(SourceTree&&) noexcept;
  SourceTree& operator=(SourceTree&&) noexcept;
  ~SourceTree();

  const std::string& root() const;
  size_t size() const;
  const SourceFile& file(FileId id) const;
  std::optional<FileId> find(std::string_view path) const;
  /// The file that stands at that place of `given`.
  std::optional<FileId> given(size_t index) const;
  /// Ids of all files of a kind, by path.
  const std::vector<FileId>& files(FileKind kind) const;

  /// The text in valid UTF-8 without byte-order mark or NUL; empty when it can't be read, is too
  /// large or is binary (and `note` says so).
  std::string_view text(FileId id) const;
  /// The same for a passing look: a text that wasn't read yet isn't kept either.
  void with_text(
      FileId id,
      const std::function<void(std::string_view, const std::optional<ReadNote>&)>& look) const;
  /// Opens an archive of the tree (`kArchive`).
  Result<Archive> open_archive(FileId id) const;
  /// Why `text` is empty, if it is for a reason; or what was changed in it (`kNotUtf8`).
  std::optional<ReadNote> note(FileId id) const;
  /// Notes of the walk itself (links, folders that can't be listed).
  const std::vector<ReadNote>& walk_notes() const;

  Place place(Span span) const;
  /// The 1-based line's text without its line end; empty past the last line.
  std::string_view line_text(FileId id, int line) const;
  int line_of(Span span) const { return place(span).line; }

 private:
  struct State;
  explicit SourceTree(State* state);
  State* state_;
};

}  // namespace sdklint
