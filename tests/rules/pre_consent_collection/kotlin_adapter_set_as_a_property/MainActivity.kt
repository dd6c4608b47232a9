package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.widget.ListView

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        findViewById<ListView>(R.id.list).adapter = DeviceAdapter(this)
        val unused = SpareAdapter(this)
    }
}
