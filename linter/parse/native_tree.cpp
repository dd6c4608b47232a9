#include "parse/native_tree.h"

#include <algorithm>
#include <deque>
#include <unordered_set>

#include "parse/libclang.h"
#include "parse/native_stubs.h"

namespace sdklint {
namespace {

using libclang::Cursor;

constexpr std::string_view kStubPath = "/sdklint-stubs/stubs.h";
constexpr std::string_view kSearchPath = "/sdklint-stubs/include/";
constexpr std::string_view kTreePath = "/sdklint-tree/";
constexpr size_t kMostHeaders = 200;
constexpr unsigned kDeepest = 300;

/// The names in `#include "…"` and `#include <…>` lines.
template <typename F>
void each_include(std::string_view text, F f) {
  for (size_t at = text.find("include"); at != std::string_view::npos;
       at = text.find("include", at + 7)) {
    size_t before = at;
    while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '\t')) --before;
    if (before == 0 || text[before - 1] != '#') continue;
    size_t open = at + 7;
    while (open < text.size() && (text[open] == ' ' || text[open] == '\t')) ++open;
    if (open >= text.size() || (text[open] != '"' && text[open] != '<')) continue;
    const size_t close = text.find(text[open] == '"' ? '"' : '>', open + 1);
    if (close == std::string_view::npos || close - open > 200) continue;
    f(text.substr(open + 1, close - open - 1), text[open] == '<');
  }
}

std::string_view folder_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash + 1);
}

/// The text of a string literal as libclang prints it: `"a\"b"`, `u8"…"`.
std::string unescaped(std::string_view literal) {
  const size_t open = literal.find('"');
  if (open == std::string_view::npos || literal.size() < open + 2) return {};
  literal = literal.substr(open + 1, literal.size() - open - 2);
  std::string out;
  out.reserve(literal.size());
  for (size_t i = 0; i < literal.size(); ++i) {
    if (literal[i] != '\\' || i + 1 >= literal.size()) {
      out += literal[i];
      continue;
    }
    const char c = literal[++i];
    if (c >= '0' && c <= '7') {
      int value = 0;
      size_t digits = 0;
      for (; digits < 3 && i < literal.size() && literal[i] >= '0' && literal[i] <= '7'; ++digits)
        value = value * 8 + (literal[i++] - '0');
      --i;
      if (value > 0 && value < 0x80) out += static_cast<char>(value);
      continue;
    }
    out += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
  }
  return out;
}

class Copier {
 public:
  Copier(const libclang::Functions& clang, void* unit, NativeTree& out)
      : clang_(clang), unit_(unit), out_(out) {}

  void copy_all() {
    for (const Cursor& cursor : children(clang_.getTranslationUnitCursor(unit_))) {
      if (!clang_.Location_isFromMainFile(clang_.getCursorLocation(cursor))) continue;
      const uint32_t node = copy(cursor, 0);
      if (node != kNoNode) out_.roots.push_back(node);
    }
  }

 private:
  std::vector<Cursor> children(Cursor cursor) const {
    std::vector<Cursor> list;
    clang_.visitChildren(
        cursor,
        [](Cursor child, Cursor, void* data) {
          static_cast<std::vector<Cursor>*>(data)->push_back(child);
          return 1;  // go on, don't descend
        },
        &list);
    return list;
  }

  Symbol text(libclang::String string) const {
    const char* chars = clang_.getCString(string);
    const Symbol symbol(chars == nullptr ? std::string_view() : std::string_view(chars));
    clang_.disposeString(string);
    return symbol;
  }

  uint32_t offset(libclang::Location location, void** file = nullptr) const {
    unsigned offset = 0;
    void* in = nullptr;
    clang_.getFileLocation(location, &in, nullptr, nullptr, &offset);
    if (file != nullptr) *file = in;
    return offset;
  }

