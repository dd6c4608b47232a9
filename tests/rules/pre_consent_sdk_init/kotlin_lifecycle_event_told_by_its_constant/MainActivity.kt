package com.example.shop

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.LifecycleEventObserver
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycle.addObserver(LifecycleEventObserver { _, event ->
            if (event == Lifecycle.Event.ON_RESUME) CrashReport.initCrashReport(this, "id", false) // expect: pre-consent-sdk-init
            if (event == Lifecycle.Event.ON_DESTROY) UMConfigure.init(this, "key", "store", 1, null)
        })
    }
}
