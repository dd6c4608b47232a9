// YAML to records. A row whose `class`, `method`, `member` or `function` is a list stands for one
// row for each, which keeps tables short.
#include "catalog/load.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>

#include "source/yaml_file.h"

namespace sdklint {
namespace {

using schema::What;
using Sources = std::map<std::string, std::string, std::less<>>;

/// What the rows of one file share.
struct FileContext {
  std::string path;  ///< as faults print it
  const YamlNode* root = nullptr;
  LoadedCatalog* out = nullptr;
  Sources sources;
  std::vector<std::string> default_from;  ///< citations of rows that name none themselves
  std::string owner;

  void fault(int line, std::string message) {
    out->faults.push_back({path, line, std::move(message)});
  }
};

bool looks_like_citation(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://", "npm:", "maven:"}) {
    if (text.starts_with(scheme)) return text.size() > scheme.size();
  }
  const size_t slash = text.find('/');
  return slash != 0 && slash != std::string_view::npos && slash + 1 < text.size() &&
         text.substr(0, slash).find(' ') == std::string_view::npos;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  const auto number = [&](size_t begin, size_t end) {
    int value = 0;
    for (size_t i = begin; i < end; ++i) value = value * 10 + text[i] - '0';
    return value;
  };
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 7))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 10))))
      .ok();
}

/// True when the text holds a letter of Chinese (UTF-8 from U+4E00 to U+9FFF, roughly).
bool has_chinese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

/// A sentence, in contrast to a proper name or a piece of a manifest, which stay the same in every
/// language.
bool is_sentence(std::string_view text) {
  return std::count(text.begin(), text.end(), ' ') > 4 && !text.starts_with('<');
}

/// Number of edits between two keys, for "did you mean".
size_t distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

/// The visitor of schema.h that reads a record from a YAML map.
class RecordReader {
 public:
  using Overrides = std::vector<std::pair<std::string_view, const YamlNode*>>;

  RecordReader(FileContext& file, const YamlNode& map, Overrides overrides = {}, bool row = true)
      : file_(file), map_(map), overrides_(std::move(overrides)), row_(row) {}

  template <typename T>
  void required(std::string_view key, T& member) {
    const YamlNode* node = find(key);
    if (!node) {
      file_.fault(map_.line, "'" + std::string(key) + "' is missing");
      return;
    }
    read(*node, key, member);
  }

  template <typename T>
  void field(std::string_view key, T& member) {
    if (const YamlNode* node = find(key)) read(*node, key, member);
  }

  template <typename T>
  void defines(What what, std::string_view key, T& member) {
    required(key, member);
    if (const YamlNode* node = find(key); node && node->is_scalar()) {
      file_.out->definitions.push_back({what, node->text, file_.path, node->line, file_.owner});
    }
  }

  void defines_all(What what, std::string_view key, std::vector<std::string>& member) {
    field(key, member);
    for_each_scalar(key, [&](const YamlNode& node) {
      file_.out->definitions.push_back({what, node.text, file_.path, node.line, file_.owner});
    });
  }

  template <typename T>
  void refers(What what, std::string_view key, T& member) {
    field(key, member);
    for_each_scalar(key, [&](const YamlNode& node) {
      file_.out->references.push_back({what, node.text, file_.path, node.line, file_.owner});
    });
  }

  void owned(std::string_view key, Symbol& member) {
    required(key, member);
    if (!member.empty()) {
      file_.out->references.push_back(
          {What::kPackage, std::string(member.view()), file_.path, line_of(key), file_.owner});
    }
  }

  void known(std::string_view key, std::string& member) {
    required(key, member);
    if (!member.empty())
      file_.out->references.push_back({What::kPackage, member, file_.path, line_of(key), ""});
  }

  void date(std::string_view key, std::string& member) {
    required(key, member);
    if (!member.empty() && !is_date(member))
      file_.fault(line_of(key), "'" + std::string(key) + "' must be a date, YYYY-MM-DD");
  }

  void cites(std::string_view key, std::vector<std::string>& member) { member = citations(key); }
  void cites(std::string_view key, std::string& member) {
    const std::vector<std::string> all = citations(key);
    if (!all.empty()) member = all.front();
  }

  void all_sources(std::vector<std::string>& member) {
    known_.push_back("sources");
    for (const auto& [key, text] : file_.sources) member.push_back(text);
    if (member.empty())
      file_.fault(map_.line, "'sources' is missing: an entry without a source is a guess");
  }

  template <typename T>
  void from_file(std::string_view key, T& member) {
    const YamlNode* node = file_.root->find(key);
    if (!node) return;  // said once, for the file
    read(*node, key, member);
  }

