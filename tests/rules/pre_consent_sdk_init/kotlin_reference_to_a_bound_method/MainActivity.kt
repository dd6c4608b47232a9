package com.example.shop

import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.view.View
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        Button(this).setOnClickListener(this::agreed)
        Handler(Looper.getMainLooper()).post(::shown)
    }

    private fun agreed(view: View) = CrashReport.initCrashReport(view.context, "id", false)

    private fun shown() {
        JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}
