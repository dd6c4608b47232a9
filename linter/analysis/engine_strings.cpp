// Texts that code puts together: names of classes, methods, components and keys are often built
// from parts. Everything is worked out for each choice of constants, as long as these are few.
// Arrays of chars and bytes that hold a text are that text; what a StringBuilder holds is known
// inside of the function that fills it and follows the flow of control there.
#include <algorithm>

#include "analysis/engine.h"
#include "analysis/names.h"
#include "base/text.h"

namespace sdklint {

namespace {

constexpr size_t kLongestBuilt = 4096;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What an int or char stands for in a text; '?' for what is no code point.
void append_code_point(std::string& to, int64_t code) {
  append_utf8(to, code < 0 || code > UINT32_MAX ? UINT32_MAX : static_cast<uint32_t>(code));
}

std::string with_case(std::string text, bool upper) {
  for (char& c : text) {
    if (upper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z')
      c = static_cast<char>(c + (upper ? 'A' - 'a' : 'a' - 'A'));
  }
  return text;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by,
                     bool only_first) {
  std::string out;
  size_t from = 0;
  while (!what.empty()) {
    const size_t at = text.find(what, from);
    if (at == std::string_view::npos) break;
    out += text.substr(from, at - from);
    out += by;
    from = at + what.size();
    if (only_first || out.size() > kLongestBuilt) break;
  }
  out += text.substr(from);
  return out;
}

/// A regular expression that means nothing but its own characters: `\\.`, `_`.
std::optional<std::string> plain_pattern(std::string_view pattern) {
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    char c = pattern[i];
    if (c == '\\') {
      if (++i == pattern.size()) return std::nullopt;
      c = pattern[i];
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        return std::nullopt;
    } else if (std::string_view("^$.|?*+()[]{}").find(c) != std::string_view::npos) {
      return std::nullopt;
    }
    out += c;
  }
  return out.empty() ? std::nullopt : std::optional(out);
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string out;
  uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    int digit = -1;
    if (c >= 'A' && c <= 'Z') digit = c - 'A';
    if (c >= 'a' && c <= 'z') digit = c - 'a' + 26;
    if (c >= '0' && c <= '9') digit = c - '0' + 52;
    if (c == '+' || c == '-') digit = 62;
    if (c == '/' || c == '_') digit = 63;
    if (c == '=' || c == '\n' || c == '\r') continue;
    if (digit < 0) return std::nullopt;
    bits = bits << 6 | static_cast<uint32_t>(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out += static_cast<char>(bits >> held & 0xFF);
  }
  const bool readable = std::all_of(out.begin(), out.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F;
  });
  return readable ? std::optional(out) : std::nullopt;
}

/// `%s`, `%d` and `%%`, also by position (`%1$s`); other conversions aren't followed.
std::optional<std::string> formatted(std::string_view format,
                                     const std::vector<std::string>& arguments) {
  std::string out;
  size_t next = 0;
  for (size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') {
      out += format[i];
      continue;
    }
    if (++i == format.size()) return std::nullopt;
    if (format[i] == '%' || format[i] == 'n') {
      out += format[i] == '%' ? '%' : '\n';
      continue;
    }
    size_t position = 0;
    size_t digits = i;
    while (digits < format.size() && format[digits] >= '0' && format[digits] <= '9' &&
           position < 100)
      position = position * 10 + static_cast<size_t>(format[digits++] - '0');
    if (digits > i && digits < format.size() && format[digits] == '$') {
      i = digits + 1;
    } else {
      position = 0;
    }
    if (i >= format.size() || (format[i] != 's' && format[i] != 'd' && format[i] != 'c'))
      return std::nullopt;
    const size_t index = position > 0 ? position - 1 : next++;
    if (index >= arguments.size()) return std::nullopt;
    out += arguments[index];
  }
  return out;
}

}  // namespace

bool Engine::is_builder(const HeapObject& object) const {
  const std::string_view name = last_part(object.type.view());
  return object.kind == HeapObject::Kind::kLibrary &&
         (name == "StringBuilder" || name == "StringBuffer");
}

Value* Engine::text_in(State& state, Value builder) const {
  const Atom* atom = values_.only(builder);
  if (atom == nullptr || atom->kind != AtomKind::kObject) return nullptr;
  const auto number = static_cast<uint32_t>(atom->number);
  const auto it = std::find_if(state.texts.begin(), state.texts.end(),
                               [&](const auto& entry) { return entry.first == number; });
  return it == state.texts.end() ? nullptr : &it->second;
}

