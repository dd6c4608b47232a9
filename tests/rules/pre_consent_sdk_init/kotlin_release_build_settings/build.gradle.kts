plugins {
    id("com.android.application")
}

android {
    namespace = "com.example.shop"
    defaultConfig {
        buildConfigField("boolean", "PUSH", "true")
        buildConfigField("String", "CHANNEL", "\"none\"")
    }
    buildTypes {
        debug {
            buildConfigField("boolean", "REPORTS", "true")
        }
        release {
            buildConfigField("boolean", "REPORTS", "false")
        }
    }
}
