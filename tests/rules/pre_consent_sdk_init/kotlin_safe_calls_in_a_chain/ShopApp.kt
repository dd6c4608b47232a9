package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class Person(val name: String) {
    fun start(context: Context) = CrashReport.initCrashReport(context, name, false)
}

class Session {
    var person: Person? = null
    val guest: Person? = Person("guest")
}

class ShopApp : Application() {
    private val session: Session? = Session()

    override fun onCreate() {
        super.onCreate()
        session?.person?.start(this)
        if (session?.person?.name == null) JPushInterface.init(this) // expect: pre-consent-sdk-init
        if (session?.guest?.name != "guest") UMConfigure.init(this, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null)
    }
}
