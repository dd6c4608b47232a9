#include <gtest/gtest.h>

#include "catalog/catalog.h"

namespace sdklint {
namespace {

const Lexicon& lexicon() {
  static const Result<Catalog> catalog = Catalog::built_in();
  return catalog->lexicon;
}

TEST(Lexicon, TakesNamesOfConsentForConsent) {
  for (const char* name : {"isAgreePrivacy", "AGREED", "KEY_IS_AGREE_PRIVACY", "hasUserAgreed",
                           "privacy_policy_accepted", "userConsent", "KEY_PRIVACY_GRANTED",
                           "isyinsi", "isagreeprivacy", "key.store.device.agreed",
                           "isPrivacyPolicyAgreed", "key_user_protocol_accept", "是否同意"}) {
    EXPECT_TRUE(lexicon().names_consent(name)) << name;
  }
}

TEST(Lexicon, LeavesLookAlikesAlone) {
  for (const char* name : {"LIGHT_SEAGREEN", "lightSeagreen", "RetentionPolicy", "protocolVersion",
                           "PRIVACY_POLICY_URL", "privacyUrl", "agreeCount", "isAgreeJoin",
                           "photos", "isDisagree", "userRefused", "enabled", "isLogin",
                           "agreement_content", "retryPolicy", "acceptCall", "accept"}) {
    EXPECT_FALSE(lexicon().names_consent(name)) << name;
  }
}

TEST(Lexicon, KnowsCallbacksThatAPersonTriggers) {
  for (const char* name :
       {"onClick", "setOnItemClickListener", "onAgree", "onConfirm", "setPositiveButton",
        "onDisAgree", "onAgreeClick", "setOnClickAgree", "onOptionsItemSelected"}) {
    EXPECT_TRUE(lexicon().names_user_action(name)) << name;
  }
  for (const char* name :
       {"onSuccess", "onNext", "onResponse", "run", "invoke", "onCreate", "select", "onTick"}) {
    EXPECT_FALSE(lexicon().names_user_action(name)) << name;
  }
}

TEST(Lexicon, TellsWhatATestAfterARefusalIsAbout) {
  for (const char* test : {"isConnected(this)", "user.signedIn()", "Version.of(old).isNewer()"})
    EXPECT_TRUE(lexicon().tests_something_else(test)) << test;
  for (const char* test :
       {"requestCode == CAMERA", "connected", "denied.isEmpty()", "allGranted(results)",
        "shouldShowRequestPermissionRationale(name)", "checkSelfPermission(name) == 0"})
    EXPECT_FALSE(lexicon().tests_something_else(test)) << test;
}

TEST(Lexicon, KnowsTestsThatRememberNothing) {
  for (const char* test : {"Build.VERSION.SDK_INT >= 33", "missing.isEmpty()",
                           "hasPermissions(this)", "names.length > 0"})
    EXPECT_TRUE(lexicon().remembers_nothing(test)) << test;
  for (const char* test :
       {"permissionAsked", "wasPermissionDenied()", "firstTimeForPermission", "launches > 3"})
    EXPECT_FALSE(lexicon().remembers_nothing(test)) << test;
}

}  // namespace
}  // namespace sdklint
