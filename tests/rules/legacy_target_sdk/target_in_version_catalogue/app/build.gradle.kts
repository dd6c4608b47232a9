plugins {
    id("com.android.application")
}

android {
    namespace = "com.example.shop"
    defaultConfig {
        targetSdk = libs.versions.target.get().toInt() // expect: legacy-target-sdk "is 28"
    }
}