  NativeType type_of(libclang::Type type) const {
    const int kind = clang_.getCanonicalType(type).kind;
    if (kind == libclang::kTypeBool) return NativeType::kBool;
    if ((kind >= libclang::kTypeFirstNumber && kind <= libclang::kTypeLastNumber) ||
        kind == libclang::kTypeEnum)
      return NativeType::kNumber;
    if (kind == libclang::kTypeNullPointer || kind == libclang::kTypePointer)
      return NativeType::kPointer;
    if (kind >= libclang::kTypeFirstArray && kind <= libclang::kTypeLastArray)
      return NativeType::kArray;
    if (kind == libclang::kTypeRecord) return NativeType::kRecord;
    if (kind == libclang::kTypeLvalueReference || kind == libclang::kTypeRvalueReference)
      return type_of(clang_.getPointeeType(clang_.getCanonicalType(type)));
    return NativeType::kOther;
  }

  static NativeKind kind_of(Cursor cursor) { return static_cast<NativeKind>(cursor.kind); }

  static bool is_expression(Cursor cursor) { return cursor.kind >= 100 && cursor.kind < 200; }

  static bool is_function(NativeKind kind) {
    switch (kind) {
      case NativeKind::kFunction:
      case NativeKind::kFunctionTemplate:
      case NativeKind::kMethod:
      case NativeKind::kConstructor:
      case NativeKind::kDestructor:
      case NativeKind::kConversion:
        return true;
      default:
        return false;
    }
  }

  Symbol class_of(Cursor declaration) const {
    const Cursor parent = clang_.getCursorSemanticParent(declaration);
    switch (kind_of(parent)) {
      case NativeKind::kStruct:
      case NativeKind::kUnion:
      case NativeKind::kClass:
      case NativeKind::kClassTemplate:
      case NativeKind::kPartialSpecialisation:
        return text(clang_.getCursorSpelling(parent));
      default:
        return {};
    }
  }

  /// The last name in the text of an expression that libclang could not resolve.
  Symbol last_name(Cursor cursor) const {
    libclang::Token* tokens = nullptr;
    unsigned count = 0;
    clang_.tokenize(unit_, clang_.getCursorExtent(cursor), &tokens, &count);
    Symbol name;
    for (unsigned i = 0; i < count && i < 64; ++i) {
      const int kind = clang_.getTokenKind(tokens[i]);
      const Symbol spelling = text(clang_.getTokenSpelling(unit_, tokens[i]));
      if (kind == libclang::kTokenIdentifier) name = spelling;
      if (kind == libclang::kTokenPunctuation && spelling.view() == "(" && !name.empty()) break;
    }
    clang_.disposeTokens(unit_, tokens, count);
    return name;
  }

  void refer(NativeNode& node, Cursor target) const {
    if (clang_.Cursor_isNull(target)) return;
    node.name = text(clang_.getCursorSpelling(target));
    switch (kind_of(target)) {
      case NativeKind::kVariable:
      case NativeKind::kParameter:
        node.target = NativeTarget::kVariable;
        break;
      case NativeKind::kField:
        node.target = NativeTarget::kField;
        break;
      case NativeKind::kFunction:
      case NativeKind::kFunctionTemplate:
        node.target = NativeTarget::kFunction;
        break;
      case NativeKind::kMethod:
      case NativeKind::kDestructor:
      case NativeKind::kConversion:
        node.target = NativeTarget::kMethod;
        break;
      case NativeKind::kConstructor:
        node.target = NativeTarget::kConstructor;
        break;
      default:
        break;
    }
    node.owner = class_of(target);
    // A member of an instantiated template: a function template inside a class is a method too.
    if (node.target == NativeTarget::kFunction && !node.owner.empty())
      node.target = NativeTarget::kMethod;
    const libclang::Location location = clang_.getCursorLocation(target);
    void* file = nullptr;
    const uint32_t at = offset(location, &file);
    const bool here = clang_.Location_isFromMainFile(location) != 0;
    node.library = !here && in_stubs(file);
    if (node.target == NativeTarget::kVariable) {
      node.local = kind_of(target) == NativeKind::kParameter ||
                   is_function(kind_of(clang_.getCursorSemanticParent(target)));
      if (here) node.declared_at = at;
    }
  }

  bool in_stubs(void* file) const {
    // The stubs are the first file that is seen in a declaration outside of the tree.
    return file != nullptr && file == stub_file();
  }

  void* stub_file() const {
    if (stubs_known_) return stubs_;
    stubs_known_ = true;
    for (const Cursor& cursor : children(clang_.getTranslationUnitCursor(unit_))) {
      const libclang::Location location = clang_.getCursorLocation(cursor);
      void* file = nullptr;
      offset(location, &file);
      if (file == nullptr) continue;
      if (!clang_.Location_isFromMainFile(location)) stubs_ = file;
      break;
    }
    return stubs_;
  }

