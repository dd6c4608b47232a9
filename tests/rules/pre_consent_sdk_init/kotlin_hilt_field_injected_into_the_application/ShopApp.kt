package com.example.shop

import android.app.Application
import dagger.Lazy
import dagger.hilt.android.HiltAndroidApp
import javax.inject.Inject

@HiltAndroidApp
class ShopApp : Application() {
    @Inject lateinit var tracker: Tracker
    @Inject lateinit var spare: Lazy<Spare>
}