  template <typename T>
  void rows(std::string_view key, std::vector<T>& member) {
    if (const YamlNode* node = find(key)) read_rows(file_, *node, key, member);
  }

  /// Complains of keys that nobody asked for.
  void finish() {
    if (row_ && !cited_) citations("from");
    for (const YamlNode::Entry& entry : map_.entries) {
      if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
      std::string message = "unknown key '" + entry.key + "'";
      const auto nearest = std::min_element(known_.begin(), known_.end(), [&](auto a, auto b) {
        return distance(entry.key, a) < distance(entry.key, b);
      });
      if (nearest != known_.end() && distance(entry.key, *nearest) <= 3) {
        message += "; did you mean '" + std::string(*nearest) + "'?";
      }
      file_.fault(entry.line, std::move(message));
    }
  }

  void allow(std::string_view key) { known_.push_back(key); }

  template <typename T>
  static void read_rows(FileContext& file, const YamlNode& node, std::string_view key,
                        std::vector<T>& member) {
    if (!node.is_list()) {
      file.fault(node.line, "'" + std::string(key) + "' must be a list");
      return;
    }
    for (const YamlNode& item : node.items) {
      if (!item.is_map()) {
        file.fault(item.line, "an entry of '" + std::string(key) + "' must be a map");
        continue;
      }
      expand(file, item, [&](Overrides overrides) {
        RecordReader reader(file, item, std::move(overrides));
        T record;
        schema::describe(reader, record);
        reader.finish();
        if (const std::string_view fault = schema::objection(record); !fault.empty()) {
          file.fault(item.line, std::string(fault));
        }
        member.push_back(std::move(record));
      });
    }
  }

 private:
  /// Calls `body` for each combination of the listed `class`, `method`, `member` and `function`.
  template <typename Body>
  static void expand(FileContext& file, const YamlNode& item, const Body& body) {
    std::vector<Overrides> combinations{{}};
    for (const std::string_view key : {"class", "method", "member", "function"}) {
      const YamlNode* node = item.find(key);
      if (!node || !node->is_list()) continue;
      if (node->items.empty())
        file.fault(node->line, "'" + std::string(key) + "' is an empty list");
      std::vector<Overrides> more;
      for (const Overrides& so_far : combinations) {
        for (const YamlNode& choice : node->items) {
          more.push_back(so_far);
          more.back().emplace_back(key, &choice);
        }
      }
      combinations = std::move(more);
    }
    for (Overrides& overrides : combinations) body(std::move(overrides));
  }

  int line_of(std::string_view key) {
    const YamlNode* node = find(key);
    return node ? node->line : map_.line;
  }

  const YamlNode* find(std::string_view key) {
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.push_back(key);
    for (const auto& [name, node] : overrides_) {
      if (name == key) return node;
    }
    const YamlNode* node = map_.find(key);
    return node && node->is_null() ? nullptr : node;
  }

  template <typename Body>
  void for_each_scalar(std::string_view key, const Body& body) {
    const YamlNode* node = find(key);
    if (!node) return;
    if (node->is_scalar()) body(*node);
    for (const YamlNode& item : node->items) {
      if (item.is_scalar()) body(item);
    }
  }

  std::vector<std::string> citations(std::string_view key) {
    cited_ = true;
    const YamlNode* node = find(key);
    std::vector<std::string> result;
    if (!node) {
      if (file_.default_from.empty()) {
        file_.fault(map_.line,
                    "no source: say '" + std::string(key) + "' here or for the whole file");
      }
      return file_.default_from;
    }
    for_each_scalar(key, [&](const YamlNode& name) {
      if (const auto it = file_.sources.find(name.text); it != file_.sources.end()) {
        result.push_back(it->second);
      } else if (looks_like_citation(name.text)) {
        result.push_back(name.text);
      } else {
        file_.fault(name.line,
                    "'" + name.text + "' is neither a key of this file's 'sources' nor a citation");
      }
    });
    return result;
  }

  void must_be(const YamlNode& node, std::string_view key, std::string_view what) {
    file_.fault(node.line, "'" + std::string(key) + "' must be " + std::string(what));
  }

