package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import org.greenrobot.eventbus.EventBus
import org.greenrobot.eventbus.Subscribe

class Agreed
class Opened

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        EventBus.getDefault().register(this)
    }

    @Subscribe
    fun onAgreed(event: Agreed) = CrashReport.initCrashReport(this, "id", false)

    // expect: pre-consent-sdk-init
    @Subscribe fun onOpened(event: Opened) = JPushInterface.init(this)
}
