// Native code: how a `native` method enters it, what the C library and JNI do with values, and
// which calls read. A JNI class is a class value, a method id is a constant
// "jni:class#name(signature)result", so that a Java API that is looked up by strings is found at
// the call that uses the id, wherever class and id came from.
#include <algorithm>

#include "analysis/engine.h"

namespace sdklint {
namespace {

constexpr std::string_view kIdPrefix = "jni:";
constexpr size_t kLongestText = 300;

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

/// "android/provider/Settings$Secure" or "Landroid/…;" to the dotted name.
std::string dotted(std::string_view name) {
  if (name.size() > 2 && name.front() == 'L' && name.back() == ';')
    name = name.substr(1, name.size() - 2);
  std::string out(name);
  for (char& c : out) {
    if (c == '/' || c == '$') c = '.';
  }
  return out;
}

/// What hands its argument on: `path.c_str()`, `std::string(path)`, `env->NewStringUTF(path)`.
int passes_on(std::string_view name) {
  if (name.starts_with("string::") &&
      ends_with_any(name, {"::c_str", "::data", "::string", "::begin", "::substr", "::assign"})) {
    return name.ends_with("::assign") ? 1 : 0;
  }
  if (ends_with_any(name, {"_ptr::unique_ptr", "_ptr::shared_ptr", "_ptr::get",
                           "optional::optional", "optional::value"}))
    return 0;
  if (name == "strdup" || name == "move" || name == "forward" || name == "to_string" ||
      name == "string::wstring")
    return 0;
  if (ends_with_any(name, {"Env::NewGlobalRef", "Env::NewLocalRef", "Env::NewWeakGlobalRef",
                           "Env::NewStringUTF", "Env::GetStringUTFChars"}))
    return 1;
  return -1;
}

bool is_std_container(std::string_view type) {
  return type == "vector" || type == "list" || type == "set" || type == "deque" ||
         type == "array" || type == "unordered_set" || type == "queue" || type == "stack" ||
         type == "map" || type == "unordered_map" || type == "SDKLINT_items";
}

}  // namespace

// ---- in and out

Value Engine::run_native(Frame& frame, State& state, const FunctionDecl& function,
                         const std::vector<Value>& arguments) {
  Value result = values_.top();
  const std::vector<Value> given = arguments;
  for (const FunctionId native : program_.native_functions(frame.id)) {
    const FunctionDecl& declared = program_.function(native);
    // The environment, then the object or its class, then the arguments.
    std::vector<Value> passed{values_.top(),
                              frame.implicit.empty()
                                  ? values_.of_class(program_.type(frame.scope).qualified)
                                  : frame.implicit.front()};
    for (const Value argument : given) {
      // A jboolean is a number.
      Value number;
      values_.each(argument, [&](const Atom& atom) {
        number = values_.join(number, atom.kind == AtomKind::kBool ? values_.of_int(atom.number)
                                                                   : values_.single(atom));
      });
      passed.push_back(number);
    }
    passed.resize(declared.parameters.size(), values_.top());
    initialise_class(&frame, &state, program_.owner(native),
                     frame.unit->file.valid()
                         ? Span{frame.unit->file, function.name_begin, function.name_begin}
                         : Span{});
    const Span site{frame.id.file, function.name_begin,
                    function.name_begin + static_cast<uint32_t>(function.name.view().size())};
    call(native, values_.bottom(), std::move(passed), kNoObject, &frame, &state, site,
         PathStep::How::kCall);
  }
  return result;
}

void Engine::load_native(LibraryCall& call) {
  for (const FunctionId loader : program_.native_loaders(call.frame->unit->file)) {
    const std::vector<Value> arguments(program_.function(loader).parameters.size(), values_.top());
    const Span site = call.frame->unit->site(call.frame->unit->expr(call.expr));
    initialise_class(call.frame, call.state, program_.owner(loader), site);
    this->call(loader, values_.bottom(), arguments, kNoObject, call.frame, call.state, site,
               PathStep::How::kCall);
  }
}

// ---- the C and C++ library

Value Engine::content_of(Value container, ContextId reader) {
  Value content;
  values_.each(container, [&](const Atom& atom) {
    const bool known =
        atom.kind == AtomKind::kObject &&
        objects_[static_cast<uint32_t>(atom.number)].kind == HeapObject::Kind::kContainer;
    content = values_.join(
        content,
        known
            ? heap_.read({PlaceKey::Kind::kContent, static_cast<uint32_t>(atom.number), 0}, reader)
            : values_.top());
  });
  return content.bottom() ? values_.top() : content;
}

/// The texts that come of joining the parts, or of filling them into a format. What isn't known
/// becomes '*'.
Value Engine::native_text(const std::vector<Value>& parts, bool format) {
  std::vector<std::string> texts{""};
  bool anything_known = false;
  const auto choices = [&](Value value) {
    std::vector<std::string> out;
    values_.each(value, [&](const Atom& atom) {
      if (atom.kind == AtomKind::kString) {
        out.emplace_back(atom.text.view());
      } else if (atom.kind == AtomKind::kInt && format) {
        out.push_back(std::to_string(atom.number));
      } else {
        out.emplace_back("*");
      }
    });
    if (out.empty() || out.size() > Values::kLargestSet) out.assign(1, "*");
    return out;
  };
  const auto append = [&](const std::vector<std::string>& more) {
    std::vector<std::string> next;
    for (const std::string& text : texts) {
      for (const std::string& part : more) {
        anything_known |= part != "*";
        next.push_back(part == "*" && text.ends_with('*') ? text : text + part);
        if (next.size() > Values::kLargestSet || next.back().size() > kLongestText) return false;
      }
    }
    texts = std::move(next);
    return true;
  };
  if (!format) {
    for (const Value part : parts) {
      if (!append(choices(part))) return values_.top();
    }
  } else {
    const Atom* pattern = parts.empty() ? nullptr : values_.only(parts[0]);
    if (pattern == nullptr || pattern->kind != AtomKind::kString) return values_.top();
    const std::string_view text = pattern->text.view();
    size_t argument = 1;
    for (size_t i = 0; i < text.size();) {
      const size_t percent = std::min(text.find('%', i), text.size());
      if (percent > i && !append({std::string(text.substr(i, percent - i))})) return values_.top();
      if (percent >= text.size()) break;
      const size_t end = text.find_first_not_of("0123456789.-+ #lhzjt", percent + 1);
      if (end == std::string_view::npos) break;
      if (text[end] == '%') {
        if (!append({"%"})) return values_.top();
      } else {
        const bool plain = end == percent + 1 && argument < parts.size();
        if (!append(plain ? choices(parts[argument]) : std::vector<std::string>{"*"}))
          return values_.top();
        ++argument;
      }
      i = end + 1;
    }
  }
  if (!anything_known) return values_.top();
  Value out;
  for (const std::string& text : texts) out = values_.join(out, values_.of_string(Symbol(text)));
  return out;
}

Value Engine::call_native(LibraryCall& call) {
  const std::string_view name = call.method.view();
  const std::vector<Value>& arguments = call.arguments.values;
  if (name == "$concat") return native_text(arguments, false);
  if (name == "$format") return native_text(arguments, true);
  if (name == "get") return content_of(call.receiver, call.frame->context);  // an index
  note_native_hits(call);
  if (const auto value = jni_effect(call)) return *value;
  if (const int at = passes_on(name); at >= 0) {
    return static_cast<size_t>(at) < arguments.size() ? arguments[static_cast<size_t>(at)]
           : name == "string::string"                 ? values_.of_string(Symbol(""))
                                                      : values_.top();
  }

  const size_t colons = name.find("::");
  if (colons != std::string_view::npos && is_std_container(name.substr(0, colons))) {
    const std::string_view method = name.substr(colons + 2);
    if (is_std_container(method)) {
      // A constructor: of a list that is written out, of another container, or empty.
      if (arguments.size() == 1 && values_.has_kind(arguments[0], AtomKind::kObject))
        return arguments[0];
      return new_container(call, "java.util.List");
    }
    if (method == "push_back" || method == "emplace_back" || method == "insert" ||
        method == "push" || method == "push_front" || method == "emplace") {
      if (arguments.size() < 2) return values_.top();
      values_.each(arguments[0], [&](const Atom& atom) {
        if (atom.kind == AtomKind::kObject)
          heap_.write({PlaceKey::Kind::kContent, static_cast<uint32_t>(atom.number), 0},
                      arguments.back());
      });
      return values_.top();
    }
    if (method == "at" || method == "front" || method == "back" || method == "top" ||
        method == "begin" || method == "data" || method == "cbegin") {
      return arguments.empty() ? values_.top() : content_of(arguments[0], call.frame->context);
    }
  }

  // Functions that are handed over run: threads, algorithms, registrations.
  for (size_t i = 0; i < arguments.size(); ++i) {
    std::vector<uint32_t> atoms(values_.ids(arguments[i]).begin(), values_.ids(arguments[i]).end());
    for (const uint32_t id : atoms) {
      const Atom atom = values_.atom(id);
      if (atom.kind != AtomKind::kObject) continue;
      const auto number = static_cast<uint32_t>(atom.number);
      const HeapObject::Kind kind = objects_[number].kind;
      if (kind != HeapObject::Kind::kLambda && kind != HeapObject::Kind::kReference) continue;
      const std::vector<Value> rest(arguments.begin() + static_cast<ptrdiff_t>(i) + 1,
                                    arguments.end());
      std::vector<Value> given;
      if (kind == HeapObject::Kind::kReference) {
        // As many as the function takes, or it wouldn't be found.
        size_t takes = 0;
        const std::vector<FunctionId> named =
            top_level_in_sight(program_.unit(objects_[number].site.file), objects_[number].name);
        if (!named.empty()) takes = program_.function(named.front()).parameters.size();
        given = rest;
        given.resize(takes, values_.top());
      } else {
        given = rest;
      }
      invoke_object(call.frame, call.state, number, Symbol("invoke"), given, {},
                    call.frame->unit->span(call.frame->unit->expr(call.expr)),
                    PathStep::How::kCallback);
    }
  }
  return values_.top();
}

// ---- reads

bool Engine::native_text_fits(NativeSink::Kind kind, std::string_view text,
                              const NativeSink& sink) const {
  const auto named = [&](std::string_view word) {
    return std::any_of(sink.names.begin(), sink.names.end(),
                       [&](const std::string& pattern) { return fits_pattern(pattern, word); });
  };
  if (kind != NativeSink::Kind::kCommand) return sink.kind == kind && named(text);
  if (sink.kind == NativeSink::Kind::kCommand && named(text)) return true;
  // `getprop ro.serialno`, `cat /sys/class/net/wlan0/address`: the words after the program count as
  // keys and paths.
  size_t from = 0;
  bool first = true;
  bool properties = false;
  while (from < text.size()) {
    const size_t space = std::min(text.find_first_of(" \t'\"|;&", from), text.size());
    const std::string_view word = text.substr(from, space - from);
    if (!word.empty()) {
      if (first || word.ends_with("/getprop") || word == "getprop")
        properties = word == "getprop" || word.ends_with("/getprop");
      if (!first && properties && sink.kind == NativeSink::Kind::kProperty && named(word))
        return true;
      if (!first && !properties && sink.kind == NativeSink::Kind::kFile && word != "*" &&
          named(word))
        return true;
      first = false;
    }
    from = space + 1;
  }
  return false;
}

void Engine::note_native_hits(LibraryCall& call) {
  const std::string_view name = call.method.view();
  const auto& arguments = call.arguments;
  const auto hit_of = [&](const NativeSink& sink, uint32_t decider) {
    if (!sink.beside.empty()) {
      const std::string_view text = program_.sources().text(call.frame->unit->file);
      const bool beside = std::any_of(
          sink.beside.begin(), sink.beside.end(),
          [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
      if (!beside) return;
    }
    Hit hit;
    hit.kind = ReachedCall::Kind::kNativeRead;
    hit.native = &sink;
    hit.decider = decider;
    sites_.try_emplace({call.frame->unit->file, call.expr},
                       call.frame->unit->span(call.frame->unit->expr(call.expr)), sink.id);
    note_hit(call, std::move(hit));
  };
  for (const NativeSink& sink : catalog_.native_sinks) {
    if (sink.kind != NativeSink::Kind::kFunction && sink.kind != NativeSink::Kind::kMember)
      continue;
    if (std::find(sink.names.begin(), sink.names.end(), name) == sink.names.end()) continue;
    if (sink.argument && !argument_test(call, *sink.argument)) continue;
    if (!sink.values.empty()) {
      bool holds = false;
      if (!arguments.values.empty()) {
        values_.each(arguments.values[0], [&](const Atom& atom) {
          holds |= atom.kind == AtomKind::kInt &&
                   std::find(sink.values.begin(), sink.values.end(),
                             static_cast<int>(atom.number)) != sink.values.end();
        });
      }
      if (!holds) continue;
    }
    hit_of(sink, kNoIndex);
  }
  for (const NativeReader& reader : catalog_.native_readers) {
    if (!fits_pattern(reader.function.view(), name)) continue;
    const auto at = static_cast<size_t>(reader.argument);
    if (at >= arguments.values.size()) continue;
    std::vector<std::string> texts;
    std::vector<int64_t> numbers;
    if (reader.joins) {
      std::string command;
      for (size_t i = at; i < arguments.values.size(); ++i) {
        const auto add = [&](const Atom& atom) {
          if (atom.kind == AtomKind::kString)
            command += (command.empty() ? "" : " ") + std::string(atom.text.view());
        };
        values_.each(arguments.values[i], [&](const Atom& atom) {
          add(atom);
          if (atom.kind != AtomKind::kObject) return;
          values_.each(heap_.read({PlaceKey::Kind::kContent, static_cast<uint32_t>(atom.number), 0},
                                  call.frame->context),
                       add);
        });
      }
      texts.push_back(std::move(command));
    } else {
      values_.each(arguments.values[at], [&](const Atom& atom) {
        if (atom.kind == AtomKind::kString) texts.emplace_back(atom.text.view());
        if (atom.kind == AtomKind::kInt) numbers.push_back(atom.number);
      });
    }
    for (const NativeSink& sink : catalog_.native_sinks) {
      bool fits = false;
      if (reader.reads == NativeSink::Kind::kRequest) {
        if (sink.kind != NativeSink::Kind::kRequest) continue;
        for (const int64_t number : numbers) {
          fits |= std::find(sink.numbers.begin(), sink.numbers.end(), static_cast<int>(number)) !=
                  sink.numbers.end();
        }
      } else {
        for (const std::string& text : texts) fits |= native_text_fits(reader.reads, text, sink);
      }
      if (fits) hit_of(sink, reader.joins ? kNoIndex : arguments.exprs[at]);
    }
  }
}

void Engine::native_sites(ContextId context, uint32_t call, uint32_t decider, uint32_t grounds,
                          int depth, std::vector<NativeSite>& out) const {
  const ContextKey& key = contexts_[context].key;
  const Unit& unit = program_.unit(key.function.file);
  // Through `path.c_str()` to the variable; is that a parameter?
  size_t parameter = SIZE_MAX;
  for (int step = 0; step < 8 && decider != kNoIndex; ++step) {
    const Expr& e = unit.expr(decider);
    if (e.kind == ExprKind::kCall) {
      const int at = passes_on(e.name.view());
      const auto arguments = unit.arguments(e);
      if (at < 0 || static_cast<size_t>(at) >= arguments.size()) break;
      decider = arguments[static_cast<size_t>(at)];
      continue;
    }
    if (e.kind == ExprKind::kLocal) {
      const std::vector<Parameter>& parameters = program_.function(key.function).parameters;
      for (size_t i = 0; i < parameters.size(); ++i) {
        if (parameters[i].variable == e.ref) parameter = i;
      }
    }
    break;
  }
  const size_t before = out.size();
  if (parameter != SIZE_MAX && depth < 8 && out.size() < 64) {
    for (const Edge& edge : edges_[context]) {
      if (edge.from == kNoContext || distance_[edge.from] == UINT32_MAX) continue;
      const ContextKey& caller = contexts_[edge.from].key;
      const Unit& from = program_.unit(caller.function.file);
      if (from.language != Language::kNative || edge.how != PathStep::How::kCall) continue;
      for (uint32_t index = 0; index < from.exprs.size(); ++index) {
        const Expr& e = from.exprs[index];
        if (e.kind != ExprKind::kCall || from.span(e) != edge.site ||
            e.name != program_.function(key.function).name)
          continue;
        const auto arguments = from.arguments(e);
        if (parameter < arguments.size())
          native_sites(edge.from, index, arguments[parameter], edge.grounds, depth + 1, out);
        break;
      }
    }
  }
  if (out.size() > before) return;
  const Expr& e = unit.expr(call);
  // The name as written: without the class that was put before it.
  const std::string_view name = e.name.view();
  const size_t shown =
      name.size() -
      (name.find_last_of(":.") == std::string_view::npos ? 0 : name.find_last_of(":.") + 1);
  out.push_back({context,
                 unit.span(e),
                 {unit.file, e.name_begin, e.name_begin + static_cast<uint32_t>(shown)},
                 grounds});
}

// ---- JNI

std::optional<Value> Engine::jni_effect(LibraryCall& call) {
  std::string_view name = call.method.view();
  constexpr std::string_view kEnvironment = "_JNIEnv::";
  if (!name.starts_with(kEnvironment)) return std::nullopt;
  name.remove_prefix(kEnvironment.size());
  const std::vector<Value>& arguments = call.arguments.values;  // the environment first
  const auto class_of = [&](Value object) {
    Value classes;
    values_.each(object, [&](const Atom& atom) {
      Value one = values_.top();
      if (atom.kind == AtomKind::kObject)
        one = values_.of_class(objects_[static_cast<uint32_t>(atom.number)].type);
      if (atom.kind == AtomKind::kInstance) one = values_.of_class(atom.text);
      if (atom.kind == AtomKind::kString) one = values_.of_class(Symbol("java.lang.String"));
      if (atom.kind == AtomKind::kNull) return;
      classes = values_.join(classes, one);
    });
    return classes.bottom() ? values_.top() : classes;
  };
  if (name == "FindClass" && arguments.size() >= 2) {
    Value classes;
    values_.each(arguments[1], [&](const Atom& atom) {
      classes = values_.join(classes, atom.kind == AtomKind::kString
                                          ? values_.of_class(Symbol(dotted(atom.text.view())))
                                          : values_.top());
    });
    return classes.bottom() ? values_.top() : classes;
  }
  if (name == "GetObjectClass" && arguments.size() >= 2) return class_of(arguments[1]);
  const bool method = name == "GetMethodID" || name == "GetStaticMethodID";
  const bool field = name == "GetFieldID" || name == "GetStaticFieldID";
  if ((method || field) && arguments.size() >= 4) {
    const auto text_of = [&](Value value) {
      const Atom* atom = values_.only(value);
      return atom != nullptr && atom->kind == AtomKind::kString ? std::string(atom->text.view())
                                                                : std::string();
    };
    const std::string member = text_of(arguments[2]);
    const std::string signature = text_of(arguments[3]);
    if (member.empty()) return values_.top();
    Value ids;
    values_.each(arguments[1], [&](const Atom& atom) {
      const std::string owner =
          atom.kind == AtomKind::kClass ? std::string(atom.text.view()) : std::string();
      ids = values_.join(
          ids, values_.of_constant(Symbol(std::string(kIdPrefix) + owner + (field ? "@" : "#") +
                                          member + " " + signature)));
    });
    return ids.bottom() ? values_.top() : ids;
  }
  if (name == "NewObject" || name.starts_with("CallNonvirtual")) {
    return jni_call(call, name == "NewObject" ? 2 : 3);
  }
  const bool calls = name.starts_with("Call") && name.find("Method") != std::string_view::npos;
  const bool reads = name.starts_with("Get") && name.ends_with("Field") && arguments.size() >= 3;
  if (calls || reads) return jni_call(call, 2);
  return std::nullopt;
}

Value Engine::jni_call(LibraryCall& call, size_t id_at) {
  const std::vector<Value>& arguments = call.arguments.values;
  if (id_at >= arguments.size()) return values_.top();
  Value result;
  std::vector<uint32_t> ids(values_.ids(arguments[id_at]).begin(),
                            values_.ids(arguments[id_at]).end());
  for (const uint32_t id : ids) {
    const Atom atom = values_.atom(id);
    const std::string_view text = atom.text.view();
    if (atom.kind != AtomKind::kConstant || !text.starts_with(kIdPrefix)) {
      result = values_.join(result, values_.top());
      continue;
    }
    const std::string_view rest = text.substr(kIdPrefix.size());
    const size_t mark = rest.find_first_of("#@");
    const size_t space = rest.find(' ', mark);
    const std::string_view owner = rest.substr(0, mark);
    const std::string_view member = rest.substr(mark + 1, space - mark - 1);
    const std::string_view signature = rest.substr(space + 1);
    const bool field = rest[mark] == '@';
    const size_t close = signature.find(')');
    const std::string_view type = field                             ? signature
                                  : close == std::string_view::npos ? std::string_view()
                                                                    : signature.substr(close + 1);

    // The same question that a call written in Java would be asked.
    LibraryCall java;
    java.frame = call.frame;
    java.state = call.state;
    java.expr = call.expr;
    java.method = Symbol(member);
    for (size_t i = id_at + 1; i < arguments.size(); ++i) {
      java.arguments.values.push_back(arguments[i]);
      java.arguments.names.emplace_back();
      java.arguments.exprs.push_back(call.arguments.exprs[i]);
    }
    std::vector<Symbol> classes;
    if (!owner.empty()) {
      const Symbol qualified(owner);
      for (const Symbol library : catalog_.library_lineage(qualified)) classes.push_back(library);
      classes.push_back(qualified);
      if (const TypeId declared = program_.find_type(qualified); declared.valid()) {
        for (const Symbol ancestor : program_.library_ancestors(declared)) {
          classes.push_back(ancestor);
          for (const Symbol library : catalog_.library_lineage(ancestor))
            classes.push_back(library);
        }
      }
    }
    for (const PersonalDataApi* api : catalog_.apis_named(Symbol(member))) {
      if (api->mode == PersonalDataApi::Mode::kUserPicks ||
          field != (api->kind == PersonalDataApi::Kind::kField))
        continue;
      // Without a class only a name that nothing else has says enough.
      const bool telling = owner.empty() && member.size() > 8 && !api->argument &&
                           catalog_.apis_named(Symbol(member)).size() == 1;
      const bool same = std::any_of(classes.begin(), classes.end(),
                                    [&](Symbol name) { return name == api->class_name; });
      if (!same && !telling) continue;
      if (api->argument && !argument_test(java, *api->argument)) continue;
      Hit hit;
      hit.kind = ReachedCall::Kind::kNativeRead;
      hit.api = api;
      sites_.try_emplace(
          {call.frame->unit->file, call.expr},
          call.frame->unit->span(call.frame->unit->expr(call.expr)),
          std::string(api->class_name.view()) + "." + std::string(api->member.view()));
      const bool uncertain = call.uncertain;
      call.uncertain = !same;
      note_hit(call, std::move(hit));
      call.uncertain = uncertain;
    }

    // Back into the app's own Java and Kotlin.
    if (!field && !owner.empty()) {
      if (const TypeId declared = program_.find_type(Symbol(owner)); declared.valid()) {
        const std::vector<FunctionId> found = candidates(declared, Symbol(member), java.arguments);
        Value self = arguments[id_at - 1];
        if (values_.is_top(self) || values_.has_kind(self, AtomKind::kClass))
          self = values_.of_instance(Symbol(owner));
        if (!found.empty()) {
          call_all(*call.frame, *call.state, call.frame->unit->expr(call.expr), found, self,
                   java.arguments, kNoObject);
        }
      }
    }
    Value one = values_.top();
    if (field && type.starts_with("Ljava/lang/String;") && !owner.empty()) {
      one = library_constant(Symbol(std::string(owner) + "." + std::string(member)));
    } else if (type.starts_with('L')) {
      one = values_.of_instance(Symbol(dotted(type)));
    } else if (member == "<init>") {
      one = values_.of_instance(Symbol(owner));
    }
    result = values_.join(result, one);
  }
  return result.bottom() ? values_.top() : result;
}

}  // namespace sdklint
