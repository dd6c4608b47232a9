package com.example.shop

import android.os.Bundle
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import com.umeng.commonsdk.UMConfigure
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

object Consent {
    private val given = MutableStateFlow(false)
    val state = given.asStateFlow()

    fun give() {
        given.value = true
    }
}

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.main)
        findViewById<View>(R.id.agree).setOnClickListener { Consent.give() }
        lifecycleScope.launch {
            Consent.state.collect { agreed ->
                if (agreed) UMConfigure.init(applicationContext, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
            }
        }
    }
}