void Engine::forget_texts(State& state, Value value) {
  if (state.texts.empty()) return;
  values_.each(value, [&](const Atom& atom) {
    if (atom.kind != AtomKind::kObject) return;
    std::erase_if(state.texts, [&](const auto& entry) {
      return entry.first == static_cast<uint32_t>(atom.number);
    });
  });
}

void Engine::join_texts(State& into, const State& other) {
  std::erase_if(into.texts, [&](auto& entry) {
    const auto found = std::find_if(other.texts.begin(), other.texts.end(),
                                    [&](const auto& known) { return known.first == entry.first; });
    if (found == other.texts.end()) return true;
    entry.second = values_.join(entry.second, found->second);
    return false;
  });
}

std::optional<std::vector<std::string>> Engine::texts_of(Frame& frame, State& state, uint32_t expr,
                                                         Value value) {
  if (const Value* built = text_in(state, value)) value = *built;
  const bool is_char = expr != kNoIndex && values_.has_kind(value, AtomKind::kInt) && [&] {
    const StaticType type = static_type(frame, expr);
    return type.known && type.array_depth == 0 &&
           (type.type.qualified.view() == "char" ||
            last_part(type.type.qualified.view()) == "Character");
  }();
  std::vector<std::string> out;
  bool known = !value.bottom();
  values_.each(value, [&](const Atom& atom) {
    switch (atom.kind) {
      case AtomKind::kString:
        out.emplace_back(atom.text.view());
        break;
      case AtomKind::kInt:
        out.emplace_back();
        if (is_char) {
          append_code_point(out.back(), atom.number);
        } else {
          out.back() = std::to_string(atom.number);
        }
        break;
      case AtomKind::kBool:
        out.emplace_back(atom.number != 0 ? "true" : "false");
        break;
      default:
        known = false;
    }
  });
  return known ? std::optional(std::move(out)) : std::nullopt;
}

Value Engine::concatenation(const std::vector<std::optional<std::vector<std::string>>>& parts) {
  std::vector<std::string> all{""};
  for (const auto& part : parts) {
    if (!part || all.size() * part->size() > Values::kLargestSet)
      return values_.of_instance(Symbol("java.lang.String"));
    std::vector<std::string> longer;
    for (const std::string& begin : all) {
      for (const std::string& end : *part) {
        if (begin.size() + end.size() > kLongestBuilt)
          return values_.of_instance(Symbol("java.lang.String"));
        longer.push_back(begin + end);
      }
    }
    all = std::move(longer);
  }
  Value result;
  for (const std::string& text : all)
    result = values_.join(result, values_.of_string(Symbol(text)));
  return result;
}

std::optional<Value> Engine::text_array(Frame& frame, State& state, const Expr& e) {
  // `{'g', 'e', 't'}`, `new byte[] {103, 101, 116}`.
  const Unit& unit = *frame.unit;
  const auto children = unit.children(e);
  if (children.empty() || children.size() > kLongestBuilt || e.type == kNoIndex ||
      unit.type_refs[e.type].array_depth > 0)
    return std::nullopt;
  const std::string_view element = unit.type_refs[e.type].name.view();
  if (element != "char" && element != "byte") return std::nullopt;
  std::string text;
  for (uint32_t child : children) {
    const Atom* atom = values_.only(eval(frame, state, child));
    if (atom == nullptr || atom->kind != AtomKind::kInt || atom->number <= 0 ||
        (element == "byte" && atom->number >= 0x80))
      return std::nullopt;
    append_code_point(text, atom->number);
  }
  return values_.of_string(Symbol(text));
}

std::optional<Value> Engine::made_text(Frame& frame, State& state, const ResolvedType& type,
                                       const Arguments& arguments) {
  if (type.declared.valid() || last_part(type.qualified.view()) != "String") return std::nullopt;
  const std::string_view qualified = type.qualified.view();
  if (qualified != "java.lang.String" && qualified != "kotlin.String" && qualified != "String")
    return std::nullopt;
  if (arguments.values.empty()) return values_.of_string(Symbol(""));
  const auto texts = texts_of(frame, state, kNoIndex, arguments.values[0]);
  // `new String(chars, offset, count)` is a part of them.
  if (!texts || arguments.values.size() > 2) return values_.of_instance(Symbol("java.lang.String"));
  return concatenation({texts});
}

