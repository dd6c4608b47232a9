package com.example.shop

import android.app.Activity
import android.os.Bundle

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) { // step 1
        super.onCreate(state)
        title = Device_Info().address() // step 2
    }
}

class Device_Info {
    external fun address(): String // step 3

    companion object {
        init { System.loadLibrary("shop") }
    }
}
