package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import org.koin.android.ext.android.get
import org.koin.android.ext.android.inject
import org.koin.android.ext.koin.androidContext
import org.koin.core.context.startKoin
import org.koin.dsl.module

interface Reporter {
    fun begin()
}

class BuglyReporter(private val context: Context) : Reporter {
    override fun begin() = CrashReport.initCrashReport(context, "id", false) // expect: pre-consent-sdk-init
}

class Push(private val context: Context) {
    fun begin() = JPushInterface.init(context) // expect: pre-consent-sdk-init
}

class Counter(private val context: Context) {
    fun begin() = UMConfigure.init(context, "key", "x", UMConfigure.DEVICE_TYPE_PHONE, null) // expect: pre-consent-sdk-init
}

class Unused(private val context: Context) {
    fun begin() = CrashReport.initCrashReport(context, "id", false)
}

class ShopApp : Application() {
    private val counter by inject<Counter>()

    override fun onCreate() {
        super.onCreate()
        startKoin {
            androidContext(this@ShopApp)
            modules(module {
                single<Reporter> { BuglyReporter(get()) }
                factory { Push(get()) }
                single { Counter(get()) }
                single { Unused(get()) }
            })
        }
        get<Push>().begin()
        val reporter: Reporter = get()
        reporter.begin()
        counter.begin()
    }
}