std::optional<Value> Engine::builder_effect(LibraryCall& call) {
  const Atom* only = values_.only(call.receiver);
  if (only == nullptr || only->kind != AtomKind::kObject ||
      !is_builder(objects_[static_cast<uint32_t>(only->number)]))
    return std::nullopt;
  const std::string_view method = call.method.view();
  Value* text = text_in(*call.state, call.receiver);
  const auto& arguments = call.arguments;
  const Value unknown = values_.of_instance(Symbol("java.lang.String"));
  const auto argument = [&](size_t index) {
    return texts_of(*call.frame, *call.state, arguments.exprs[index], arguments.values[index]);
  };
  const auto held = [&]() -> std::optional<std::vector<std::string>> {
    return text != nullptr ? texts_of(*call.frame, *call.state, kNoIndex, *text) : std::nullopt;
  };
  const auto number = [&](size_t index) -> std::optional<size_t> {
    if (index >= arguments.values.size()) return std::nullopt;
    const Atom* atom = values_.only(arguments.values[index]);
    if (atom == nullptr || atom->kind != AtomKind::kInt || atom->number < 0) return std::nullopt;
    return static_cast<size_t>(atom->number);
  };
  const auto change = [&](auto edit) {
    const auto texts = held();
    Value result;
    bool known = texts.has_value();
    if (texts) {
      for (std::string one : *texts) {
        known = known && is_ascii(one) && edit(one);
        result = values_.join(result, values_.of_string(Symbol(one)));
      }
    }
    if (text != nullptr) *text = known ? result : unknown;
    return call.receiver;
  };
  if (one_of(method, {"append", "appendLine"}) && arguments.values.size() == 1) {
    if (text != nullptr) {
      std::vector<std::optional<std::vector<std::string>>> parts{held(), argument(0)};
      if (method == "appendLine") parts.push_back(std::vector<std::string>{"\n"});
      *text = concatenation(parts);
    }
    return call.receiver;
  }
  if (one_of(method, {"toString", "substring"}) && arguments.values.empty())
    return text != nullptr ? *text : unknown;
  if (method == "insert" && arguments.values.size() == 2) {
    const auto at = number(0);
    const auto added = argument(1);
    return change([&](std::string& one) {
      if (!at || *at > one.size() || !added || added->size() != 1) return false;
      one.insert(*at, added->front());
      return one.size() <= kLongestBuilt;
    });
  }
  if (method == "reverse" || method == "reversed") {
    return change([](std::string& one) {
      std::reverse(one.begin(), one.end());
      return true;
    });
  }
  if (method == "deleteCharAt" || method == "setLength" || method == "delete" ||
      method == "replace" || method == "setCharAt") {
    const auto from = number(0);
    const auto to = number(1);
    const auto by = arguments.values.empty() ? std::nullopt : argument(arguments.values.size() - 1);
    return change([&](std::string& one) {
      if (!from || *from > one.size()) return false;
      if (method == "setLength") {
        one.resize(*from);
        return true;
      }
      if (method == "deleteCharAt" || method == "setCharAt") {
        if (*from >= one.size()) return false;
        const bool set = method == "setCharAt";
        if (set && (!by || by->size() != 1)) return false;
        one.replace(*from, 1, set ? by->front() : std::string());
        return true;
      }
      if (!to || *to < *from) return false;
      const bool replaces = method == "replace";
      if (replaces && (!by || by->size() != 1)) return false;
      one.replace(*from, *to - *from, replaces ? by->front() : std::string());
      return one.size() <= kLongestBuilt;
    });
  }
  if (one_of(method, {"length", "getLength", "charAt", "substring", "indexOf"})) {
    // As of the text that it holds.
    LibraryCall on_text = call;
    on_text.receiver = text != nullptr ? *text : unknown;
    return values_.has_kind(on_text.receiver, AtomKind::kString) ? text_effect(on_text)
                                                                 : std::nullopt;
  }
  return std::nullopt;
}

/// A call of a function of texts, worked out for each text that the receiver may be.
class Engine::TextCall {
 public:
  TextCall(Engine& engine, LibraryCall& call)
      : engine_(engine),
        values_(engine.values_),
        call_(call),
        method_(call.method.view()),
        arguments_(call.arguments.values) {}

  /// `String.format(…)`, `TextUtils.concat(…)`, `Character.toString(…)` …
  std::optional<Value> of_class();
  /// A method of a text, or of what decodes one.
  std::optional<Value> of_receiver();

