package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlin.reflect.KProperty

class Flag(val otherwise: Boolean)

operator fun Flag.getValue(owner: Any?, property: KProperty<*>): Boolean =
    ShopApp.app.getSharedPreferences("shop", 0).getBoolean(property.name, otherwise)

class ShopApp : Application() {
    private val reports by Flag(false)
    private val push by Flag(otherwise = true)

    override fun onCreate() {
        super.onCreate()
        app = this
        if (reports) CrashReport.initCrashReport(this, "id", false)
        if (push) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }

    companion object {
        lateinit var app: ShopApp
    }
}
