#include "model/default_imports.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sdklint {
namespace {

struct Group {
  std::string_view package;
  std::string_view names;  ///< separated by blanks
};

constexpr Group kJavaLang[] = {
    {"java.lang",
     "AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException "
     "ArrayStoreException "
     "AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character "
     "ClassCastException "
     "ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException Class "
     "CloneNotSupportedException "
     "Cloneable Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error "
     "Exception "
     "ExceptionInInitializerError Float FunctionalInterface IllegalAccessError "
     "IllegalAccessException "
     "IllegalArgumentException IllegalCallerException IllegalMonitorStateException "
     "IllegalStateException "
     "IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException "
     "InheritableThreadLocal "
     "InstantiationError InstantiationException Integer InternalError InterruptedException "
     "Iterable LinkageError Long "
     "Math NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException "
     "NoSuchMethodError "
     "NoSuchMethodException NullPointerException Number NumberFormatException Object "
     "OutOfMemoryError Override Package "
     "Process ProcessBuilder Readable Record ReflectiveOperationException Runnable Runtime "
     "RuntimeException "
     "RuntimePermission SafeVarargs SecurityException SecurityManager Short StackOverflowError "
     "StackTraceElement "
     "StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException "
     "SuppressWarnings System Thread "
     "ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError "
     "UnsatisfiedLinkError "
     "UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError "
     "Void"},
};

// Kotlin's own first; its aliases of Java's types are given by what they stand for.
constexpr Group kKotlin[] = {
    {"kotlin",
     "Annotation Any Array Boolean BooleanArray Byte ByteArray Char CharArray CharSequence "
     "Comparable "
     "ContextFunctionTypeParams Deprecated DeprecatedSinceKotlin DeprecationLevel Double "
     "DoubleArray DslMarker Enum "
     "ExperimentalStdlibApi ExperimentalUnsignedTypes ExtensionFunctionType Float FloatArray "
     "Function Int IntArray "
     "KotlinVersion Lazy LazyThreadSafetyMode Long LongArray Metadata Nothing NotImplementedError "
     "Number OptIn "
     "OptionalExpectation OverloadResolutionByLambdaReturnType Pair ParameterName PublishedApi "
     "ReplaceWith "
     "RequiresOptIn Result Short ShortArray SinceKotlin String Suppress Throwable Triple UByte "
     "UByteArray UInt "
     "UIntArray ULong ULongArray UShort UShortArray UninitializedPropertyAccessException Unit "
     "UnsafeVariance "
     "KotlinNullPointerException AutoCloseable"},
    {"java.lang",
     "ArithmeticException AssertionError ClassCastException Error Exception "
     "IllegalArgumentException "
     "IllegalStateException IndexOutOfBoundsException NullPointerException NumberFormatException "
     "RuntimeException "
     "UnsupportedOperationException Appendable StringBuilder"},
    {"java.util", "ConcurrentModificationException NoSuchElementException Comparator"},
    {"java.nio.charset", "CharacterCodingException"},
    {"java.util.concurrent", "CancellationException"},
    {"kotlin.collections",
     "AbstractCollection AbstractIterator AbstractList AbstractMap AbstractMutableCollection "
     "AbstractMutableList "
     "AbstractMutableMap AbstractMutableSet AbstractSet ArrayDeque BooleanIterator ByteIterator "
     "CharIterator "
     "Collection DoubleIterator FloatIterator Grouping IndexedValue IntIterator Iterable Iterator "
     "List ListIterator "
     "LongIterator Map MutableCollection MutableIterable MutableIterator MutableList "
     "MutableListIterator MutableMap "
     "MutableSet Set ShortIterator"},
    {"java.util", "ArrayList HashMap HashSet LinkedHashMap LinkedHashSet RandomAccess"},
    {"kotlin.io",
     "AccessDeniedException FileAlreadyExistsException FileSystemException FileTreeWalk "
     "FileWalkDirection "
     "NoSuchFileException OnErrorAction"},
    {"kotlin.jvm",
     "ImplicitlyActualizedByJvmDeclaration JvmDefault JvmDefaultWithCompatibility "
     "JvmDefaultWithoutCompatibility "
     "JvmField JvmInline JvmMultifileClass JvmName JvmOverloads JvmRecord JvmSerializableLambda "
     "JvmStatic "
     "JvmSuppressWildcards JvmSynthetic JvmWildcard KotlinReflectionNotSupportedError "
     "PurelyImplements Strictfp "
     "Synchronized Throws Transient Volatile"},
    {"kotlin.ranges",
     "CharProgression CharRange ClosedFloatingPointRange ClosedRange IntProgression IntRange "
     "LongProgression LongRange "
     "OpenEndRange UIntProgression UIntRange ULongProgression ULongRange"},
    {"kotlin.sequences", "Sequence SequenceScope"},
    {"kotlin.text",
     "CharCategory CharDirectionality Charsets HexFormat MatchGroup MatchGroupCollection "
     "MatchNamedGroupCollection "
     "MatchResult Regex RegexOption Typography"},
    {"kotlin.annotation",
     "AnnotationRetention AnnotationTarget MustBeDocumented Repeatable Retention Target"},
};

using Table = std::unordered_map<Symbol, Symbol>;

template <size_t N>
void fill(Table& table, const Group (&groups)[N]) {
  for (const Group& group : groups) {
    std::string_view rest = group.names;
    while (!rest.empty()) {
      const size_t blank = std::min(rest.find(' '), rest.size());
      const std::string_view name = rest.substr(0, blank);
      rest.remove_prefix(std::min(blank + 1, rest.size()));
      if (name.empty()) continue;
      table.emplace(Symbol(name), Symbol(std::string(group.package) + "." + std::string(name)));
    }
  }
}

Table java_table() {
  Table table;
  fill(table, kJavaLang);
  return table;
}

Table kotlin_table() {
  Table table;
  fill(table, kKotlin);
  fill(table, kJavaLang);
  return table;
}

}  // namespace

Symbol default_import(Language language, Symbol simple_name) {
  static const Table java = java_table();
  static const Table kotlin = kotlin_table();
  const Table& table = language == Language::kJava ? java : kotlin;
  const auto found = table.find(simple_name);
  return found == table.end() ? Symbol() : found->second;
}

bool is_primitive(Symbol name) {
  static const std::unordered_map<Symbol, bool> names = [] {
    std::unordered_map<Symbol, bool> made;
    for (const char* text :
         {"int", "boolean", "long", "void", "byte", "char", "short", "float", "double"}) {
      made.emplace(Symbol(text), true);
    }
    return made;
  }();
  return names.contains(name);
}

}  // namespace sdklint
