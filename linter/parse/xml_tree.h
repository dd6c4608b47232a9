#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace sdklint {

/// An attribute with its place.
struct XmlAttribute {
  std::string name;   ///< as written, with prefix: "android:name"
  std::string value;  ///< entities resolved
  Span span;          ///< of the whole attribute name="value"
};

/// An element with its place.
struct XmlElement {
  std::string name;  ///< as written, with prefix
  std::vector<XmlAttribute> attributes;
  std::vector<XmlElement> children;
  std::string text;  ///< character data directly inside, trimmed
  Span span;         ///< of the start tag

  /// The value of an attribute by its written name; null when absent.
  const std::string* attribute(std::string_view name) const;
  const XmlAttribute* find_attribute(std::string_view name) const;
  const XmlElement* child(std::string_view name) const;
};

/// A parsed XML file. Depth is bounded (512); deeper elements are left out and `fault` says so.
struct XmlTree {
  XmlElement root;
  std::string fault;  ///< empty when well-formed; else the parser's words
  uint32_t fault_offset = 0;

  static XmlTree parse(FileId file, std::string_view text);
};

}  // namespace sdklint
