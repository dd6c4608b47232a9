package com.example.shop

import android.app.Activity
import android.os.Bundle
import android.view.View
import androidx.core.view.doOnPreDraw
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val root = findViewById<View>(R.id.root)
        root.post { CrashReport.initCrashReport(this, "id", false) } // expect: pre-consent-sdk-init
        root.doOnPreDraw { UMConfigure.init(this, "key", "store", 1, null) } // expect: pre-consent-sdk-init
        root.setOnLongClickListener {
            CrashReport.initCrashReport(this, "id", false)
            true
        }
    }

    override fun onPause() {
        UMConfigure.init(this, "key", "store", 1, null)
        super.onPause()
    }
}
