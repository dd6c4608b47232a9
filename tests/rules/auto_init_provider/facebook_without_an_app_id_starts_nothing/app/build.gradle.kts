plugins {
    id("com.android.application")
}

android {
    namespace = "com.example.shop"
}

dependencies {
    implementation("com.facebook.android:facebook-core:16.0.0")
}
