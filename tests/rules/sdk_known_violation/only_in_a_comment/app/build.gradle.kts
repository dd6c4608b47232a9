plugins {
    id("com.android.application")
}

dependencies {
    // implementation("com.pangle.cn:ads-sdk-pro:6.1.0.9")
    implementation("androidx.core:core-ktx:1.12.0")
}
