plugins {
    id("com.android.application")
}

android {
    namespace = "com.example.shop"
}

dependencies {
    testImplementation("com.facebook.android:facebook-core:16.0.0")
}
