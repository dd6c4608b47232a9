// What the language's own functions give when what they are called on is known: equality,
// emptiness, order, what a text says as a number or a boolean, boxes, resources.
#include <algorithm>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

namespace {

using TextOrNot = std::optional<std::string>;

TextOrNot text_of(const Atom* atom) {
  if (atom == nullptr || atom->kind != AtomKind::kString) return std::nullopt;
  return std::string(atom->text.view());
}

bool is_kind(const Atom* atom, AtomKind kind) { return atom != nullptr && atom->kind == kind; }

std::optional<int64_t> number_in(std::string_view text) {
  constexpr size_t kMostDigits = 17;  // all of these fit
  const bool digits =
      !text.empty() && text.size() <= kMostDigits &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::optional<int64_t>(std::stoll(std::string(text))) : std::nullopt;
}

bool same_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

}  // namespace

/// A call of one of these functions; the members after each other know them all.
class Engine::Intrinsic {
 public:
  Intrinsic(Engine& engine, const LibraryCall& call)
      : engine_(engine),
        values_(engine.values_),
        call_(call),
        method_(call.method.view()),
        arguments_(call.arguments.values),
        receiver_(engine.values_.only(call.receiver)) {}

  std::optional<Value> result() {
    using Part = std::optional<Value> (Intrinsic::*)();
    static constexpr Part kParts[] = {
        &Intrinsic::equality,     &Intrinsic::emptiness, &Intrinsic::of_null,
        &Intrinsic::bound,        &Intrinsic::of_text,   &Intrinsic::of_boxing_class,
        &Intrinsic::of_primitive, &Intrinsic::of_uri,    &Intrinsic::of_resource,
    };
    for (const Part part : kParts) {
      if (const auto value = (this->*part)()) return value;
    }
    return std::nullopt;
  }

 private:
  bool is(std::initializer_list<std::string_view> names) const {
    return std::find(names.begin(), names.end(), method_) != names.end();
  }
  /// The simple name of the class that a static call is made on; empty for others.
  std::string_view static_class() const {
    return call_.is_static && !call_.classes.empty() ? last_part(call_.classes.front().view())
                                                     : std::string_view();
  }
  /// A value that is as much of an answer as the one that it follows from.
  Value from(Value source, Value value) const {
    if (value.origin == 0) value.origin = source.origin;
    return value;
  }
  Value from_receiver(Value value) const { return from(call_.receiver, value); }

  std::optional<Value> equality();
  std::optional<Value> emptiness();
  std::optional<Value> is_empty_text();
  std::optional<Value> of_null();
  std::optional<Value> bound();
  std::optional<Value> of_text();
  std::optional<Value> of_boxing_class();
  std::optional<Value> of_primitive();
  std::optional<Value> of_uri();
  std::optional<Value> of_resource();

  Engine& engine_;
  Values& values_;
  const LibraryCall& call_;
  std::string_view method_;
  const std::vector<Value>& arguments_;
  const Atom* receiver_;  ///< the only thing that the receiver may be, or null
};

std::optional<Value> Engine::intrinsic(const LibraryCall& call) {
  return Intrinsic(*this, call).result();
}

std::optional<Value> Engine::Intrinsic::equality() {
  if (!is({"equals", "contentEquals", "equalsIgnoreCase"})) return std::nullopt;
  const size_t count = arguments_.size();
  if (call_.is_static || call_.receiver.bottom()) {
    if (!call_.is_static || count != 2) return std::nullopt;
    return engine_.equality(arguments_[0], arguments_[1]);
  }
  if (count == 0) return std::nullopt;
  const Value same = engine_.equality(call_.receiver, arguments_[0]);
  if (method_ != "equals" || count != 2) return same;
  // `equals(other, ignoreCase = true)`
  if (!values_.may_be_true(arguments_[1]) || values_.is_unknown(same)) return same;
  const TextOrNot text = text_of(receiver_);
  const TextOrNot other = text_of(values_.only(arguments_[0]));
  if (!text || !other) return same;
  return from_receiver(values_.of(same_but_for_case(*text, *other)));
}

