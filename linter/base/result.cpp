#include "base/result.h"

namespace sdklint {

std::string Error::to_string() const {
  std::string text;
  if (!file.empty()) {
    text += file;
    if (line > 0) text += ":" + std::to_string(line);
    text += ": ";
  }
  text += message;
  if (!remedy.empty()) text += "\n  " + remedy;
  return text;
}

}  // namespace sdklint
