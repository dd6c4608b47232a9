#include "source/text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace sdklint {
namespace {

class OpenFile {
 public:
  // O_NONBLOCK: a pipe with a source file's name must not hold up the run.
  explicit OpenFile(const std::string& path)
      : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~OpenFile() {
    if (fd_ >= 0) ::close(fd_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int fd() const { return fd_; }

 private:
  int fd_;
};

std::string last_fault() { return std::generic_category().message(errno); }

/// Length of the valid UTF-8 sequence that begins `bytes`; 0 when there is none.
size_t sequence_length(std::string_view bytes) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  size_t length = 0;
  unsigned char low = 0x80, high = 0xBF;  // bounds of the second byte
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;   // overlong
    if (lead == 0xED) high = 0x9F;  // surrogates
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;   // overlong
    if (lead == 0xF4) high = 0x8F;  // past U+10FFFF
  }
  if (length == 0 || bytes.size() < length || byte(1) < low || byte(1) > high) return 0;
  for (size_t i = 2; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  return length;
}

size_t skip_ascii(std::string_view text, size_t from) {
  uint64_t word = 0;
  while (from + sizeof word <= text.size()) {
    std::memcpy(&word, text.data() + from, sizeof word);
    if ((word & 0x8080808080808080u) != 0) break;
    from += sizeof word;
  }
  while (from < text.size() && static_cast<unsigned char>(text[from]) < 0x80) ++from;
  return from;
}

int line_at(std::string_view text, size_t offset) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + offset, '\n'));
}

}  // namespace

size_t replace_invalid_utf8(std::string& text) {
  size_t first = text.size();
  for (size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
    if (const size_t length = sequence_length(std::string_view(text).substr(i)); length > 0) {
      i += length;
    } else {
      first = std::min(first, i);
      text[i++] = '?';
    }
  }
  return first;
}

std::unique_ptr<FileText> FileText::read(const std::string& path, const std::string& disk_path) {
  auto text = std::make_unique<FileText>();
  const auto fail = [&](ReadNote::Kind kind, std::string detail) {
    text->note_ = ReadNote{kind, path, 0, std::move(detail)};
    text->bytes_.clear();
    return std::move(text);
  };

  const OpenFile file(disk_path);
  if (file.fd() < 0) return fail(ReadNote::Kind::kUnreadable, last_fault());
  struct stat status = {};
  if (::fstat(file.fd(), &status) != 0) return fail(ReadNote::Kind::kUnreadable, last_fault());
  if (!S_ISREG(status.st_mode)) return fail(ReadNote::Kind::kUnreadable, "not a regular file");

  // A file may grow or shrink while it is read: what counts is what `read` returns.
  const auto size = static_cast<uint64_t>(status.st_size);
  size_t used = 0;
  if (size <= SourceTree::kLargestFile) {
    text->bytes_.resize(size + 1);
    while (used < text->bytes_.size()) {
      const ssize_t got = ::read(file.fd(), text->bytes_.data() + used, text->bytes_.size() - used);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return fail(ReadNote::Kind::kUnreadable, last_fault());
      if (got == 0) break;
      used += static_cast<size_t>(got);
      if (used == text->bytes_.size() && used <= SourceTree::kLargestFile) {
        text->bytes_.resize(std::min<size_t>(used * 2, SourceTree::kLargestFile + 1));
      }
    }
  }
  if (size > SourceTree::kLargestFile || used > SourceTree::kLargestFile) {
    return fail(ReadNote::Kind::kTooLarge, std::to_string(std::max<uint64_t>(size, used) >> 20) +
                                               " MB, the limit is " +
                                               std::to_string(SourceTree::kLargestFile >> 20));
  }
  text->bytes_.resize(used);
  text->clean(path);
  return text;
}

std::unique_ptr<FileText> FileText::from(const std::string& path, std::string bytes) {
  auto text = std::make_unique<FileText>();
  if (bytes.size() > SourceTree::kLargestFile) {
    text->note_ = ReadNote{ReadNote::Kind::kTooLarge, path, 0, ""};
    return text;
  }
  text->bytes_ = std::move(bytes);
  text->clean(path);
  return text;
}

void FileText::clean(const std::string& path) {
  const auto begins_with = [&](std::string_view mark) { return bytes_.starts_with(mark); };
  if (bytes_.find('\0') != std::string::npos) {
    const bool utf16 = begins_with("\xFF\xFE") || begins_with("\xFE\xFF");
    note_ = ReadNote{ReadNote::Kind::kBinary, path, 0, utf16 ? "UTF-16; save it as UTF-8" : ""};
    bytes_.clear();
    bytes_.shrink_to_fit();
    return;
  }
  const size_t mark = begins_with("\xEF\xBB\xBF") ? 3 : 0;
  if (const size_t first = replace_invalid_utf8(bytes_); first < bytes_.size()) {
    note_ = ReadNote{ReadNote::Kind::kNotUtf8, path, line_at(bytes_, first), ""};
  }
  view_ = std::string_view(bytes_).substr(mark);
}

const std::vector<uint32_t>& FileText::line_starts() const {
  std::call_once(counted_, [this] {
    line_starts_.push_back(0);
    for (size_t i = view_.find('\n'); i != std::string_view::npos; i = view_.find('\n', i + 1)) {
      line_starts_.push_back(static_cast<uint32_t>(i + 1));
    }
  });
  return line_starts_;
}

}  // namespace sdklint