std::optional<Value> Engine::Intrinsic::emptiness() {
  if (method_ == "isEmpty" && arguments_.size() == 1) return is_empty_text();
  if (!arguments_.empty() || call_.receiver.bottom() ||
      !is({"isEmpty", "isNotEmpty", "isBlank", "isNotBlank", "isNullOrEmpty", "isNullOrBlank"}))
    return std::nullopt;
  const bool when_empty = !method_.starts_with("isNot");
  Value result;
  bool known = true;
  values_.each(call_.receiver, [&](const Atom& atom) {
    if (atom.kind == AtomKind::kNull) {
      result = values_.join(result, values_.of(when_empty));
    } else if (atom.kind == AtomKind::kString) {
      result = values_.join(result, values_.of(atom.text.view().empty() == when_empty));
    } else if (atom.kind == AtomKind::kObject &&
               engine_.objects_[static_cast<uint32_t>(atom.number)].kind ==
                   HeapObject::Kind::kContainer) {
      const auto container = static_cast<uint32_t>(atom.number);
      const uint32_t count = engine_.objects_[container].count;
      const bool empty = engine_.is_empty_container(container, call_.frame->context);
      result = values_.join(result, count != UINT32_MAX ? values_.of((count == 0) == when_empty)
                                    : empty             ? values_.of(when_empty)
                                                        : values_.top());
    } else {
      known = false;
    }
  });
  return known ? std::optional(from_receiver(result)) : std::nullopt;
}

/// `TextUtils.isEmpty(text)`
std::optional<Value> Engine::Intrinsic::is_empty_text() {
  const std::string_view type = static_class();
  if (!type.ends_with("TextUtils") && !type.ends_with("StringUtils")) return std::nullopt;
  Value result;
  values_.each(arguments_[0], [&](const Atom& atom) {
    result =
        values_.join(result, atom.kind == AtomKind::kNull     ? values_.of(true)
                             : atom.kind == AtomKind::kString ? values_.of(atom.text.view().empty())
                             : atom.kind == AtomKind::kResource ? values_.of(false)
                                                                : values_.top());
  });
  return from(arguments_[0], result);
}

/// Kotlin's on what may be null.
std::optional<Value> Engine::Intrinsic::of_null() {
  if (!arguments_.empty() || !is_kind(receiver_, AtomKind::kNull)) return std::nullopt;
  if (method_ == "toBoolean") return from_receiver(values_.of(false));
  if (method_ == "orEmpty") return from_receiver(values_.of_string(Symbol("")));
  if (method_ == "toString") return from_receiver(values_.of_string(Symbol("null")));
  return std::nullopt;
}

/// The smaller or the greater of two numbers.
std::optional<Value> Engine::Intrinsic::bound() {
  const bool of_two = arguments_.size() == 2 && is({"maxOf", "minOf", "max", "min"});
  const bool coerced = arguments_.size() == 1 && is({"coerceAtLeast", "coerceAtMost"});
  if (!of_two && !coerced) return std::nullopt;
  const Value a = coerced ? call_.receiver : arguments_[0];
  const Value b = arguments_.back();
  const Value less = engine_.arithmetic(Op::kLess, a, b);
  if (values_.is_unknown(less)) return std::nullopt;
  const bool smaller = method_.starts_with("min") || method_ == "coerceAtMost";
  Value result;
  if (values_.may_be_true(less)) result = smaller ? a : b;
  if (values_.may_be_false(less)) result = values_.join(result, smaller ? b : a);
  if (coerced) return from_receiver(result);
  return values_.has_kind(result, AtomKind::kInt) ? std::optional(result) : std::nullopt;
}

std::optional<Value> Engine::Intrinsic::of_text() {
  const TextOrNot text = text_of(receiver_);
  if (!text) return std::nullopt;
  if (is({"length", "getLength", "count"}))
    return from_receiver(values_.of_int(static_cast<int64_t>(text->size())));
  if (arguments_.empty()) {
    if (is({"trim", "toString", "toLowerCase", "toUpperCase", "lowercase", "uppercase", "orEmpty",
            "intern"}))
      return call_.receiver;
    if (is({"toBoolean", "toBooleanStrict", "toBooleanStrictOrNull"}))
      return from_receiver(values_.of(*text == "true"));
    if (is({"toInt", "toLong", "toIntOrNull", "toLongOrNull"})) {
      if (const auto number = number_in(*text)) return from_receiver(values_.of_int(*number));
      if (method_.ends_with("OrNull")) return from_receiver(values_.null());
    }
    return std::nullopt;
  }
  const TextOrNot other =
      arguments_.size() == 1 ? text_of(values_.only(arguments_[0])) : TextOrNot();
  if (!other) return std::nullopt;
  if (is({"concat", "plus"})) return values_.of_string(Symbol(*text + *other));
  if (method_ == "startsWith") return values_.of(text->starts_with(*other));
  if (method_ == "endsWith") return values_.of(text->ends_with(*other));
  if (method_ == "contains") return values_.of(text->find(*other) != std::string::npos);
  return std::nullopt;
}

