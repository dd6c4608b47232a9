package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import org.koin.android.ext.android.inject

class MainActivity : AppCompatActivity() {
    private val tracker: Tracker by inject()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        tracker.begin()
    }
}
