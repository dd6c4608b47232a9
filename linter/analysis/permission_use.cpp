#include "analysis/permission_use.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analysis/sdk_inventory.h"
#include "base/text.h"
#include "model/written_text.h"

namespace sdklint {
namespace {

constexpr std::string_view kManifestPermission = "android.permission.";
constexpr size_t kTellingWord = 5;  ///< a word of that length tells also as a part of another one

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    const bool begins =
        std::isupper(c) && i > 0 && std::islower(static_cast<unsigned char>(name[i - 1]));
    if (begins || !std::isalnum(c)) words.emplace_back();
    if (std::isalnum(c)) words.back() += static_cast<char>(std::tolower(c));
  }
  std::erase(words, "");
  return words;
}

/// How Kotlin writes a getter or setter: "getDeviceId" → "deviceId"; empty for other names.
std::string property_of(std::string_view method) {
  if (method.size() < 4 || (!method.starts_with("get") && !method.starts_with("set")) ||
      !std::isupper(static_cast<unsigned char>(method[3])))
    return {};
  std::string name(method.substr(3));
  name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
  return name;
}

/// "getReadPhoneStatePermission" → "READ_PHONE_STATE", as permission libraries name their makers.
std::string permission_of_maker(std::string_view method) {
  constexpr std::string_view kGet = "get", kPermission = "Permission";
  if (!method.starts_with(kGet) || !method.ends_with(kPermission) ||
      method.size() <= kGet.size() + kPermission.size())
    return {};
  std::string name;
  for (const char c : method.substr(3, method.size() - kGet.size() - kPermission.size())) {
    if (std::isupper(static_cast<unsigned char>(c)) && !name.empty()) name += '_';
    name += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return name;
}

bool lies_in(std::string_view name, std::string_view package) {
  return name.size() > package.size() && name.starts_with(package) && name[package.size()] == '.';
}

class Search {
 public:
  Search(const Program& program, const Project& project, const App& app, const Catalog& catalog)
      : program_(program),
        project_(project),
        app_(app),
        catalog_(catalog),
        modules_(app.modules.begin(), app.modules.end()) {}

  std::set<std::string> take() {
    std::set<std::string> declared;
    for (const UsesPermission& permission : app_.manifest.permissions)
      declared.insert(permission.name);
    for (const PermissionUse& use : catalog_.permission_uses) {
      for (const std::string& permission : use.permissions) {
        if (declared.contains(permission)) open_.insert(permission);
      }
    }
    if (open_.empty() || has_other_host()) return {};
    index_rows();
    read_sdks();
    read_libraries();
    read_manifest();
    for (const FileId file : program_.files()) note_names(file);
    for (const FileId file : program_.files()) {
      if (!open_.empty()) read_unit(file);
    }
    for (const FileId file : program_.sources().files(FileKind::kNative)) {
      if (!open_.empty()) read_native(program_.sources().text(file));
    }
    return std::move(open_);
  }

 private:
  /// An app of another host has code here that isn't Android's, and packages that bring more.
  bool has_other_host() const {
    return std::any_of(project_.modules.begin(), project_.modules.end(), [&](const Module& module) {
      return modules_.contains(module.gradle_path) && !module.host_packages.empty();
    });
  }

  void used(const std::vector<std::string>& permissions) {
    for (const std::string& permission : permissions) {
      if (!kept_.contains(permission)) open_.erase(permission);
    }
  }
  bool matters(const PermissionUse& use) const {
    return std::any_of(use.permissions.begin(), use.permissions.end(),
                       [&](const std::string& permission) { return open_.contains(permission); });
  }

  struct Member {
    Symbol class_name;
    const std::vector<std::string>* permissions;
  };
  void add_member(Symbol class_name, Symbol member, const std::vector<std::string>& permissions) {
    members_[member].push_back({class_name, &permissions});
    if (const std::string property = property_of(member.view()); !property.empty())
      members_[Symbol(property)].push_back({class_name, &permissions});
  }

  void index_rows() {
    for (const PermissionUse& use : catalog_.permission_uses) {
      if (!matters(use)) continue;
      rows_.push_back(&use);
      for (const std::string& text : use.texts) {
        if (text.find('*') == std::string::npos) {
          exact_texts_[text].push_back(&use);
        } else {
          text_patterns_.emplace_back(text, &use);
        }
      }
      if (use.class_name.empty()) continue;
      if (use.member.empty()) {
        classes_[Symbol(last_part(use.class_name.view()))].push_back(
            {use.class_name, &use.permissions});
      } else {
        add_member(use.class_name, use.member, use.permissions);
      }
    }
    for (const PersonalDataApi& api : catalog_.apis) {
      // What an argument decides (a URI, a sensor) has a row of its own.
      if (!api.argument) add_member(api.class_name, api.member, api.permissions);
    }
  }

  void read_sdks() {
    for (const PresentSdk& present : sdk_inventory(program_, project_, app_, catalog_)) {
      const bool shipped = std::any_of(
          present.evidence.begin(), present.evidence.end(),
          [](const auto& evidence) { return evidence.scope == DependencyScope::kRuntime; });
      if (!shipped) continue;
      used(present.sdk->required_permissions);
      used(present.sdk->optional_permissions);
      for (const PersonalDataApi& api : catalog_.apis) {
        const bool takes = std::any_of(api.data.begin(), api.data.end(), [&](Symbol data) {
          return std::find(present.sdk->data.begin(), present.sdk->data.end(), data) !=
                 present.sdk->data.end();
        });
        if (takes) used(api.permissions);
      }
    }
  }

  /// A library that isn't known is judged by its name.
  void read_library(std::string_view name, std::string_view coordinate) {
    const std::vector<std::string> words = words_of(name);
    for (const PermissionUse* use : rows_) {
      const bool named = std::any_of(use->words.begin(), use->words.end(), [&](const auto& word) {
        return std::any_of(words.begin(), words.end(), [&](const std::string& one) {
          return one == word ||
                 (word.size() >= kTellingWord && one.find(word) != std::string::npos);
        });
      });
      const bool known =
          named || std::any_of(use->libraries.begin(), use->libraries.end(),
                               [&](const auto& one) { return fits_pattern(one, coordinate); });
      if (known) used(use->permissions);
    }
  }

  /// What an archive names in its code. Of an SDK whose permissions are known the catalogue tells
  /// more: much of what its code could do waits for a permission that the app never asks for.
  void read_archive(const LocalArchive& archive) {
    const auto file = program_.sources().find(archive.path);
    if (!file || !project_.archives) return;
    // A special access is given on a page of the settings: code that is never led there waits in
    // vain.
    for (const std::string& permission : open_) {
      const Permission* known = catalog_.permission(permission);
      if (known != nullptr && known->kind == Permission::Kind::kSpecial) kept_.insert(permission);
    }
    for (const ArchiveClass& type : project_.archives->classes(*file)) {
      const Sdk* sdk = catalog_.sdk_of_class(type.name.view());
      if (sdk != nullptr &&
          !(sdk->required_permissions.empty() && sdk->optional_permissions.empty()))
        continue;
      for (const ArchiveClass::Reference& reference : type.references) {
        const auto& lineage = catalog_.library_lineage(reference.class_name);
        if (const auto it = members_.find(reference.member); it != members_.end()) {
          for (const Member& member : it->second) {
            if (member.class_name == reference.class_name ||
                std::find(lineage.begin(), lineage.end(), member.class_name) != lineage.end())
              used(*member.permissions);
          }
        }
        const auto it = classes_.find(Symbol(last_part(reference.class_name.view())));
        if (it == classes_.end()) continue;
        for (const Member& member : it->second) {
          if (member.class_name == reference.class_name) used(*member.permissions);
        }
      }
      for (const Symbol text : type.texts) {
        if (!text.view().starts_with("android.settings.")) read_text(text.view());
      }
    }
    kept_.clear();
    for (const ArchiveClass& type : project_.archives->classes(*file)) {
      for (const Symbol text : type.texts) {
        if (text.view().starts_with("android.settings.")) read_text(text.view());
      }
    }
  }

  void read_libraries() {
    for (const Module& module : project_.modules) {
      if (!modules_.contains(module.gradle_path)) continue;
      for (const Dependency& dependency : module.dependencies) {
        if (dependency.scope != DependencyScope::kRuntime) continue;
        const std::string coordinate = dependency.group + ":" + dependency.artifact;
        read_library(coordinate, coordinate);
      }
      for (const LocalArchive& archive : module.archives) {
        if (archive.scope != DependencyScope::kRuntime) continue;
        const std::string_view name = last_part(archive.path, "/");
        read_library(name.substr(0, name.rfind('.')), name);
        read_archive(archive);
      }
      for (const NativeLibrary& library : module.native_libraries) {
        read_library(std::string_view(library.name).substr(0, library.name.rfind('.')),
                     library.name);
      }
    }
    std::unordered_set<Symbol> packages, seen;
    for (const FileId file : program_.files()) packages.insert(program_.unit(file).package);
    for (const FileId file : program_.files()) {
      for (const Import& import : program_.unit(file).imports) {
        const std::string_view name = import.name.view();
        const size_t dot = import.star ? name.size() : name.rfind('.');
        if (dot == std::string_view::npos || !seen.insert(import.name).second) continue;
        const std::string_view package = name.substr(0, dot);
        const bool platform = package.starts_with("android.") || package.starts_with("java.") ||
                              package.starts_with("javax.") || package.starts_with("kotlin");
        if (platform || packages.contains(Symbol(package)) || is_own(name)) continue;
        read_library(package, package);
      }
    }
  }

  /// The app's own classes and what the build makes of them (R, BuildConfig, bindings).
  bool is_own(std::string_view name) const {
    if (program_.find_type(Symbol(name)).valid()) return true;
    return std::any_of(project_.modules.begin(), project_.modules.end(), [&](const Module& module) {
      return !module.namespace_name.empty() && lies_in(name, module.namespace_name);
    });
  }

  void read_manifest() {
    for (const Component& component : app_.manifest.components) {
      used({component.permission});
      for (const IntentFilter& filter : component.intent_filters) {
        for (const std::string& action : filter.actions) read_text(action);
      }
    }
  }

  void read_text(std::string_view text) {
    // What was read while some were kept may stand elsewhere as well, and count there.
    if (text.empty() || (kept_.empty() && !texts_seen_.insert(std::string(text)).second)) return;
    used({std::string(text)});
    if (const auto it = exact_texts_.find(text); it != exact_texts_.end()) {
      for (const PermissionUse* use : it->second) used(use->permissions);
    }
    for (const auto& [pattern, use] : text_patterns_) {
      if (fits_pattern(pattern, text)) used(use->permissions);
    }
  }

  /// Which library classes the program has to do with at all.
  void note_names(FileId file) {
    for (const Import& import : program_.unit(file).imports) imported_.insert(import.name);
    const auto count = static_cast<uint32_t>(program_.unit(file).types.size());
    for (uint32_t index = 0; index < count; ++index) {
      for (const Symbol ancestor : program_.library_ancestors({file, index})) {
        const auto& lineage = catalog_.library_lineage(ancestor);
        inherited_.insert(ancestor);
        inherited_.insert(lineage.begin(), lineage.end());
      }
    }
  }
  bool met_anywhere(Symbol class_name) {
    const auto [it, fresh] = met_.try_emplace(class_name, false);
    if (fresh) {
      it->second = inherited_.contains(class_name) ||
                   std::any_of(imported_.begin(), imported_.end(), [&](Symbol import) {
                     return import == class_name || lies_in(class_name.view(), import.view()) ||
                            lies_in(import.view(), class_name.view());
                   });
    }
    return it->second;
  }

  /// What one file has in sight: what it imports and what its types inherit.
  struct Sight {
    std::unordered_set<Symbol> inherited;
    std::unordered_map<Symbol, bool> known;
  };
  Sight sight_of(FileId file) const {
    Sight sight;
    const auto count = static_cast<uint32_t>(program_.unit(file).types.size());
    for (uint32_t index = 0; index < count; ++index) {
      for (const Symbol ancestor : program_.library_ancestors({file, index})) {
        const auto& lineage = catalog_.library_lineage(ancestor);
        sight.inherited.insert(ancestor);
        sight.inherited.insert(lineage.begin(), lineage.end());
      }
    }
    return sight;
  }
  bool in_sight(const Unit& unit, Symbol class_name, Sight& sight) const {
    const auto [it, fresh] = sight.known.try_emplace(class_name, false);
    if (fresh) {
      const std::string_view name = class_name.view();
      it->second = sight.inherited.contains(class_name);
      for (const Import& import : unit.imports) {
        const std::string_view imported = import.name.view();
        it->second |= imported == name || lies_in(imported, name) || lies_in(name, imported);
      }
    }
    return it->second;
  }

  /// `android.provider.Settings` as it is written in an expression; empty when it isn't a chain of
  /// names.
  static std::string chain(const Unit& unit, uint32_t index, int depth = 0) {
    if (index == kNoIndex || depth > 12) return {};
    const Expr& e = unit.expr(index);
    if (e.kind == ExprKind::kName) return std::string(e.name.view());
    if (e.kind != ExprKind::kSelect) return {};
    const std::string before = chain(unit, unit.receiver(e), depth + 1);
    return before.empty() ? before : before + "." + std::string(e.name.view());
  }

  void read_unit(FileId file) {
    const Unit& unit = program_.unit(file);
    Sight sight = sight_of(file);
    for (const Literal& literal : unit.literals) {
      if (const auto* text = std::get_if<Symbol>(&literal)) read_text(text->view());
    }
    const auto name_class = [&](std::string_view written) {
      const auto it = classes_.find(Symbol(last_part(written, ".")));
      if (it == classes_.end()) return;
      for (const Member& member : it->second) {
        if (member.class_name.view() == written || in_sight(unit, member.class_name, sight))
          used(*member.permissions);
      }
    };
    for (const Import& import : unit.imports) {
      // `import android.media.MediaRecorder as Recorder`: what is written then is the other name.
      if (!import.star && import.alias.view() != last_part(import.name.view()))
        name_class(import.name.view());
    }
    for (const TypeRef& type : unit.type_refs) {
      std::string_view written = type.name.view();
      name_class(written);
      // `MediaStore.Images` names MediaStore as well.
      while (written.rfind('.') != std::string_view::npos) {
        written = written.substr(0, written.rfind('.'));
        name_class(written);
      }
    }
    for (const FunctionDecl& function : unit.functions) read_override(unit, function, sight);
    for (uint32_t index = 0; index < unit.exprs.size(); ++index) {
      const Expr& e = unit.expr(index);
      switch (e.kind) {
        case ExprKind::kName:
        case ExprKind::kSelect:
        case ExprKind::kCall:
        case ExprKind::kFunctionReference:
          break;
        case ExprKind::kBinary:
          if (const auto text = written_text(unit, index)) read_text(*text);
          continue;
        default:
          continue;
      }
      name_class(e.name.view());
      read_member(unit, e, sight);
      read_permission(unit, e);
    }
  }

  void read_override(const Unit& unit, const FunctionDecl& function, Sight& sight) {
    const auto it = members_.find(function.name);
    if (it == members_.end() || function.owner == kNoIndex) return;
    for (const Member& member : it->second) {
      if (sight.inherited.contains(member.class_name) || in_sight(unit, member.class_name, sight))
        used(*member.permissions);
    }
  }

  /// A name that nobody here declares is the library's, whatever the file imports: Kotlin's types
  /// are seldom written. A short one may be another library's.
  bool is_foreign(Symbol name, Symbol class_name) {
    constexpr size_t kTellingWords = 3;  // getInstalledPackages
    return program_.methods_named(name).empty() &&
           (words_of(name.view()).size() >= kTellingWords || met_anywhere(class_name));
  }

  void read_member(const Unit& unit, const Expr& e, Sight& sight) {
    const auto it = members_.find(e.name);
    if (it == members_.end()) return;
    const std::string receiver = e.has_receiver || e.kind == ExprKind::kSelect
                                     ? chain(unit, unit.receiver(e))
                                     : std::string();
    for (const Member& member : it->second) {
      if (receiver == member.class_name.view() || in_sight(unit, member.class_name, sight) ||
          is_foreign(e.name, member.class_name))
        used(*member.permissions);
    }
  }

  /// `Manifest.permission.CAMERA`, and the like of permission libraries: `Permission.CAMERA`,
  /// `Permission.Group.STORAGE`, `PermissionLists.getCameraPermission()`.
  void read_permission(const Unit& unit, const Expr& e) {
    std::string name(e.name.view());
    if (e.kind == ExprKind::kCall) {
      name = permission_of_maker(name);
      if (!name.empty()) name_permission(name);
      return;
    }
    if (e.kind == ExprKind::kName) {
      for (const Import& import : unit.imports) {
        if (import.alias == e.name && import.name.view().find("ermission") != std::string::npos)
          name_permission(name);
        if (import.star && import.name.view().ends_with("Manifest.permission"))
          name_permission(name);
      }
      return;
    }
    if (e.kind != ExprKind::kSelect) return;
    const std::string receiver = chain(unit, unit.receiver(e));
    if (receiver.find("ermission") == std::string::npos) return;
    name_permission(name);
    for (const Permission& permission : catalog_.permissions) {
      if (permission.group == name) read_text(permission.name);
    }
  }
  void name_permission(std::string_view short_name) {
    read_text(std::string(kManifestPermission) + std::string(short_name));
  }

  /// Native code reaches Java by the names of its methods, and the system by paths and commands.
  void read_native(std::string_view text) {
    for (const auto& [name, members] : members_) {
      const std::string quoted = "\"" + std::string(name.view()) + "\"";
      if (text.find(quoted) == std::string_view::npos) continue;
      for (const Member& member : members) used(*member.permissions);
    }
    for (const PermissionUse* use : rows_) {
      for (const std::string& pattern : use->texts) {
        const size_t begin = pattern.find_first_not_of('*');
        const std::string_view core =
            std::string_view(pattern).substr(begin, pattern.find_last_not_of('*') - begin + 1);
        if (core.find('*') == std::string_view::npos && text.find(core) != std::string_view::npos)
          used(use->permissions);
      }
    }
  }

  const Program& program_;
  const Project& project_;
  const App& app_;
  const Catalog& catalog_;
  std::set<std::string> modules_;
  std::set<std::string> open_;  ///< permissions for which no use was found yet
  std::set<std::string> kept_;  ///< those for which what is read just now doesn't count
  std::vector<const PermissionUse*> rows_;
  std::unordered_map<std::string_view, std::vector<const PermissionUse*>> exact_texts_;
  std::vector<std::pair<std::string_view, const PermissionUse*>> text_patterns_;
  std::unordered_set<std::string> texts_seen_;
  std::unordered_map<Symbol, std::vector<Member>> members_, classes_;
  std::unordered_set<Symbol> imported_, inherited_;
  std::unordered_map<Symbol, bool> met_;
};

}  // namespace

std::set<std::string> unused_permissions(const Program& program, const Project& project,
                                         const App& app, const Catalog& catalog) {
  return Search(program, project, app, catalog).take();
}

bool may_be_used(const Program& program, const Catalog& catalog, const std::string& permission) {
  const auto needs = [&](const std::vector<std::string>& permissions) {
    return std::find(permissions.begin(), permissions.end(), permission) != permissions.end();
  };
  std::unordered_set<Symbol> members;
  for (const PersonalDataApi& api : catalog.apis) {
    if (needs(api.permissions)) members.insert(api.member);
  }
  for (const PermissionUse& use : catalog.permission_uses) {
    if (!needs(use.permissions)) continue;
    if (!use.member.empty()) members.insert(use.member);
    if (use.member.empty() && !use.class_name.empty())
      members.insert(Symbol(last_part(use.class_name.view())));
  }
  const std::vector<FileId>& files = program.files();
  return std::any_of(files.begin(), files.end(), [&](FileId file) {
    const std::vector<Expr>& exprs = program.unit(file).exprs;
    return std::any_of(exprs.begin(), exprs.end(),
                       [&](const Expr& e) { return !e.name.empty() && members.contains(e.name); });
  });
}

}  // namespace sdklint