/// `Boolean.parseBoolean(text)`, `Integer.valueOf(number)`, `String.valueOf(true)`
std::optional<Value> Engine::Intrinsic::of_boxing_class() {
  const std::string_view type = static_class();
  if (type.empty() || arguments_.empty()) return std::nullopt;
  const Value given = arguments_[0];
  const Atom* argument = values_.only(given);
  const TextOrNot text = text_of(argument);
  const bool boxes = method_ == "valueOf";
  if (type == "Boolean" && (boxes || method_ == "parseBoolean")) {
    if (text) return from(given, values_.of(*text == "true"));
    if (is_kind(argument, AtomKind::kNull)) return from(given, values_.of(false));
    if (boxes) return given;
  }
  if ((type == "Integer" || type == "Long") && is({"parseInt", "valueOf", "parseLong"})) {
    if (const auto number = text ? number_in(*text) : std::nullopt)
      return from(given, values_.of_int(*number));
    if (boxes && is_kind(argument, AtomKind::kInt)) return given;
  }
  if (type == "String" && boxes) {
    if (text) return given;
    if (is_kind(argument, AtomKind::kInt))
      return from(given, values_.of_string(Symbol(std::to_string(argument->number))));
    if (is_kind(argument, AtomKind::kBool))
      return from(given, values_.of_string(Symbol(argument->number != 0 ? "true" : "false")));
  }
  return std::nullopt;
}

std::optional<Value> Engine::Intrinsic::of_primitive() {
  const bool boolean = is_kind(receiver_, AtomKind::kBool);
  if (arguments_.empty()) {
    if (method_ == "not") return engine_.negation(call_.receiver);
    const bool itself = boolean || is_kind(receiver_, AtomKind::kInt);
    if (itself && is({"booleanValue", "intValue", "longValue", "toBoolean", "toInt", "toLong"}))
      return call_.receiver;
  }
  if (arguments_.size() != 1 || !boolean) return std::nullopt;
  if (method_ == "and") return receiver_->number == 0 ? call_.receiver : arguments_[0];
  if (method_ == "or") return receiver_->number == 1 ? call_.receiver : arguments_[0];
  return std::nullopt;
}

/// Its text tells which provider is asked.
std::optional<Value> Engine::Intrinsic::of_uri() {
  if (method_ == "parse" && arguments_.size() == 1 && static_class() == "Uri") return arguments_[0];
  if (method_ == "toUri" && arguments_.empty() && is_kind(receiver_, AtomKind::kString))
    return call_.receiver;
  return std::nullopt;
}

std::optional<Value> Engine::Intrinsic::of_resource() {
  if (arguments_.size() != 1) return std::nullopt;
  const Atom* id = values_.only(arguments_[0]);
  if (!is_kind(id, AtomKind::kResource)) return std::nullopt;
  const std::string_view written = id->text.view();
  const size_t slash = written.find('/');  // of "string/name"
  const std::string name(slash == std::string_view::npos ? last_part(written)
                                                         : written.substr(slash + 1));
  const Resources& resources = engine_.resources_;
  if (method_ == "getString" && written.starts_with("string/")) {
    const auto text = resources.strings.find(name);
    return text == resources.strings.end() ? arguments_[0]
                                           : values_.of_string(Symbol(text->second.value));
  }
  if (method_ == "getBoolean") {
    const auto found = resources.bools.find(name);
    if (found != resources.bools.end()) return values_.of(found->second);
  }
  if (method_ == "getInteger") {
    const auto found = resources.integers.find(name);
    if (found != resources.integers.end()) return values_.of_int(found->second);
  }
  return std::nullopt;
}

}  // namespace sdklint
