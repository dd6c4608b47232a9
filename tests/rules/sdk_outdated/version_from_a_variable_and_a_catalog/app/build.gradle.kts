plugins { id("com.android.application") }

dependencies {
    implementation(libs.unity.ads) // expect: sdk-outdated "is at 3.7.5"
}