  void evaluate(NativeNode& node, Cursor cursor) const {
    void* result = clang_.Cursor_Evaluate(cursor);
    if (result == nullptr) return;
    if (clang_.EvalResult_getKind(result) == libclang::kEvaluatedInteger)
      node.value = clang_.EvalResult_getAsLongLong(result);
    clang_.EvalResult_dispose(result);
  }

  /// A call's children: the object or the called value if there is one, then the arguments.
  std::vector<Cursor> call_parts(NativeNode& node, Cursor cursor) {
    const std::vector<Cursor> list = children(cursor);
    const Cursor target = clang_.getCursorReferenced(cursor);
    refer(node, target);
    const int count = clang_.Cursor_getNumArguments(cursor);
    std::vector<Cursor> arguments;
    for (int i = 0; i < count; ++i) {
      const Cursor argument = clang_.Cursor_getArgument(cursor, static_cast<unsigned>(i));
      // A default argument is written in the declaration.
      const bool written = !clang_.Cursor_isNull(argument) &&
                           clang_.getCursorExtent(argument).begin != 0 && is_expression(argument);
      if (!written) {
        ++node.value;
        continue;
      }
      arguments.push_back(argument);
    }
    std::vector<Cursor> parts;
    const bool is_operator =
        node.name.view().starts_with("operator") && !node.name.view().starts_with("operator ");
    if (node.target == NativeTarget::kConstructor || list.empty() ||
        (is_operator && node.name.view() != "operator()")) {
      parts = arguments;
      if (count < 0) parts = list;
    } else {
      Cursor callee = list.front();
      for (int i = 0; i < 8 && (kind_of(callee) == NativeKind::kUnexposed ||
                                kind_of(callee) == NativeKind::kParenthesised);
           ++i) {
        const std::vector<Cursor> inner = children(callee);
        if (inner.empty()) break;
        callee = inner.front();
      }
      node.name_begin = offset(clang_.getCursorLocation(callee));
      if (kind_of(callee) == NativeKind::kMember) {
        const std::vector<Cursor> base = children(callee);
        const bool object = !base.empty() && is_expression(base.front());
        if (object) {
          node.has_receiver = true;
          parts.push_back(base.front());
        }
        if (node.name.empty()) refer(node, clang_.getCursorReferenced(callee));
      } else if (node.name.empty() || node.target == NativeTarget::kVariable) {
        if (node.name.empty())
          node.name = last_name(kind_of(callee) == NativeKind::kUnexposed ? cursor : callee);
        const NativeKind kind = kind_of(callee);
        const bool value = kind == NativeKind::kReference || kind == NativeKind::kLambda ||
                           kind == NativeKind::kCall || kind == NativeKind::kUnary ||
                           kind == NativeKind::kSubscript;
        if (value && node.target != NativeTarget::kFunction &&
            node.target != NativeTarget::kMethod) {
          node.has_callee = true;
          parts.push_back(callee);
        }
      }
      if (node.name.empty()) node.name = last_name(cursor);
      if (count < 0) {
        parts.insert(parts.end(), list.begin() + 1, list.end());
      } else {
        if (node.name.view() == "operator()" && !arguments.empty()) {
          node.has_callee = true;
          node.has_receiver = false;
          parts.clear();
        }
        parts.insert(parts.end(), arguments.begin(), arguments.end());
      }
    }
    // Which arguments may be written.
    if (!clang_.Cursor_isNull(target)) {
      const libclang::Type type = clang_.getCanonicalType(clang_.getCursorType(target));
      const int parameters = clang_.getNumArgTypes(type);
      for (int i = 0; i < parameters && i < 60; ++i) {
        const libclang::Type parameter = clang_.getArgType(type, static_cast<unsigned>(i));
        if (parameter.kind == libclang::kTypePointer &&
            !clang_.isConstQualifiedType(clang_.getPointeeType(parameter)))
          node.buffers |= uint64_t{1} << i;
        if (parameter.kind == libclang::kTypeLvalueReference &&
            !clang_.isConstQualifiedType(clang_.getPointeeType(parameter)))
          node.outputs |= uint64_t{1} << i;
      }
    }
    return parts;
  }

