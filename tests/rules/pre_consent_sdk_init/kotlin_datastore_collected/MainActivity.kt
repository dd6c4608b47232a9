package com.example.shop

import android.content.Context
import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import androidx.datastore.preferences.core.booleanPreferencesKey
import androidx.datastore.preferences.core.edit
import androidx.datastore.preferences.preferencesDataStore
import androidx.lifecycle.lifecycleScope
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

private val Context.settings by preferencesDataStore("settings")

class MainActivity : AppCompatActivity() {
    private fun stored(key: String, otherwise: Boolean): Flow<Boolean> =
        settings.data.map { it[booleanPreferencesKey(key)] ?: otherwise }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            stored("reports", false).collectLatest { reports ->
                if (reports) CrashReport.initCrashReport(applicationContext, "id", false)
            }
        }
        lifecycleScope.launch {
            stored("push", true).collectLatest { push ->
                if (push) JPushInterface.init(applicationContext) // expect: pre-consent-sdk-init
            }
        }
        Button(this).setOnClickListener {
            lifecycleScope.launch { settings.edit { it[booleanPreferencesKey("reports")] = true } }
        }
    }
}
