#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace sdklint {

/// Something a person can cause and mend: what happened, where, and what to do about it.
struct Error {
  std::string message;  ///< what is wrong, a sentence without a full stop
  std::string file;     ///< path as the person gave it; empty when no file is concerned
  int line = 0;         ///< 1-based; 0 when no line is concerned
  std::string remedy;   ///< what to do; empty when the message says it

  /// "file:line: message" and the remedy on a line of its own.
  std::string to_string() const;
};

/// A value, or the error that stood in its way. Converts to bool: true when there is a value.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  const T& operator*() const& { return std::get<T>(state_); }
  T& operator*() & { return std::get<T>(state_); }
  T&& operator*() && { return std::get<T>(std::move(state_)); }
  const T* operator->() const { return &std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

/// Success, or the error that stood in its way.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  explicit operator bool() const { return !error_; }
  const Error& error() const {
    assert(error_);
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

}  // namespace sdklint
