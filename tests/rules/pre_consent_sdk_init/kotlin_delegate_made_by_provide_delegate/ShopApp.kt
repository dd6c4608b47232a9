package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import kotlin.reflect.KProperty

class Flag(private val key: String, private val otherwise: Boolean) {
    operator fun getValue(owner: Context, property: KProperty<*>) =
        owner.getSharedPreferences("shop", 0).getBoolean(key, otherwise)
}

class Flags(private val otherwise: Boolean) {
    operator fun provideDelegate(owner: Context, property: KProperty<*>) = Flag("shop.${property.name}", otherwise)
}

class ShopApp : Application() {
    private val reports by Flags(false)
    private val push by Flags(true)

    override fun onCreate() {
        super.onCreate()
        if (reports) CrashReport.initCrashReport(this, "id", false)
        if (push) JPushInterface.init(this) // expect: pre-consent-sdk-init
    }
}
