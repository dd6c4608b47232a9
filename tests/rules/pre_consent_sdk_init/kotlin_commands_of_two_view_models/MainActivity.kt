package com.example.shop

import android.os.Bundle
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : AppCompatActivity() {
    private val start: StartViewModel by viewModels()
    private val shop: ShopViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        start.command.observe(this) { run(it) }
        shop.load()
        shop.command.observe(this) { command ->
            if (command is ShopViewModel.Loaded) UMConfigure.init(this, "key", "store", 1, null) // expect: pre-consent-sdk-init
        }
    }

    private fun run(command: StartViewModel.Command) {
        when (command) {
            is StartViewModel.Agreed -> CrashReport.initCrashReport(this, "id", false)
            StartViewModel.Refused -> finish()
        }
    }
}
