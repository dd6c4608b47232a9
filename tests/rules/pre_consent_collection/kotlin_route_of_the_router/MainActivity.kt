package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.view.View
import com.therouter.TheRouter

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        TheRouter.build("shop://home").withInt("tab", 1).navigation(this)
        findViewById<View>(R.id.detail).setOnClickListener { TheRouter.build("shop://detail").navigation(this) }
    }
}
