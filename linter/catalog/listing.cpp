#include "catalog/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "catalog/schema.h"

namespace sdklint {
namespace {

std::string_view in(CatalogTongue tongue, const Text& text) {
  return tongue == CatalogTongue::kChinese ? text.zh : text.en;
}
std::string_view in(CatalogTongue tongue, std::string_view english, std::string_view chinese) {
  return tongue == CatalogTongue::kChinese ? chinese : english;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

/// Columns on a terminal: a Chinese character takes two.
size_t width(std::string_view text) {
  size_t columns = 0;
  for (size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const size_t bytes = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    columns += bytes >= 3 ? 2 : 1;
    i += bytes;
  }
  return columns;
}

std::string padded(std::string_view text, size_t columns) {
  std::string result(text);
  for (size_t w = width(text); w < columns; ++w) result += ' ';
  return result;
}

template <typename Enum>
std::string_view name_of(Enum value) {
  return schema::Names<Enum>::kAll[static_cast<size_t>(value)];
}

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) result += (result.empty() ? "" : ", ") + part;
  return result;
}

std::string data_names(const Catalog& catalog, const std::vector<Symbol>& kinds,
                       CatalogTongue tongue) {
  std::string result;
  for (const Symbol id : kinds) {
    const DataKind* kind = catalog.data_kind(id);
    if (!result.empty()) result += in(tongue, ", ", "、");
    result += kind ? in(tongue, kind->name) : id.view();
  }
  return result;
}

void line(std::string& out, std::string_view label, std::string_view value) {
  if (!value.empty()) out += fmt::format("  {} {}\n", padded(label, 14), value);
}

std::string sdk_line(const Catalog& catalog, const Sdk& sdk, CatalogTongue tongue) {
  const bool noticed = std::any_of(catalog.notices.begin(), catalog.notices.end(),
                                   [&](const Notice& notice) { return notice.sdk == sdk.id; });
  return fmt::format("{} {} {} {}{}\n", padded(sdk.id, 26),
                     padded(category_name(sdk.category, tongue), 10),
                     padded(in(tongue, sdk.vendor), 22), in(tongue, sdk.name),
                     noticed ? in(tongue, "  [named in a notice]", "  [曾被通报]") : "");
}

/// What a call means, in a few words.
std::string_view meaning_words(SdkCall::Meaning meaning, CatalogTongue tongue) {
  switch (meaning) {
    case SdkCall::Meaning::kStart:
      return in(tongue, "starts it", "启动");
    case SdkCall::Meaning::kSafeStep:
      return in(tongue, "allowed before consent", "同意前可调用");
    case SdkCall::Meaning::kConsent:
      return in(tongue, "tells it of consent", "告知是否同意");
    case SdkCall::Meaning::kGrantsConsent:
      return in(tongue, "says that the user agreed", "表示用户已同意");
    case SdkCall::Meaning::kWithholds:
      return in(tongue, "makes it wait", "使其暂不收集");
    case SdkCall::Meaning::kLimits:
      return in(tongue, "limits what it takes", "限制收集");
    case SdkCall::Meaning::kPersonalises:
      return in(tongue, "switches personalisation", "个性化开关");
  }
  return "";
}

std::string_view mode_words(PersonalDataApi::Mode mode, CatalogTongue tongue) {
  switch (mode) {
    case PersonalDataApi::Mode::kRead:
      return in(tongue, "reads it", "读取");
    case PersonalDataApi::Mode::kSubscribe:
      return in(tongue, "is told of every change", "持续获取");
    case PersonalDataApi::Mode::kCapture:
      return in(tongue, "records it", "采集");
    case PersonalDataApi::Mode::kUserPicks:
      return in(tongue, "the user picks what is given", "由用户选择提供");
  }
  return "";
}

std::string_view checkable_words(Clause::Checkable checkable, CatalogTongue tongue) {
  switch (checkable) {
    case Clause::Checkable::kStatic:
      return in(tongue, "from the source code", "可由源代码判断");
    case Clause::Checkable::kPartly:
      return in(tongue, "partly from the source code", "部分可由源代码判断");
    case Clause::Checkable::kNo:
      return in(tongue, "not from the source code", "无法由源代码判断");
  }
  return "";
}

std::string call_line(const Catalog& catalog, const SdkCall& call, CatalogTongue tongue) {
  std::string what(meaning_words(call.meaning, tongue));
  if (call.demanded) what += in(tongue, ", demanded", "，必须调用");
  if (call.argument >= 0)
    what += fmt::format(", {} {}", in(tongue, "argument", "参数"), call.argument);
  if (!call.since.empty()) what += fmt::format(", {} {}", in(tongue, "since", "自"), call.since);
  if (!call.data.empty()) what += ": " + data_names(catalog, call.data, tongue);
  return fmt::format("    {}.{}  ({})\n", call.class_name.view(), call.method.view(), what);
}

std::string show(const Catalog& catalog, const Sdk& sdk, CatalogTongue tongue) {
  std::string out = fmt::format("{}  {}\n", sdk.id, in(tongue, sdk.name));
  line(out, in(tongue, "vendor", "厂商"), in(tongue, sdk.vendor));
  line(out, in(tongue, "category", "类别"), category_name(sdk.category, tongue));
  line(out, in(tongue, "lies inside", "包含于"), joined(sdk.inside));
  line(out, in(tongue, "coordinates", "坐标"), joined(sdk.coordinates));
  line(out, in(tongue, "does nothing", "空实现"), joined(sdk.no_op));
  line(out, in(tongue, "packages", "包名"), joined(sdk.packages));
  line(out, in(tongue, "libraries", "动态库"), joined(sdk.native_libraries));
  line(out, in(tongue, "archives", "文件名"), joined(sdk.archives));
  for (const SdkCarrier& carrier : sdk.brings) {
    line(out, in(tongue, "brought in by", "随之引入"),
         fmt::format("{} ({})", joined(carrier.names), name_of(carrier.host)));
  }
  line(out, in(tongue, "data", "个人信息"), data_names(catalog, sdk.data, tongue));
  line(out, in(tongue, "permissions", "权限"), joined(sdk.required_permissions));
  line(out, in(tongue, "optional", "可选权限"), joined(sdk.optional_permissions));
  line(out, in(tongue, "merged in", "随清单合并"), joined(sdk.merged_permissions));
  if (!sdk.calls.empty()) out += fmt::format("  {}\n", in(tongue, "calls", "调用"));
  for (const SdkCall& call : sdk.calls) out += call_line(catalog, call, tongue);
  for (const SdkAutoInit& init : sdk.auto_init) {
    line(out, in(tongue, "starts itself", "自动启动"),
         init.class_name +
             std::string(
                 init.collects ? "" : in(tongue, " (takes nothing by itself)", "（自身不收集）")));
    line(out, in(tongue, "cure", "关闭方法"), in(tongue, init.cure));
  }
  for (const SdkVersionFloor& floor : sdk.floors) {
    line(out, in(tongue, "at least", "最低版本"),
         floor.version + ": " + std::string(in(tongue, floor.reason)));
  }
  for (const Notice& notice : catalog.notices) {
    if (notice.sdk != sdk.id) continue;
    line(out, in(tongue, "notice", "通报"),
         fmt::format("{} {}: {}", notice.date, in(tongue, notice.issuer),
                     in(tongue, notice.accusation)));
  }
  line(out, in(tongue, "company", "公司"), in(tongue, sdk.company));
  line(out, in(tongue, "purpose", "使用目的"), in(tongue, sdk.purpose));
  line(out, in(tongue, "privacy", "隐私政策"), sdk.privacy_url);
  line(out, in(tongue, "guide", "合规指南"), sdk.compliance_url);
  for (const SdkNothing& nothing : sdk.none)
    line(out, in(tongue, "has none of", "经核实没有"), joined(nothing.fields));
  line(out, in(tongue, "not found", "未能查到"), joined(sdk.not_found));
  for (const std::string& source : sdk.sources) line(out, in(tongue, "source", "来源"), source);
  line(out, in(tongue, "checked", "核对日期"), sdk.checked);
  return out;
}

std::string show(const Catalog& catalog, const PersonalDataApi& api, CatalogTongue tongue) {
  std::string out = fmt::format("{}  {}.{}\n", api.id, api.class_name.view(), api.member.view());
  line(out, in(tongue, "reads", "读取"), data_names(catalog, api.data, tongue));
  line(out, in(tongue, "mode", "方式"), mode_words(api.mode, tongue));
  if (api.argument) {
    std::vector<std::string> values = api.argument->names;
    values.insert(values.end(), api.argument->equals.begin(), api.argument->equals.end());
    values.insert(values.end(), api.argument->prefixes.begin(), api.argument->prefixes.end());
    line(out, in(tongue, "given", "参数"), joined(values));
  }
  line(out, in(tongue, "permissions", "权限"), joined(api.permissions));
  for (const std::string& source : api.sources) line(out, in(tongue, "source", "来源"), source);
  return out;
}

std::string show(const Clause& clause, CatalogTongue tongue) {
  std::string out = fmt::format("{}  {}\n", clause.id, in(tongue, clause.document_title));
  line(out, in(tongue, "number", "条款"), clause.number);
  line(out, in(tongue, "says", "要求"), in(tongue, clause.summary));
  line(out, in(tongue, "checkable", "可检查"), checkable_words(clause.checkable, tongue));
  for (const std::string& source : clause.sources) line(out, in(tongue, "source", "来源"), source);
  return out;
}

bool holds(std::string_view text, const std::string& words) {
  return lower(text).find(words) != std::string::npos;
}

bool holds(const Sdk& sdk, const std::string& words) {
  const auto any = [&](const std::vector<std::string>& texts) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return holds(text, words); });
  };
  return holds(sdk.id, words) || holds(sdk.name.en, words) || holds(sdk.name.zh, words) ||
         holds(sdk.vendor.en, words) || holds(sdk.vendor.zh, words) || any(sdk.coordinates) ||
         any(sdk.packages) || any(sdk.archives) ||
         std::any_of(sdk.calls.begin(), sdk.calls.end(), [&](const SdkCall& call) {
           return holds(fmt::format("{}.{}", call.class_name.view(), call.method.view()), words);
         });
}

}  // namespace

