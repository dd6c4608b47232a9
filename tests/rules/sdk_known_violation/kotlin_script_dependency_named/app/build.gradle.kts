plugins {
    id("com.android.application")
}

dependencies {
    releaseImplementation("com.pangle.cn:ads-sdk-pro:6.1.0.9") // expect: sdk-known-violation "2021-10-15"
}
