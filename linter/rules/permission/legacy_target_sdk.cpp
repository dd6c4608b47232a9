// Flags a targetSdkVersion below the floors that markets set: below 23 permissions are not even
// asked for at run time.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <map>

#include "rules/rule.h"

namespace sdklint::rules {
namespace {

/// Google Play moves its floor every year and refuses uploads below it by itself; it is named
/// beside another market's floor, and alone it says nothing about privacy.
constexpr std::string_view kGooglePlay = "google-play";

std::string today() {
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::chrono::system_clock::now()));
}

/// The highest floor of each market that is in force and not reached.
std::map<std::string, const TargetSdkFloor*> missed_floors(
    const std::vector<TargetSdkFloor>& floors, int target) {
  const std::string now = today();
  std::map<std::string, const TargetSdkFloor*> missed;
  for (const TargetSdkFloor& floor : floors) {
    if (floor.since > now || target >= floor.level) continue;
    const TargetSdkFloor*& highest = missed[floor.market];
    if (!highest || floor.level > highest->level) highest = &floor;
  }
  return missed;
}

}  // namespace

void legacy_target_sdk(const AnalyzedApp& app, RuleRun& run) {
  if (!app.app().target_sdk || !app.app().target_sdk_at) return;
  const int target = *app.app().target_sdk;
  Text reasons;  // sentences, so not joined as names are
  int needed = 0;
  bool only_play = true;
  for (const auto& [market, floor] : missed_floors(app.catalog().target_sdk_floors, target)) {
    if (!reasons.en.empty()) reasons = {reasons.en + "; ", reasons.zh + "；"};
    reasons.en += fmt::format("{} (since {})", floor->reason.en, floor->since);
    reasons.zh += fmt::format("{}（自 {} 起）", floor->reason.zh, floor->since);
    needed = std::max(needed, floor->level);
    only_play = only_play && market == kGooglePlay;
  }
  if (only_play) return;
  auto report = run.report(*app.app().target_sdk_at)
                    .with("target", std::to_string(target))
                    .with("needed", std::to_string(needed))
                    .with("reasons", reasons);
  if (!app.app().target_sdk_flavor.empty()) report.with("flavor", app.app().target_sdk_flavor);
}

}  // namespace sdklint::rules
