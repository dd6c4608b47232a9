#include "parse/libclang.h"

#include <dlfcn.h>

#include <cstdlib>
#include <string>
#include <type_traits>

namespace sdklint::libclang {
namespace {

constexpr const char* kNames[] = {"libclang-19.so.19", "libclang-19.so.1", "libclang-19.so",
                                  "libclang-20.so.20", "libclang-20.so.1", "libclang-18.so.18",
                                  "libclang-18.so.1",  "libclang.so.1",    "libclang.so"};

void* open_library() {
  if (const char* wanted = std::getenv("SDKLINT_LIBCLANG"))
    return dlopen(wanted, RTLD_NOW | RTLD_LOCAL);
  for (const char* name : kNames) {
    if (void* library = dlopen(name, RTLD_NOW | RTLD_LOCAL)) return library;
  }
  return nullptr;
}

const Functions* load_once() {
  void* library = open_library();
  if (library == nullptr) return nullptr;
  static Functions functions;
  bool complete = true;
  const auto find = [&](auto& pointer, const char* name) {
    void* symbol = dlsym(library, (std::string("clang_") + name).c_str());
    complete = complete && symbol != nullptr;
    pointer = reinterpret_cast<std::remove_reference_t<decltype(pointer)>>(symbol);
  };
#define SDKLINT_FIND(name) find(functions.name, #name)
  SDKLINT_FIND(createIndex);
  SDKLINT_FIND(disposeIndex);
  SDKLINT_FIND(parseTranslationUnit2);
  SDKLINT_FIND(disposeTranslationUnit);
  SDKLINT_FIND(getTranslationUnitCursor);
  SDKLINT_FIND(visitChildren);
  SDKLINT_FIND(getCursorSpelling);
  SDKLINT_FIND(getCString);
  SDKLINT_FIND(disposeString);
  SDKLINT_FIND(getCursorLocation);
  SDKLINT_FIND(getCursorExtent);
  SDKLINT_FIND(getRangeStart);
  SDKLINT_FIND(getRangeEnd);
  SDKLINT_FIND(getFileLocation);
  SDKLINT_FIND(Location_isFromMainFile);
  SDKLINT_FIND(getCursorReferenced);
  SDKLINT_FIND(getCursorSemanticParent);
  SDKLINT_FIND(Cursor_isNull);
  SDKLINT_FIND(getCursorType);
  SDKLINT_FIND(getCanonicalType);
  SDKLINT_FIND(getPointeeType);
  SDKLINT_FIND(isConstQualifiedType);
  SDKLINT_FIND(getTypeSpelling);
  SDKLINT_FIND(getNumArgTypes);
  SDKLINT_FIND(isFunctionTypeVariadic);
  SDKLINT_FIND(getArgType);
  SDKLINT_FIND(Cursor_getNumArguments);
  SDKLINT_FIND(Cursor_getArgument);
  SDKLINT_FIND(Cursor_Evaluate);
  SDKLINT_FIND(EvalResult_getKind);
  SDKLINT_FIND(EvalResult_getAsLongLong);
  SDKLINT_FIND(EvalResult_dispose);
  SDKLINT_FIND(getCursorBinaryOperatorKind);
  SDKLINT_FIND(getCursorUnaryOperatorKind);
  SDKLINT_FIND(isCursorDefinition);
  SDKLINT_FIND(getEnumConstantDeclValue);
  SDKLINT_FIND(getOverriddenCursors);
  SDKLINT_FIND(disposeOverriddenCursors);
  SDKLINT_FIND(tokenize);
  SDKLINT_FIND(getTokenKind);
  SDKLINT_FIND(getTokenSpelling);
  SDKLINT_FIND(disposeTokens);
#undef SDKLINT_FIND
  return complete ? &functions : nullptr;
}

}  // namespace

const Functions* load() {
  static const Functions* const functions = load_once();
  return functions;
}

}  // namespace sdklint::libclang