  uint32_t copy(Cursor cursor, unsigned depth) {
    if (depth > kDeepest) {
      out_.too_deep = true;
      return kNoNode;
    }
    NativeNode node;
    node.kind = static_cast<NativeKind>(cursor.kind);
    const libclang::Range range = clang_.getCursorExtent(cursor);
    node.begin = offset(clang_.getRangeStart(range));
    node.end = std::max(node.begin, offset(clang_.getRangeEnd(range)));
    node.name_begin = offset(clang_.getCursorLocation(cursor));
    std::vector<Cursor> parts;
    bool own_parts = false;
    switch (node.kind) {
      case NativeKind::kFunction:
      case NativeKind::kMethod:
      case NativeKind::kConstructor:
      case NativeKind::kDestructor:
      case NativeKind::kConversion:
      case NativeKind::kFunctionTemplate: {
        node.name = text(clang_.getCursorSpelling(cursor));
        node.owner = class_of(cursor);
        node.definition = clang_.isCursorDefinition(cursor) != 0;
        node.value = clang_.isFunctionTypeVariadic(clang_.getCursorType(cursor)) != 0 ? 1 : 0;
        if (node.kind == NativeKind::kMethod && node.definition) {
          Cursor* overridden = nullptr;
          unsigned count = 0;
          clang_.getOverriddenCursors(cursor, &overridden, &count);
          for (unsigned i = 0; i < count; ++i) {
            out_.overrides.push_back(
                {static_cast<uint32_t>(out_.nodes.size()), class_of(overridden[i])});
          }
          if (overridden != nullptr) clang_.disposeOverriddenCursors(overridden);
        }
        break;
      }
      case NativeKind::kVariable:
      case NativeKind::kParameter:
      case NativeKind::kField: {
        node.name = text(clang_.getCursorSpelling(cursor));
        node.owner = class_of(cursor);
        const libclang::Type type = clang_.getCursorType(cursor);
        node.type = type_of(type);
        node.type_name = text(clang_.getTypeSpelling(type));
        node.local = node.kind == NativeKind::kParameter ||
                     is_function(kind_of(clang_.getCursorSemanticParent(cursor)));
        break;
      }
      case NativeKind::kStruct:
      case NativeKind::kUnion:
      case NativeKind::kClass:
      case NativeKind::kClassTemplate:
      case NativeKind::kNamespace:
      case NativeKind::kEnumConstant:
        node.name = text(clang_.getCursorSpelling(cursor));
        break;
      case NativeKind::kMemberReference:
        refer(node, clang_.getCursorReferenced(cursor));
        own_parts = true;
        break;
      case NativeKind::kReference:
      case NativeKind::kMember: {
        const Cursor target = clang_.getCursorReferenced(cursor);
        if (!clang_.Cursor_isNull(target) &&
            target.kind == static_cast<int>(NativeKind::kEnumConstant)) {
          node.kind = NativeKind::kInteger;
          node.value = clang_.getEnumConstantDeclValue(target);
          own_parts = true;
          break;
        }
        refer(node, target);
        if (node.name.empty()) node.name = last_name(cursor);
        node.type = type_of(clang_.getCursorType(cursor));
        if (node.kind == NativeKind::kReference) {
          own_parts = true;
        } else {
          // Only the object: what is named is in the node itself.
          own_parts = true;
          for (const Cursor& child : children(cursor)) {
            if (is_expression(child)) parts.push_back(child);
          }
          node.has_receiver = !parts.empty();
        }
        break;
      }
      case NativeKind::kCall:
        node.type = type_of(clang_.getCursorType(cursor));
        parts = call_parts(node, cursor);
        own_parts = true;
        break;
      case NativeKind::kInteger:
      case NativeKind::kCharacter:
      case NativeKind::kBool:
        evaluate(node, cursor);
        own_parts = true;
        break;
      case NativeKind::kString:
        node.name = Symbol(unescaped(text(clang_.getCursorSpelling(cursor)).view()));
        own_parts = true;
        break;
      case NativeKind::kBinary:
      case NativeKind::kCompoundAssign:
        node.op = static_cast<uint8_t>(clang_.getCursorBinaryOperatorKind(cursor));
        node.type = type_of(clang_.getCursorType(cursor));
        break;
      case NativeKind::kUnary:
        node.op = static_cast<uint8_t>(clang_.getCursorUnaryOperatorKind(cursor));
        node.type = type_of(clang_.getCursorType(cursor));
        break;
      default:
        if (is_expression(cursor)) node.type = type_of(clang_.getCursorType(cursor));
        break;
    }
    const auto index = static_cast<uint32_t>(out_.nodes.size());
    out_.nodes.push_back(node);
    if (!own_parts) parts = children(cursor);
    std::vector<uint32_t> copied;
    copied.reserve(parts.size());
    for (const Cursor& part : parts) {
      const uint32_t child = copy(part, depth + 1);
      if (child != kNoNode) copied.push_back(child);
    }
    NativeNode& stored = out_.nodes[index];
    stored.first = static_cast<uint32_t>(out_.children.size());
    stored.count = static_cast<uint32_t>(copied.size());
    if (stored.has_receiver && stored.count == 0) stored.has_receiver = false;
    out_.children.insert(out_.children.end(), copied.begin(), copied.end());
    return index;
  }

