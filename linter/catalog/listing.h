// The catalogue for people: what `sdklint catalog list|show|search` print.
#pragma once

#include <string>
#include <string_view>

#include "catalog/catalog.h"

namespace sdklint {

/// The language that people read the catalogue in.
enum class CatalogTongue : uint8_t { kEnglish, kChinese };

/// A category of SDKs ("push") as it is called in that language.
std::string_view category_name(std::string_view category, CatalogTongue tongue);

/// One line for each SDK: id, category, vendor, name, and a mark when a notice names it.
std::string list_catalog(const Catalog& catalog, CatalogTongue tongue);

/// All that is known of an SDK, a personal-data API, a data kind or a clause by its id; else the
/// nearest ids as a remedy.
Result<std::string> show_catalog_entry(const Catalog& catalog, std::string_view id,
                                       CatalogTongue tongue);

/// Lines for whatever holds the words: ids, names, vendors, coordinates, packages, calls, clauses.
/// Letters of either case. A class name or a coordinate finds the SDK that it belongs to. Empty
/// when nothing does.
std::string search_catalog(const Catalog& catalog, std::string_view words, CatalogTongue tongue);

}  // namespace sdklint
