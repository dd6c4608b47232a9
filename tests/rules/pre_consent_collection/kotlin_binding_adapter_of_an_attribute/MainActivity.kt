package com.example.shop

import android.app.Activity
import android.os.Bundle
import androidx.databinding.DataBindingUtil
import com.example.shop.databinding.ActivityMainBinding

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        DataBindingUtil.setContentView<ActivityMainBinding>(this, R.layout.activity_main)
    }
}
