package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import kotlin.properties.Delegates

class MainActivity : AppCompatActivity() {
    private var reports: Boolean by Delegates.observable(false) { _, _, now ->
        if (now) CrashReport.initCrashReport(this, "id", false)
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        Button(this).setOnClickListener { reports = true }
        if (reports) UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}
