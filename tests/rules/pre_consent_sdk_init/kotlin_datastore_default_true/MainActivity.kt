package com.example.shop

import android.content.Context
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.datastore.preferences.core.booleanPreferencesKey
import androidx.datastore.preferences.preferencesDataStore
import androidx.lifecycle.lifecycleScope
import com.umeng.commonsdk.UMConfigure
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

private val Context.settings by preferencesDataStore("settings")
private val STATISTICS = booleanPreferencesKey("statistics")

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            val wanted = settings.data.map { it[STATISTICS] ?: true }.first()
            if (wanted) {
                UMConfigure.init(this@MainActivity, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init
            }
        }
    }
}