  void read(const YamlNode& node, std::string_view key, std::string& member) {
    if (!node.is_scalar()) return must_be(node, key, "a text");
    member = node.text;
  }
  void read(const YamlNode& node, std::string_view key, Symbol& member) {
    if (!node.is_scalar()) return must_be(node, key, "a name");
    member = Symbol(node.text);
  }
  void read(const YamlNode& node, std::string_view key, bool& member) {
    if (!node.is_scalar() || (node.text != "true" && node.text != "false"))
      return must_be(node, key, "true or false");
    member = node.text == "true";
  }
  void read(const YamlNode& node, std::string_view key, int& member) {
    const char* end = node.text.data() + node.text.size();
    int value = 0;
    const auto [stop, fault] = std::from_chars(node.text.data(), end, value);
    if (!node.is_scalar() || fault != std::errc() || stop != end)
      return must_be(node, key, "a whole number");
    member = value;
  }
  void read(const YamlNode& node, std::string_view key, Text& member) {
    if (node.is_scalar()) {
      // A proper name is the same in both languages; a sentence is not.
      if (!is_ascii(node.text) || is_sentence(node.text)) {
        return must_be(node, key, "given in both languages: {en: ..., zh: ...}");
      }
      member = {node.text, node.text};
      return;
    }
    if (!node.is_map()) return must_be(node, key, "given in both languages: {en: ..., zh: ...}");
    RecordReader text(file_, node, {}, false);
    text.required("en", member.en);
    text.required("zh", member.zh);
    text.finish();
    if (has_chinese(member.en))
      file_.fault(node.line, "'en' of '" + std::string(key) + "' holds Chinese");
    if (is_ascii(member.zh) && is_sentence(member.zh))
      file_.fault(node.line, "'zh' of '" + std::string(key) + "' isn't translated");
  }
  void read(const YamlNode& node, std::string_view, ArgumentTest& member) {
    RecordReader test(file_, node, {}, false);
    schema::describe(test, member);
    test.finish();
  }
  template <typename T>
  void read(const YamlNode& node, std::string_view key, std::optional<T>& member) {
    read(node, key, member.emplace());
  }
  template <typename T>
  void read(const YamlNode& node, std::string_view key, std::vector<T>& member) {
    if (node.is_scalar()) return read(node, key, member.emplace_back());
    if (!node.is_list()) return must_be(node, key, "a list");
    for (const YamlNode& item : node.items) read(item, key, member.emplace_back());
  }
  template <typename Enum>
    requires std::is_enum_v<Enum>
  void read(const YamlNode& node, std::string_view key, Enum& member) {
    const auto& names = schema::Names<Enum>::kAll;
    for (size_t i = 0; i < std::size(names); ++i) {
      if (node.is_scalar() && node.text == names[i]) {
        member = static_cast<Enum>(i);
        return;
      }
    }
    std::string choices;
    for (const std::string_view name : names)
      choices += (choices.empty() ? "" : ", ") + std::string(name);
    must_be(node, key, "one of " + choices);
  }

  FileContext& file_;
  const YamlNode& map_;
  Overrides overrides_;
  bool row_;
  bool cited_ = false;
  std::vector<std::string_view> known_;
};

/// `sources: {key: citation}` and `from: [key]` at the top of a file.
void read_sources(FileContext& file) {
  if (const YamlNode* node = file.root->find("sources")) {
    if (!node->is_map())
      file.fault(node->line, "'sources' must be a map from a short key to a citation");
    for (const YamlNode::Entry& entry : node->entries) {
      if (!entry.value.is_scalar() || !looks_like_citation(entry.value.text)) {
        file.fault(entry.line,
                   "a source must be a URL, \"owner/repo path\", \"npm:package@version\" or "
                   "\"maven:group:artifact:version\"");
        continue;
      }
      file.sources.emplace(entry.key, entry.value.text);
    }
  }
  if (const YamlNode* node = file.root->find("from")) {
    const auto add = [&](const YamlNode& key) {
      const auto it = file.sources.find(key.text);
      if (it == file.sources.end()) {
        file.fault(key.line, "'" + key.text + "' is not a key of this file's 'sources'");
      } else {
        file.default_from.push_back(it->second);
      }
    };
    if (node->is_scalar()) add(*node);
    for (const YamlNode& item : node->items) add(item);
  }
}

/// `classes:` and `interfaces:` map a name to its supertypes, or to nothing.
void read_classes(FileContext& file, const YamlNode& node, bool interfaces,
                  std::vector<LibraryClass>& out) {
  if (!node.is_map())
    return file.fault(node.line, "classes are a map from a name to its supertypes");
  for (const YamlNode::Entry& entry : node.entries) {
    LibraryClass type;
    type.name = Symbol(entry.key);
    type.is_interface = interfaces;
    if (entry.value.is_scalar()) type.supertypes.emplace_back(entry.value.text);
    for (const YamlNode& super : entry.value.items) type.supertypes.emplace_back(super.text);
    if (entry.value.is_map())
      file.fault(entry.line, "the supertypes of a class are a name or a list");
    out.push_back(std::move(type));
  }
}

