#include "base/glob.h"

namespace sdklint {
namespace {

/// Classic backtracking over the last star; a `**` may be backed up to from anywhere, a `*` only
/// within its part.
bool fits(std::string_view pattern, std::string_view path) {
  constexpr size_t kNone = std::string_view::npos;
  size_t p = 0, s = 0;
  size_t star = kNone, star_at = 0;    // after a `*`
  size_t stars = kNone, stars_at = 0;  // after a `**`
  while (s < path.size() || p < pattern.size()) {
    if (pattern.substr(p).starts_with("**/")) {
      stars = p += 3;
      stars_at = s;
      star = kNone;
      continue;
    }
    if (pattern.substr(p).starts_with("**")) {
      stars = p += 2;
      stars_at = s;
      star = kNone;
      continue;
    }
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      star_at = s;
      continue;
    }
    if (p < pattern.size() && s < path.size() &&
        (pattern[p] == path[s] || (pattern[p] == '?' && path[s] != '/'))) {
      ++p;
      ++s;
      continue;
    }
    if (star != kNone && star_at < path.size() && path[star_at] != '/') {
      p = star;
      s = ++star_at;
      continue;
    }
    if (stars != kNone && stars_at < path.size()) {
      p = stars;
      s = ++stars_at;
      star = kNone;
      // `**/` stands for whole parts: what follows begins after a '/'.
      while (stars > 0 && pattern[stars - 1] == '/' && s <= path.size() && path[s - 1] != '/') {
        if (s == path.size()) return false;
        s = ++stars_at;
      }
      continue;
    }
    return false;
  }
  return true;
}

}  // namespace

bool glob_match(std::string_view pattern, std::string_view path) {
  if (pattern.find('/') == std::string_view::npos)
    return fits(pattern, path.substr(path.rfind('/') + 1));
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  if (pattern.ends_with('/')) return path.starts_with(pattern);
  return fits(pattern, path);
}

}  // namespace sdklint
