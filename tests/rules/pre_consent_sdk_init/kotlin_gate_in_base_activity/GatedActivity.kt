package com.example.shop

import android.content.Context
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity

abstract class GatedActivity : AppCompatActivity() {
    protected open val needsAnswer = true

    final override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        prepare()
        if (needsAnswer && !getSharedPreferences("policy", Context.MODE_PRIVATE).getBoolean("agreed", false)) return
        open()
    }

    protected open fun prepare() {}
    protected abstract fun open()
}