/// `returns:` maps a class to its methods, each to what it returns. A map instead of a name tells
/// it by an argument: {argument: 0, else: Class, "TELEPHONY_SERVICE phone": Class}, keys being the
/// ways to write the constant.
void read_returns(FileContext& file, const YamlNode& node, std::vector<LibraryReturn>& out) {
  if (!node.is_map())
    return file.fault(node.line, "'returns' is a map from a class to its methods");
  for (const YamlNode::Entry& type : node.entries) {
    if (!type.value.is_map()) file.fault(type.line, "the methods of a class are a map");
    for (const YamlNode::Entry& method : type.value.entries) {
      LibraryReturn row;
      row.class_name = Symbol(type.key);
      row.method = Symbol(method.key);
      if (method.value.is_scalar()) {
        row.returns = Symbol(method.value.text);
      } else if (method.value.is_map()) {
        for (const YamlNode::Entry& choice : method.value.entries) {
          if (choice.key == "argument") {
            row.argument = std::atoi(choice.value.text.c_str());
          } else if (choice.key == "else") {
            row.returns = Symbol(choice.value.text);
          } else {
            std::string_view words = choice.key;
            while (!words.empty()) {
              const size_t space = words.find(' ');
              row.by_argument.emplace_back(Symbol(words.substr(0, space)),
                                           Symbol(choice.value.text));
              words =
                  space == std::string_view::npos ? std::string_view() : words.substr(space + 1);
            }
          }
        }
        if (row.argument < 0)
          file.fault(method.line, "'argument' is missing: which argument decides?");
      } else {
        file.fault(method.line, "what a method returns is a class name or a map");
      }
      out.push_back(std::move(row));
    }
  }
}

/// `constants:` maps a class to its fields and their values.
void read_constants(FileContext& file, const YamlNode& node, std::vector<LibraryConstant>& out) {
  if (!node.is_map())
    return file.fault(node.line, "'constants' is a map from a class to its fields");
  for (const YamlNode::Entry& type : node.entries) {
    for (const YamlNode::Entry& field : type.value.entries) {
      if (!field.value.is_scalar()) {
        file.fault(field.line, "the value of a constant is a text, a number or true/false");
        continue;
      }
      LibraryConstant row;
      row.class_name = Symbol(type.key);
      row.field = Symbol(field.key);
      row.value = field.value.text;
      int64_t number = 0;
      const char* end = row.value.data() + row.value.size();
      if (field.value.quoted) {
        row.type = LibraryConstant::Type::kString;
      } else if (row.value == "true" || row.value == "false") {
        row.type = LibraryConstant::Type::kBool;
      } else if (const auto [stop, fault] = std::from_chars(row.value.data(), end, number);
                 fault == std::errc() && stop == end) {
        row.type = LibraryConstant::Type::kInt;
      }
      out.push_back(std::move(row));
    }
  }
}

void read_android(FileContext& file, Catalog& catalog) {
  RecordReader reader(file, *file.root, {}, false);
  for (const std::string_view key :
       {"sources", "from", "classes", "interfaces", "returns", "constants"})
    reader.allow(key);
  reader.rows("kinds", catalog.data_kinds);
  reader.rows("apis", catalog.apis);
  reader.rows("native_sinks", catalog.native_sinks);
  reader.rows("native_readers", catalog.native_readers);
  reader.rows("sinks", catalog.sinks);
  reader.rows("callbacks", catalog.callbacks);
  reader.rows("listeners", catalog.listeners);
  reader.rows("components", catalog.lifecycle);
  reader.rows("delegates", catalog.application_delegates);
  reader.rows("events", catalog.events);
  reader.rows("carriers", catalog.carriers);
  reader.rows("holders", catalog.holders);
  reader.rows("storage", catalog.storage);
  reader.rows("starts", catalog.component_starts);
  reader.rows("exits", catalog.exits);
  reader.rows("requests", catalog.permission_requests);
  reader.rows("answers", catalog.permission_answers);
  reader.rows("checks", catalog.permission_checks);
  reader.rows("settings", catalog.settings_pages);
  reader.rows("dialogs", catalog.dialogs);
  reader.rows("explanations", catalog.permission_explanations);
  reader.rows("permissions", catalog.permissions);
  reader.rows("groups", catalog.permission_groups);
  reader.rows("functions", catalog.permission_functions);
  reader.rows("restrictions", catalog.permission_restrictions);
  reader.rows("permission_uses", catalog.permission_uses);
  reader.rows("floors", catalog.target_sdk_floors);
  reader.rows("open_libraries", catalog.open_libraries);
  reader.finish();
  if (const YamlNode* node = file.root->find("classes"))
    read_classes(file, *node, false, catalog.classes);
  if (const YamlNode* node = file.root->find("interfaces"))
    read_classes(file, *node, true, catalog.classes);
  if (const YamlNode* node = file.root->find("returns")) read_returns(file, *node, catalog.returns);
  if (const YamlNode* node = file.root->find("constants"))
    read_constants(file, *node, catalog.constants);
}

