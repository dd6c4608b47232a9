plugins {
    id("com.android.application")
}

android {
    namespace = "com.example.shop"
}

dependencies {
    implementation("com.google.firebase:firebase-analytics:21.5.0") // expect: auto-init-provider "FirebaseInitProvider"
}