 private:
  static constexpr size_t kMostArguments = 2;
  static constexpr size_t kMostRepeated = 100;

  bool is(std::initializer_list<std::string_view> names) const { return one_of(method_, names); }
  std::optional<std::vector<std::string>> texts(size_t argument) {
    return engine_.texts_of(*call_.frame, *call_.state, call_.arguments.exprs[argument],
                            arguments_[argument]);
  }
  Value text(std::string_view text) const { return values_.of_string(Symbol(text)); }
  std::optional<Value> built(const std::string& text) const {
    return text.size() > kLongestBuilt ? std::nullopt : std::optional(this->text(text));
  }
  Value with_origin_of(Value source, Value value) const {
    if (value.origin == 0) value.origin = source.origin;
    return value;
  }
  std::optional<Value> decoded() const;
  std::optional<Value> put_together();
  std::optional<Value> of_character(const Atom& character) const;
  bool decodes() const;
  bool read_arguments();
  std::optional<size_t> number(size_t argument) const;
  std::optional<Value> of(const std::string& text) const;
  std::optional<Value> without_arguments(const std::string& text) const;
  std::optional<Value> by_position(const std::string& text) const;
  std::optional<Value> with_other(const std::string& text, const std::string& other) const;
  std::optional<Value> split(std::string_view text);

  Engine& engine_;
  Values& values_;
  LibraryCall& call_;
  std::string_view method_;
  const std::vector<Value>& arguments_;
  std::vector<std::string> given_;  ///< the arguments as texts, of a method of a text
};

std::optional<Value> Engine::text_effect(LibraryCall& call) {
  if (!call.is_static) {
    if (auto value = builder_effect(call)) return value;
  }
  constexpr size_t kMostParts = 16;
  if (call.arguments.values.size() > kMostParts) return std::nullopt;
  TextCall text(*this, call);
  return call.is_static ? text.of_class() : text.of_receiver();
}

std::optional<Value> Engine::TextCall::of_class() {
  if (call_.classes.empty() || arguments_.empty()) return std::nullopt;
  const std::string_view type = last_part(call_.classes.front().view());
  const bool single = arguments_.size() == 1;
  if (type == "String" && is({"valueOf", "copyValueOf"}) && single) {
    const auto known = texts(0);
    if (!known) return std::nullopt;
    return with_origin_of(arguments_[0], engine_.concatenation({known}));
  }
  if ((type == "String" && is({"format", "join"})) ||
      (type == "TextUtils" && is({"concat", "join"})))
    return put_together();
  if (type == "Base64" && method_ == "decode") return decoded();
  const Atom* first = values_.only(arguments_[0]);
  if (first == nullptr || first->kind != AtomKind::kInt) return std::nullopt;
  if (type == "Character") return of_character(*first);
  if (type == "Integer" && method_ == "toString" && single)
    return text(std::to_string(first->number));
  return std::nullopt;
}

/// `format`, `join` and `concat` of parts that are all known.
std::optional<Value> Engine::TextCall::put_together() {
  std::vector<std::string> parts;
  for (size_t i = 0; i < arguments_.size(); ++i) {
    const auto known = texts(i);
    if (known && known->size() == 1) {
      parts.push_back(known->front());
    } else if (i != 0 || method_ != "format") {  // a Locale may come first
      return std::nullopt;
    }
  }
  if (parts.empty()) return std::nullopt;
  if (method_ == "format") {
    const auto out = formatted(parts[0], {parts.begin() + 1, parts.end()});
    return out ? std::optional(text(*out)) : std::nullopt;
  }
  const bool joins = method_ == "join";
  std::string out;
  for (size_t i = joins ? 1 : 0; i < parts.size(); ++i) {
    if (joins && i > 1) out += parts[0];
    out += parts[i];
  }
  return text(out);
}

std::optional<Value> Engine::TextCall::of_character(const Atom& character) const {
  if (method_ == "toString") {
    std::string out;
    append_code_point(out, character.number);
    return text(out);
  }
  const bool ascii = character.number > 0 && character.number < 0x80;
  if (ascii && is({"toUpperCase", "toLowerCase"})) {
    const std::string out(1, static_cast<char>(character.number));
    return values_.of_int(with_case(out, method_ == "toUpperCase")[0]);
  }
  return method_ == "valueOf" ? std::optional(arguments_[0]) : std::nullopt;
}

