#include "model/archives.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <string_view>

#include "model/tree_path.h"
#include "parse/class_file.h"
#include "parse/properties.h"

namespace sdklint {
namespace {

constexpr std::string_view kClassEnding = ".class";

/// Classes of the running machine or of other versions of Java: "META-INF/versions/9/…",
/// module-info, package-info.
bool is_class(std::string_view entry) {
  return entry.ends_with(kClassEnding) && !entry.starts_with("META-INF/") &&
         !file_name_of(entry).ends_with("-info.class");
}

/// Goes through an archive and those inside it, with what is left of the bounds.
class ArchiveWalk {
 public:
  ArchiveWalk(std::string path, std::vector<ReadNote>& notes)
      : path_(std::move(path)), notes_(notes) {}

  /// `visit(archive, entry)` for every entry but the archives inside.
  template <typename Visit>
  void through(const Archive& archive, const Visit& visit, int depth = 1) {
    for (const Archive::Entry& entry : archive.entries()) {
      // Sources and documentation come as archives too.
      const bool nested = entry.name.ends_with(".jar") && !entry.name.ends_with("-sources.jar");
      if (!nested) {
        visit(archive, entry);
      } else if (depth >= Archives::kDeepest) {
        note(ReadNote::Kind::kTooDeep, entry.name);
      } else if (std::optional<std::string> bytes = unpacked(archive, entry)) {
        const Result<Archive> inner = Archive::of_bytes(*std::move(bytes));
        if (inner) {
          through(*inner, visit, depth + 1);
        } else {
          note(ReadNote::Kind::kUnreadable, entry.name + ": " + inner.error().message);
        }
      }
    }
  }

  std::optional<std::string> unpacked(const Archive& archive, const Archive::Entry& entry) {
    if (entry.size > left_) {
      note(ReadNote::Kind::kTooLarge, entry.name);
      return std::nullopt;
    }
    std::optional<std::string> bytes = archive.read(entry, left_);
    if (!bytes) {
      note(ReadNote::Kind::kUnreadable, entry.name);
      return std::nullopt;
    }
    left_ -= bytes->size();
    return bytes;
  }

  void note(ReadNote::Kind kind, std::string detail) {
    // One of each kind says it.
    const bool told = std::any_of(notes_.begin(), notes_.end(),
                                  [&](const ReadNote& other) { return other.kind == kind; });
    if (!told) notes_.push_back({kind, path_, 0, std::move(detail)});
  }