/// A file that holds a list under `key`, and facts that all its rows share.
template <typename T>
void read_document(FileContext& file, std::string_view key,
                   std::initializer_list<std::string_view> shared, std::vector<T>& out) {
  RecordReader reader(file, *file.root, {}, false);
  reader.allow("sources");
  reader.allow("from");
  for (const std::string_view name : shared) {
    reader.allow(name);
    if (!file.root->find(name))
      file.fault(file.root->line, "'" + std::string(name) + "' is missing");
  }
  reader.rows(key, out);
  reader.finish();
}

void read_one(FileContext& file, const std::string& relative, Catalog& catalog) {
  if (relative == "lexicon.yaml") {
    RecordReader reader(file, *file.root, {}, false);
    reader.allow("sources");
    reader.allow("from");
    schema::describe(reader, catalog.lexicon);
    reader.finish();
  } else if (relative.starts_with("sdks/")) {
    if (const YamlNode* id = file.root->find("id")) file.owner = id->text;
    RecordReader reader(file, *file.root, {}, false);
    Sdk sdk;
    schema::describe(reader, sdk);
    reader.finish();
    if (const std::string_view fault = schema::objection(sdk); !fault.empty())
      file.fault(1, std::string(fault));
    if (!relative.ends_with("/" + sdk.id + ".yaml") ||
        std::count(relative.begin(), relative.end(), '/') != 2) {
      file.fault(
          1, "the file of an SDK is sdks/<vendor>/<id>.yaml; this one's id is '" + sdk.id + "'");
    }
    catalog.sdks.push_back(std::move(sdk));
  } else if (relative.starts_with("notices/")) {
    read_document(file, "notices", {"date", "issuer", "title"}, catalog.notices);
    const YamlNode* date = file.root->find("date");
    if (date && !is_date(date->text)) file.fault(date->line, "'date' must be a date, YYYY-MM-DD");
    if (date && !relative.starts_with("notices/" + date->text + "-")) {
      file.fault(date->line, "the file of a notice is notices/<date>-<issuer>.yaml");
    }
  } else if (relative.starts_with("regulations/")) {
    read_document(file, "clauses", {"id", "title", "issuer", "date"}, catalog.clauses);
    const YamlNode* id = file.root->find("id");
    if (id && relative != "regulations/" + id->text + ".yaml") {
      file.fault(id->line, "the file of a regulation is regulations/<id>.yaml");
    }
  } else if (relative.starts_with("android/")) {
    read_android(file, catalog);
  } else {
    file.fault(
        1,
        "a catalogue file lies in sdks/, notices/, regulations/ or android/, or is lexicon.yaml");
  }
}

}  // namespace

LoadedCatalog load_catalog_folder(const std::string& folder) {
  namespace fs = std::filesystem;
  LoadedCatalog loaded;
  std::error_code failed;
  std::vector<std::string> paths;
  for (fs::recursive_directory_iterator it(folder, failed), end; !failed && it != end;
       it.increment(failed)) {
    if (it->path().extension() == ".yaml" && it->is_regular_file(failed)) {
      paths.push_back(it->path().lexically_relative(folder).generic_string());
    }
  }
  if (failed) {
    loaded.faults.push_back({folder, 0, "the folder can't be read: " + failed.message()});
    return loaded;
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string& relative : paths) {
    const Result<YamlFile> yaml = YamlFile::read((fs::path(folder) / relative).generic_string());
    ++loaded.files;
    if (!yaml) {
      loaded.faults.push_back({yaml.error().file, yaml.error().line, yaml.error().message});
      continue;
    }
    FileContext file;
    file.path = yaml->path;
    file.root = &yaml->root;
    file.out = &loaded;
    if (!yaml->root.is_map()) {
      file.fault(1, "a catalogue file is a map");
      continue;
    }
    read_sources(file);
    read_one(file, relative, loaded.catalog);
  }
  return loaded;
}

}  // namespace sdklint