std::optional<Value> Engine::TextCall::decoded() const {
  const Atom* coded = values_.only(arguments_[0]);
  if (coded == nullptr || coded->kind != AtomKind::kString) return std::nullopt;
  const auto out = from_base64(coded->text.view());
  return out ? std::optional(text(*out)) : std::nullopt;
}

/// `java.util.Base64.Decoder.decode`
bool Engine::TextCall::decodes() const {
  return std::any_of(
             call_.classes.begin(), call_.classes.end(),
             [](Symbol name) { return name.view().find("Base64") != std::string_view::npos; }) ||
         engine_.imports_class(*call_.frame->unit, Symbol("java.util.Base64"));
}

std::optional<Value> Engine::TextCall::of_receiver() {
  if (method_ == "decode" && arguments_.size() == 1) return decodes() ? decoded() : std::nullopt;
  std::vector<std::string> receivers;
  bool known = !call_.receiver.bottom();
  values_.each(call_.receiver, [&](const Atom& atom) {
    if (atom.kind == AtomKind::kString) {
      receivers.emplace_back(atom.text.view());
    } else {
      known = false;
    }
  });
  if (!known || receivers.empty() || arguments_.size() > kMostArguments || !read_arguments())
    return std::nullopt;
  if (method_ == "split" && arguments_.size() == 1 && receivers.size() == 1)
    return split(receivers.front());
  Value result;
  for (const std::string& receiver : receivers) {
    const auto value = of(receiver);
    if (!value) return std::nullopt;
    result = values_.join(result, *value);
  }
  return with_origin_of(call_.receiver, result);
}

bool Engine::TextCall::read_arguments() {
  for (size_t i = 0; i < arguments_.size(); ++i) {
    const Atom* atom = values_.only(arguments_[i]);
    if (atom != nullptr && atom->kind == AtomKind::kInt && method_ != "plus") {
      // Where a text could stand, a number is a character's.
      given_.emplace_back();
      append_code_point(given_.back(), atom->number);
      continue;
    }
    const auto known = texts(i);
    if (!known || known->size() != 1) return false;
    given_.push_back(known->front());
  }
  return true;
}

std::optional<size_t> Engine::TextCall::number(size_t argument) const {
  if (argument >= arguments_.size()) return std::nullopt;
  const Atom* atom = values_.only(arguments_[argument]);
  if (atom == nullptr || atom->kind != AtomKind::kInt || atom->number < 0) return std::nullopt;
  return static_cast<size_t>(atom->number);
}

std::optional<Value> Engine::TextCall::of(const std::string& text) const {
  if (is({"toLowerCase", "lowercase"})) return built(with_case(text, false));
  if (is({"toUpperCase", "uppercase"})) return built(with_case(text, true));
  if (arguments_.empty()) return without_arguments(text);
  if (is({"getBytes", "toByteArray"}) && is_ascii(text)) return built(text);
  const size_t count = arguments_.size();
  if (is({"concat", "plus"}) && count == 1) return built(text + given_[0]);
  if (const auto value = by_position(text)) return value;
  if (method_ == "replace" && count == 2) return built(replaced(text, given_[0], given_[1], false));
  if (is({"replaceAll", "replaceFirst"}) && count == 2 &&
      given_[1].find_first_of("$\\") == std::string::npos) {
    const auto pattern = plain_pattern(given_[0]);
    if (!pattern) return std::nullopt;
    return built(replaced(text, *pattern, given_[1], method_ == "replaceFirst"));
  }
  return count == 1 ? with_other(text, given_[0]) : std::nullopt;
}

std::optional<Value> Engine::TextCall::without_arguments(const std::string& text) const {
  const bool ascii = is_ascii(text);
  if (is({"toString", "intern", "toCharArray", "orEmpty"})) return built(text);
  if (is({"getBytes", "toByteArray", "encodeToByteArray", "decodeToString", "concatToString"}) &&
      ascii)
    return built(text);
  if (is({"trim", "strip"})) {
    const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    const auto begin = std::find_if_not(text.begin(), text.end(), blank);
    const auto end = std::find_if_not(text.rbegin(), text.rend(), blank).base();
    return built(begin < end ? std::string(begin, end) : std::string());
  }
  if (method_ == "reversed" && ascii) return built({text.rbegin(), text.rend()});
  if (is({"length", "getLength"}) && ascii)
    return values_.of_int(static_cast<int64_t>(text.size()));
  return std::nullopt;
}

