// pugixml reads the document; one pass over its nodes keeps what the house needs, with byte
// offsets: pugixml knows where a name or text begins, the end of a tag or attribute is looked up in
// the text.
#include "parse/xml_tree.h"

#include <algorithm>
#include <cstring>
#include <pugixml.hpp>

namespace sdklint {
namespace {

constexpr int kDeepest = 512;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Reads start tags from the original text, attribute by attribute, in the same order as the
/// document.
class TagReader {
 public:
  TagReader(FileId file, std::string_view text, size_t name_begin)
      : file_(file), text_(text), begin_(name_begin - 1), at_(name_begin) {
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>' && text_[at_] != '/') {
      ++at_;
    }
  }

  Span next_attribute() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    const size_t from = at_;
    at_ = std::min(text_.find('=', at_), text_.size());
    at_ = std::min(text_.find_first_of("\"'", at_), text_.size());
    if (at_ < text_.size()) {
      const size_t close = text_.find(text_[at_], at_ + 1);
      at_ = close == std::string_view::npos ? text_.size() : close + 1;
    }
    return {file_, static_cast<uint32_t>(from), static_cast<uint32_t>(at_)};
  }

  /// The whole tag; to be asked when all attributes were read.
  Span tag() {
    const size_t close = text_.find('>', at_);
    at_ = close == std::string_view::npos ? text_.size() : close + 1;
    return {file_, static_cast<uint32_t>(begin_), static_cast<uint32_t>(at_)};
  }

 private:
  const FileId file_;
  const std::string_view text_;
  const size_t begin_;
  size_t at_;
};

class Reader {
 public:
  Reader(FileId file, std::string_view text) : file_(file), text_(text) {}

  XmlElement read(const pugi::xml_node& node, int depth) {
    XmlElement element;
    element.name = node.name();
    TagReader tag(file_, text_, static_cast<size_t>(node.offset_debug()));
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      element.attributes.push_back({attribute.name(), attribute.value(), tag.next_attribute()});
    }
    element.span = tag.tag();
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_element) {
        if (depth < kDeepest) {
          element.children.push_back(read(child, depth + 1));
        } else if (!too_deep_) {
          too_deep_ = true;
          too_deep_at_ = static_cast<uint32_t>(child.offset_debug());
        }
      } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        element.text += child.value();
      }
    }
    element.text = trimmed(element.text);
    return element;
  }

  bool too_deep() const { return too_deep_; }
  uint32_t too_deep_at() const { return too_deep_at_; }

 private:
  const FileId file_;
  const std::string_view text_;
  bool too_deep_ = false;
  uint32_t too_deep_at_ = 0;
};

}  // namespace

const XmlAttribute* XmlElement::find_attribute(std::string_view wanted) const {
  const auto found = std::ranges::find(attributes, wanted, &XmlAttribute::name);
  return found == attributes.end() ? nullptr : &*found;
}

const std::string* XmlElement::attribute(std::string_view wanted) const {
  const XmlAttribute* found = find_attribute(wanted);
  return found == nullptr ? nullptr : &found->value;
}

const XmlElement* XmlElement::child(std::string_view wanted) const {
  const auto found = std::ranges::find(children, wanted, &XmlElement::name);
  return found == children.end() ? nullptr : &*found;
}

XmlTree XmlTree::parse(FileId file, std::string_view text) {
  XmlTree tree;
  pugi::xml_document document;
  const pugi::xml_parse_result result =
      document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!result) {
    tree.fault = result.description();
    tree.fault_offset = static_cast<uint32_t>(
        std::clamp<ptrdiff_t>(result.offset, 0, static_cast<ptrdiff_t>(text.size())));
  }
  const pugi::xml_node root = document.document_element();
  if (!root) return tree;
  Reader reader(file, text);
  tree.root = reader.read(root, 1);
  if (tree.fault.empty() && reader.too_deep()) {
    tree.fault = "nested deeper than " + std::to_string(kDeepest) + " elements";
    tree.fault_offset = reader.too_deep_at();
  }
  return tree;
}

}  // namespace sdklint