  const libclang::Functions& clang_;
  void* unit_;
  NativeTree& out_;
  mutable void* stubs_ = nullptr;
  mutable bool stubs_known_ = false;
};

}  // namespace

std::string native_parser_missing() {
  if (libclang::load() != nullptr) return {};
  return "libclang 17 or later is not installed (libclang1-19)";
}

std::optional<NativeTree> parse_native(std::string_view path, std::string_view text,
                                       const NativeHeaders& headers) {
  const libclang::Functions* clang = libclang::load();
  if (clang == nullptr) return std::nullopt;

  std::deque<std::string> names;  // addresses stay
  std::vector<libclang::UnsavedFile> files;
  const auto add = [&](std::string name, std::string_view content) {
    names.push_back(std::move(name));
    files.push_back(
        {names.back().c_str(), content.data() == nullptr ? "" : content.data(), content.size()});
  };
  const std::string main(std::string(kTreePath) + std::string(path));
  add(main, text);
  add(std::string(kStubPath), native_stubs());
  // The headers of the tree under the very names by which the preprocessor will ask for them.
  struct Pending {
    std::string virtual_path, path;
    std::string_view text;
  };
  std::deque<Pending> pending{{main, std::string(path), text}};
  std::unordered_set<std::string> seen;
  while (!pending.empty() && files.size() < kMostHeaders) {
    const Pending file = std::move(pending.front());
    pending.pop_front();
    each_include(file.text, [&](std::string_view name, bool angled) {
      auto header = headers(file.path, name);
      if (!header) return;
      std::string virtual_path(angled ? kSearchPath : folder_of(file.virtual_path));
      virtual_path += name;
      if (!seen.insert(virtual_path).second) return;
      add(virtual_path, header->second);
      pending.push_back({std::move(virtual_path), std::move(header->first), header->second});
    });
  }

  const bool is_c = path.ends_with(".c");
  const std::vector<const char*> arguments{"-x",
                                           is_c ? "c" : "c++",
                                           is_c ? "-std=gnu11" : "-std=gnu++17",
                                           "-nostdinc",
                                           "-nostdinc++",
                                           "-ferror-limit=0",
                                           "-w",
                                           "-fno-spell-checking",
                                           "-DANDROID=1",
                                           "-D__ANDROID__=1",
                                           "-include",
                                           kStubPath.data(),
                                           "-I",
                                           kSearchPath.data(),
                                           "--target=aarch64-linux-android24"};
  void* index = clang->createIndex(0, 0);
  if (index == nullptr) return std::nullopt;
  void* unit = nullptr;
  constexpr unsigned kKeepGoing = 0x200;
  const int failed = clang->parseTranslationUnit2(
      index, main.c_str(), arguments.data(), static_cast<int>(arguments.size()), files.data(),
      static_cast<unsigned>(files.size()), kKeepGoing, &unit);
  std::optional<NativeTree> tree;
  if (failed == 0 && unit != nullptr) {
    tree.emplace();
    Copier(*clang, unit, *tree).copy_all();
    clang->disposeTranslationUnit(unit);
  }
  clang->disposeIndex(index);
  return tree;
}

}  // namespace sdklint
