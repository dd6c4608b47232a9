// What lies in the archives of a tree (AARs, JARs and the JARs inside AARs), so that an SDK that
// comes as a file is no blind spot: its classes, its native libraries, who it says it is, and which
// methods, fields and texts its code names.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/symbol.h"
#include "source/source_tree.h"

namespace sdklint {

/// Maven coordinates that an archive carries (META-INF/maven/…/pom.properties).
struct ArchiveIdentity {
  std::string group, artifact, version;
};

/// An archive by the names of its entries.
struct ArchiveContents {
  std::vector<std::string> classes;           ///< dotted, sorted, each once
  std::vector<std::string> native_libraries;  ///< "libx.so", sorted, each once
  std::vector<ArchiveIdentity> identities;    ///< of itself and of what was packed into it
  std::vector<ReadNote> notes;                ///< what could not be read
};

/// A class of an archive and what its constant pool names.
struct ArchiveClass {
  struct Reference {
    Symbol class_name;  ///< dotted; the type that the call is written on, which may be a subtype
    Symbol member;      ///< "<init>" for constructors
    bool is_method = false;
  };
  Symbol name, superclass;
  std::vector<Symbol> interfaces;
  std::vector<Reference> references;  ///< to classes that aren't in the archive
  std::vector<Symbol> texts;          ///< short string constants
};

/// The archives of one tree, each opened when first asked about and then kept. May be asked from
/// many threads. Bounded: bytes unpacked of an archive, depth of archives in archives, classes.
class Archives {
 public:
  static constexpr uint64_t kMostUnpacked = 512u << 20;
  static constexpr int kDeepest = 3;
  static constexpr size_t kLongestText = 128;

  explicit Archives(const SourceTree& sources);
  ~Archives();

  const ArchiveContents& contents(FileId archive) const;
  /// By name.
  const std::vector<ArchiveClass>& classes(FileId archive) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sdklint
