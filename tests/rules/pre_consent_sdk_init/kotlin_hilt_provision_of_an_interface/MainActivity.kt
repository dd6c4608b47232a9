package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import dagger.hilt.android.AndroidEntryPoint
import javax.inject.Inject

@AndroidEntryPoint
class MainActivity : AppCompatActivity() {
    @Inject lateinit var reporter: Reporter

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        reporter.begin()
    }
}
