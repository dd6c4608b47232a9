// The part of libclang's C interface that is used here, declared by hand so that building needs no
// clang headers. The interface is stable: functions and numbers are only ever added.
#pragma once

namespace sdklint::libclang {

struct Cursor {
  int kind;
  int xdata;
  const void* data[3];
};
struct Type {
  int kind;
  void* data[2];
};
struct String {
  const void* data;
  unsigned flags;
};
struct Location {
  const void* data[2];
  unsigned number;
};
struct Range {
  const void* data[2];
  unsigned begin, end;
};
struct Token {
  unsigned numbers[4];
  void* data;
};
struct UnsavedFile {
  const char* name;
  const char* text;
  unsigned long size;
};
/// CXTypeKind, as far as it is asked for; numbers and characters are a stretch of it.
enum TypeKind : int {
  kTypeBool = 3,
  kTypeFirstNumber = 4,
  kTypeLastNumber = 23,
  kTypeNullPointer = 24,
  kTypePointer = 101,
  kTypeLvalueReference = 103,
  kTypeRvalueReference = 104,
  kTypeRecord = 105,
  kTypeEnum = 106,
  kTypeFirstArray = 112,
  kTypeLastArray = 115,
};
/// CXTokenKind and CXEvalResultKind.
enum TokenKind : int { kTokenPunctuation = 0, kTokenIdentifier = 2 };
inline constexpr int kEvaluatedInteger = 1;

using Visitor = int (*)(Cursor cursor, Cursor parent, void* data);

/// One pointer for each function, under its own name.
struct Functions {
  void* (*createIndex)(int, int);
  void (*disposeIndex)(void*);
  int (*parseTranslationUnit2)(void*, const char*, const char* const*, int, UnsavedFile*, unsigned,
                               unsigned, void**);
  void (*disposeTranslationUnit)(void*);
  Cursor (*getTranslationUnitCursor)(void*);
  unsigned (*visitChildren)(Cursor, Visitor, void*);
  String (*getCursorSpelling)(Cursor);
  const char* (*getCString)(String);
  void (*disposeString)(String);
  Location (*getCursorLocation)(Cursor);
  Range (*getCursorExtent)(Cursor);
  Location (*getRangeStart)(Range);
  Location (*getRangeEnd)(Range);
  void (*getFileLocation)(Location, void**, unsigned*, unsigned*, unsigned*);
  int (*Location_isFromMainFile)(Location);
  Cursor (*getCursorReferenced)(Cursor);
  Cursor (*getCursorSemanticParent)(Cursor);
  int (*Cursor_isNull)(Cursor);
  Type (*getCursorType)(Cursor);
  Type (*getCanonicalType)(Type);
  Type (*getPointeeType)(Type);
  unsigned (*isConstQualifiedType)(Type);
  String (*getTypeSpelling)(Type);
  int (*getNumArgTypes)(Type);
  unsigned (*isFunctionTypeVariadic)(Type);
  Type (*getArgType)(Type, unsigned);
  int (*Cursor_getNumArguments)(Cursor);
  Cursor (*Cursor_getArgument)(Cursor, unsigned);
  void* (*Cursor_Evaluate)(Cursor);
  int (*EvalResult_getKind)(void*);
  long long (*EvalResult_getAsLongLong)(void*);
  void (*EvalResult_dispose)(void*);
  int (*getCursorBinaryOperatorKind)(Cursor);
  int (*getCursorUnaryOperatorKind)(Cursor);
  unsigned (*isCursorDefinition)(Cursor);
  long long (*getEnumConstantDeclValue)(Cursor);
  void (*getOverriddenCursors)(Cursor, Cursor**, unsigned*);
  void (*disposeOverriddenCursors)(Cursor*);
  void (*tokenize)(void*, Range, Token**, unsigned*);
  int (*getTokenKind)(Token);
  String (*getTokenSpelling)(void*, Token);
  void (*disposeTokens)(void*, Token*, unsigned);
};

/// Loads the library once; null when there is none.
const Functions* load();

}  // namespace sdklint::libclang
