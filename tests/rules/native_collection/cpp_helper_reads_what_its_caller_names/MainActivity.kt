package com.example.shop

import android.app.Activity
import android.os.Bundle

class MainActivity : Activity() {
    override fun onResume() {
        super.onResume()
        title = Collector.collect()
    }
}

object Collector {
    @JvmStatic external fun collect(): String
}
