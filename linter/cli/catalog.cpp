#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "catalog/schema.h"
#include "cli/commands.h"
#include "cli/lint.h"
#include "report/terminal.h"
#include "rules/words.h"

namespace sdklint {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return out;
}

bool mentions(const Sdk& sdk, const std::string& word) {
  std::vector<std::string> texts = {sdk.id,        sdk.name.en,   sdk.name.zh,
                                    sdk.vendor.en, sdk.vendor.zh, sdk.category};
  for (const auto* more :
       {&sdk.coordinates, &sdk.packages, &sdk.native_libraries, &sdk.archives, &sdk.components}) {
    texts.insert(texts.end(), more->begin(), more->end());
  }
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
    return lower(text).find(word) != std::string::npos;
  });
}

std::string row(const Sdk& sdk, ReportLanguage language) {
  return fmt::format("{}  {}  {}  {}\n", pad(sdk.id, 28), pad(sdk.category, 10),
                     pad(in(language, sdk.name), 32), in(language, sdk.vendor));
}

int list(const Options& options, const std::string& word) {
  const Result<Catalog> catalog = load_catalog(options.catalogs);
  if (!catalog) return complain(catalog.error());
  std::string out;
  for (const Sdk& sdk : catalog->sdks) {
    if (word.empty() || mentions(sdk, word)) out += row(sdk, options.language);
  }
  print(out);
  return kClean;
}

std::string_view meaning_name(SdkCall::Meaning meaning) {
  switch (meaning) {
    case SdkCall::Meaning::kStart:
      return "start";
    case SdkCall::Meaning::kSafeStep:
      return "safe-step";
    case SdkCall::Meaning::kConsent:
      return "consent";
    case SdkCall::Meaning::kGrantsConsent:
      return "grants-consent";
    case SdkCall::Meaning::kWithholds:
      return "withholds";
    case SdkCall::Meaning::kLimits:
      return "limits";
  }
  return "start";
}

/// An SDK's entry, one field a line; fields without a value are left out.
class Entry {
 public:
  void row(std::string_view name, std::string_view value) {
    if (!value.empty()) out_ += fmt::format("{}  {}\n", pad(name, 22), value);
  }
  void rows(std::string_view name, const std::vector<std::string>& values) {
    bool first = true;
    for (const std::string& value : values) {
      row(first ? name : "", value);
      first = false;
    }
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

std::string shown(const Sdk& sdk, const Catalog& catalog, ReportLanguage language) {
  Entry entry;
  entry.row("id", sdk.id);
  entry.row("name", in(language, sdk.name));
  entry.row("vendor", in(language, sdk.vendor));
  entry.row("category", sdk.category);
  entry.rows("coordinates", sdk.coordinates);
  entry.rows("packages", sdk.packages);
  entry.rows("native libraries", sdk.native_libraries);
  entry.rows("archives", sdk.archives);
  entry.rows("components", sdk.components);
  std::vector<std::string> brings, calls, starts, data;
  for (const SdkCarrier& carrier : sdk.brings) {
    for (const std::string& name : carrier.names)
      brings.push_back(fmt::format(
          "{}  {}",
          pad(schema::Names<SdkCarrier::Host>::kAll[static_cast<size_t>(carrier.host)], 13), name));
  }
  entry.rows("brought in by", brings);
  for (const SdkCall& call : sdk.calls) {
    calls.push_back(fmt::format("{}  {}", pad(meaning_name(call.meaning), 14),
                                call_name(call.class_name, call.method)));
  }
  for (const SdkAutoInit& start : sdk.auto_init) starts.push_back(start.class_name);
  for (const Symbol id : sdk.data) {
    const DataKind* kind = catalog.data_kind(id);
    data.emplace_back(kind ? in(language, kind->name) : id.view());
  }
  entry.rows("calls", calls);
  entry.rows("starts itself by", starts);
  entry.rows("takes", data);
  entry.rows("needs permissions", sdk.required_permissions);
  entry.rows("optional permissions", sdk.optional_permissions);
  for (const Notice& notice : catalog.notices) {
    if (notice.sdk != sdk.id) continue;
    entry.row("named by", fmt::format("{} {}: {}", notice.date, notice.issuer,
                                      in(language, notice.accusation)));
  }
  entry.row("privacy policy", sdk.privacy_url);
  entry.row("compliance guide", sdk.compliance_url);
  entry.rows("sources", sdk.sources);
  entry.row("checked", sdk.checked);
  return entry.take();
}

}  // namespace

int list_catalog(const Options& options) { return list(options, ""); }

int search_catalog(const Options& options, const std::string& word) {
  return list(options, lower(word));
}

int show_sdk(const Options& options, const std::string& id) {
  const Result<Catalog> catalog = load_catalog(options.catalogs);
  if (!catalog) return complain(catalog.error());
  const Sdk* sdk = catalog->sdk(id);
  if (!sdk)
    return complain({"the catalogue has no SDK '" + id + "'", "", 0,
                     "`sdklint catalog search WORD` finds ids"});
  print(shown(*sdk, *catalog, options.language));
  return kClean;
}

int check_catalog_folder(const std::string& folder) {
  const std::vector<CatalogFault> faults = check_catalog(folder);
  for (const CatalogFault& fault : faults) {
    print(fault.line > 0 ? fmt::format("{}:{}: {}\n", fault.file, fault.line, fault.message)
                         : fmt::format("{}: {}\n", fault.file, fault.message));
  }
  return faults.empty() ? kClean : kFindings;
}

}  // namespace sdklint