 private:
  std::string path_;
  std::vector<ReadNote>& notes_;
  uint64_t left_ = Archives::kMostUnpacked;
};

void keep_each_once(std::vector<std::string>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

ArchiveIdentity identity_of(std::string_view pom_properties) {
  ArchiveIdentity identity;
  for (const Property& property : parse_properties(pom_properties)) {
    if (property.key == "groupId") identity.group = property.value;
    if (property.key == "artifactId") identity.artifact = property.value;
    if (property.key == "version") identity.version = property.value;
  }
  return identity;
}

ArchiveContents contents_of(const Archive& archive, const std::string& path) {
  ArchiveContents contents;
  ArchiveWalk walk(path, contents.notes);
  walk.through(archive, [&](const Archive& holder, const Archive::Entry& entry) {
    const std::string& name = entry.name;
    if (is_class(name)) {
      contents.classes.push_back(
          dotted_class(std::string_view(name).substr(0, name.size() - kClassEnding.size())));
    } else if (name.ends_with(".so")) {
      contents.native_libraries.emplace_back(file_name_of(name));
    } else if (name.starts_with("META-INF/maven/") && name.ends_with("/pom.properties")) {
      if (const std::optional<std::string> text = walk.unpacked(holder, entry)) {
        ArchiveIdentity identity = identity_of(*text);
        if (!identity.group.empty() && !identity.artifact.empty())
          contents.identities.push_back(std::move(identity));
      }
    }
  });
  keep_each_once(contents.classes);
  keep_each_once(contents.native_libraries);
  return contents;
}

Symbol symbol_of(std::string_view internal) { return Symbol(dotted_class(internal)); }

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

/// The classes of one archive. References inside it say nothing about what it does to others.
class ClassReader {
 public:
  explicit ClassReader(const ArchiveContents& contents)
      : own_(contents.classes.begin(), contents.classes.end()) {}

  std::optional<ArchiveClass> read(std::string_view bytes) {
    const std::optional<ClassFile> file = ClassFile::parse(bytes);
    if (!file) return std::nullopt;
    ArchiveClass result;
    result.name = symbol_of(file->name);
    result.superclass = symbol_of(file->superclass);
    for (const std::string_view interface : file->interfaces)
      result.interfaces.push_back(symbol_of(interface));
    for (const ClassFile::Reference& reference : file->references) {
      if (reference.owner.starts_with('[')) continue;  // clone() of an array
      const Owner& owner = owner_of(reference.owner);
      if (!owner.own)
        result.references.push_back({owner.name, Symbol(reference.member), reference.is_method});
    }
    for (const std::string_view text : file->texts) {
      if (!text.empty() && text.size() <= Archives::kLongestText && is_printable(text))
        result.texts.emplace_back(text);
    }
    return result;
  }

 private:
  struct Owner {
    Symbol name;
    bool own = false;
  };
  const Owner& owner_of(std::string_view internal) {
    const auto found = owners_.find(internal);
    if (found != owners_.end()) return found->second;
    const std::string name = dotted_class(internal);
    return owners_.emplace(internal, Owner{Symbol(name), own_.contains(name)}).first->second;
  }

  std::set<std::string, std::less<>> own_;
  std::map<std::string, Owner, std::less<>> owners_;
};

}  // namespace

struct Archives::State {
  struct Slot {
    std::once_flag listed, read;
    ArchiveContents contents;
    std::vector<ArchiveClass> classes;
  };

  const SourceTree& sources;
  std::map<FileId, Slot> slots;  // of every archive; the map itself never changes

  void list(FileId archive, Slot& slot) const {
    const std::string& path = sources.file(archive).path;
    const Result<Archive> opened = sources.open_archive(archive);
    if (!opened) {
      slot.contents.notes.push_back({ReadNote::Kind::kUnreadable, path, 0, opened.error().message});
      return;
    }
    slot.contents = contents_of(*opened, path);
  }

  void read(FileId archive, Slot& slot) const {
    const Result<Archive> opened = sources.open_archive(archive);
    if (!opened) return;
    ClassReader reader(slot.contents);
    std::vector<ReadNote> unheard;  // listing told what can't be read
    ArchiveWalk walk(sources.file(archive).path, unheard);
    walk.through(*opened, [&](const Archive& holder, const Archive::Entry& entry) {
      if (!is_class(entry.name)) return;
      const std::optional<std::string> bytes = walk.unpacked(holder, entry);
      if (!bytes) return;
      if (std::optional<ArchiveClass> one = reader.read(*bytes))
        slot.classes.push_back(*std::move(one));
    });
    std::stable_sort(
        slot.classes.begin(), slot.classes.end(),
        [](const ArchiveClass& a, const ArchiveClass& b) { return a.name.view() < b.name.view(); });
  }
};

Archives::Archives(const SourceTree& sources) : state_(new State{sources, {}}) {
  for (const FileId id : sources.files(FileKind::kArchive)) state_->slots.try_emplace(id);
}
Archives::~Archives() = default;

const ArchiveContents& Archives::contents(FileId archive) const {
  static const ArchiveContents kNone;
  const auto found = state_->slots.find(archive);
  if (found == state_->slots.end()) return kNone;
  State::Slot& slot = found->second;
  std::call_once(slot.listed, [&] { state_->list(archive, slot); });
  return slot.contents;
}

const std::vector<ArchiveClass>& Archives::classes(FileId archive) const {
  static const std::vector<ArchiveClass> kNone;
  const auto found = state_->slots.find(archive);
  if (found == state_->slots.end()) return kNone;
  contents(archive);
  State::Slot& slot = found->second;
  std::call_once(slot.read, [&] { state_->read(archive, slot); });
  return slot.classes;
}

}  // namespace sdklint
