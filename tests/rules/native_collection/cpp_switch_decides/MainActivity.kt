package com.example.shop

import android.app.Activity
import android.os.Bundle

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        read(2)
    }

    external fun read(what: Int)
}
