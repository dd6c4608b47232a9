plugins {
    id("com.android.application")
}

val appTarget = 28

android {
    defaultConfig {
        minSdk = 21
        targetSdk = appTarget // expect: legacy-target-sdk "28"
    }
}