std::string_view category_name(std::string_view category, CatalogTongue tongue) {
  const auto* const found =
      std::find_if(std::begin(schema::kCategories), std::end(schema::kCategories),
                   [&](const schema::Category& one) { return one.id == category; });
  return found == std::end(schema::kCategories) ? category : in(tongue, found->id, found->chinese);
}

std::string list_catalog(const Catalog& catalog, CatalogTongue tongue) {
  std::string out;
  for (const Sdk& sdk : catalog.sdks) out += sdk_line(catalog, sdk, tongue);
  return out;
}

Result<std::string> show_catalog_entry(const Catalog& catalog, std::string_view id,
                                       CatalogTongue tongue) {
  if (const Sdk* sdk = catalog.sdk(id)) return show(catalog, *sdk, tongue);
  if (const Clause* clause = catalog.clause(id)) return show(*clause, tongue);
  for (const PersonalDataApi& api : catalog.apis) {
    if (api.id == id) return show(catalog, api, tongue);
  }
  if (const DataKind* kind = catalog.data_kind(Symbol(id))) {
    std::string out = fmt::format("{}  {}\n", kind->id.view(), in(tongue, kind->name));
    for (const PersonalDataApi& api : catalog.apis) {
      if (std::find(api.data.begin(), api.data.end(), kind->id) != api.data.end()) {
        line(out, in(tongue, "read by", "读取者"), api.id);
      }
    }
    return out;
  }
  std::string near;
  for (const Sdk& sdk : catalog.sdks) {
    if (holds(sdk, lower(id))) near += (near.empty() ? "" : ", ") + sdk.id;
  }
  return Error{
      fmt::format("the catalogue has no entry '{}'", id),
      {},
      0,
      near.empty() ? "`sdklint catalog search` looks for words" : "did you mean " + near + "?"};
}

std::string search_catalog(const Catalog& catalog, std::string_view query, CatalogTongue tongue) {
  const std::string words = lower(query);
  const size_t colon = query.find(':');
  const Sdk* owner =
      colon == std::string_view::npos
          ? catalog.sdk_of_class(query)
          : catalog.sdk_of_coordinate(query.substr(0, colon), query.substr(colon + 1));
  std::string out;
  for (const Sdk& sdk : catalog.sdks) {
    if (&sdk == owner || holds(sdk, words)) out += sdk_line(catalog, sdk, tongue);
  }
  for (const PersonalDataApi& api : catalog.apis) {
    if (holds(api.id, words) ||
        holds(fmt::format("{}.{}", api.class_name.view(), api.member.view()), words)) {
      out += fmt::format("{} {}\n", padded(api.id, 48), data_names(catalog, api.data, tongue));
    }
  }
  for (const Clause& clause : catalog.clauses) {
    if (holds(clause.id, words) || holds(in(tongue, clause.summary), words) ||
        holds(in(tongue, clause.document_title), words)) {
      out += fmt::format("{} {}\n", padded(clause.id, 26), in(tongue, clause.summary));
    }
  }
  return out;
}

}  // namespace sdklint