/// Positions are those of bytes only in a text of ASCII.
std::optional<Value> Engine::TextCall::by_position(const std::string& text) const {
  const auto from = number(0), to = number(1);
  if (!from || !is_ascii(text)) return std::nullopt;
  const size_t within = std::min(*from, text.size());
  const bool alone = arguments_.size() == 1;
  if (is({"charAt", "get", "codePointAt"}) && alone && *from < text.size())
    return values_.of_int(text[*from]);
  if (is({"substring", "subSequence"}) && *from <= text.size()) {
    if (alone) return built(text.substr(*from));
    if (to && *to >= *from && *to <= text.size()) return built(text.substr(*from, *to - *from));
  }
  if (method_ == "drop") return built(text.substr(within));
  if (method_ == "take") return built(text.substr(0, within));
  if (method_ == "dropLast") return built(text.substr(0, text.size() - within));
  if (method_ == "takeLast") return built(text.substr(text.size() - within));
  if (method_ == "repeat" && *from < kMostRepeated) {
    std::string many;
    for (size_t i = 0; i < *from; ++i) many += text;
    return built(many);
  }
  return std::nullopt;
}

std::optional<Value> Engine::TextCall::with_other(const std::string& text,
                                                  const std::string& other) const {
  if (method_ == "removePrefix")
    return built(text.starts_with(other) ? text.substr(other.size()) : text);
  if (method_ == "removeSuffix")
    return built(text.ends_with(other) ? text.substr(0, text.size() - other.size()) : text);
  const bool last = is({"lastIndexOf", "substringBeforeLast", "substringAfterLast"});
  const size_t at = last ? text.rfind(other) : text.find(other);
  const bool found = at != std::string::npos;
  if (is({"indexOf", "lastIndexOf"}) && is_ascii(text))
    return values_.of_int(found ? static_cast<int64_t>(at) : -1);
  if (is({"substringBefore", "substringBeforeLast"}))
    return built(found ? text.substr(0, at) : text);
  if (is({"substringAfter", "substringAfterLast"}))
    return built(found ? text.substr(at + other.size()) : text);
  return std::nullopt;
}

std::optional<Value> Engine::TextCall::split(std::string_view text) {
  const bool kotlin = call_.frame->unit->language == Language::kKotlin;
  const auto pattern = kotlin ? std::optional(given_[0]) : plain_pattern(given_[0]);
  if (!pattern || pattern->empty()) return std::nullopt;
  const Value made = engine_.new_container(call_, kotlin ? "java.util.List" : "java.lang.Object[]");
  const uint32_t number = engine_.containers_in(made, nullptr).front();
  uint32_t count = 0;
  for (std::string_view rest = text;; ++count) {
    const size_t at = rest.find(*pattern);
    const Value part = this->text(rest.substr(0, at));
    if (count < kMostPositions) engine_.put(number, kPositions + count, part);
    engine_.put(number, kAllContent, part);
    if (at == std::string_view::npos) break;
    rest.remove_prefix(at + pattern->size());
  }
  engine_.objects_[number].count = count + 1;
  return made;
}

bool Engine::is_text_loop(Frame& frame, uint32_t index) {
  // A loop that does nothing but put a text together may be gone through as it runs. Others would
  // make a context of every function they call for each round.
  const auto it = frame.info->text_loops.find(index);
  if (it != frame.info->text_loops.end()) return it->second;
  const Unit& unit = *frame.unit;
  std::vector<uint32_t> open{index};
  bool only_text = true;
  size_t seen = 0;
  while (!open.empty() && only_text) {
    const Expr& e = unit.expr(open.back());
    open.pop_back();
    if (++seen > 200) only_text = false;
    if (e.kind == ExprKind::kCall) {
      only_text &= one_of(
          e.name.view(), {"charAt", "append", "length", "insert", "substring", "replace", "valueOf",
                          "toString", "concat", "reverse", "toCharArray", "indexOf", "toUpperCase",
                          "toLowerCase", "setCharAt", "deleteCharAt", "parseInt"});
    }
    only_text &= e.kind != ExprKind::kNew && e.kind != ExprKind::kLambda &&
                 e.kind != ExprKind::kInvoke && e.kind != ExprKind::kTry;
    for (uint32_t child : unit.children(e)) open.push_back(child);
  }
  frame.info->text_loops.emplace(index, only_text);
  return only_text;
}

}  // namespace sdklint
