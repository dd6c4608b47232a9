package com.example.shop

import android.os.Bundle
import android.view.View
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import kotlinx.coroutines.flow.launchIn
import kotlinx.coroutines.flow.onEach

class MainActivity : AppCompatActivity() {
    private val model: StartViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        model.commands.onEach(::handle).launchIn(lifecycleScope)
        model.load()
        findViewById<View>(R.id.agree).setOnClickListener { model.agree() }
    }

    private fun handle(command: Command) {
        when (command) {
            is Command.Show -> UMConfigure.init(this, "key", "store", 1, null) // expect: pre-consent-sdk-init
            is Command.Start -> CrashReport.initCrashReport(this, "id", false)
        }
    }
}
