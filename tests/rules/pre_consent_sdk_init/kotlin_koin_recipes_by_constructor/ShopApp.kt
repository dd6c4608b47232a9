package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import org.koin.core.component.KoinComponent
import org.koin.core.component.get
import org.koin.core.component.inject
import org.koin.core.context.startKoin
import org.koin.core.module.dsl.bind
import org.koin.core.module.dsl.factoryOf
import org.koin.core.module.dsl.singleOf
import org.koin.dsl.bind
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

class Starter : KoinComponent {
    private val reporter: Reporter by inject()

    fun start() {
        reporter.begin()
        get<Push>().begin()
    }
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        startKoin {
            modules(module {
                singleOf(::BuglyReporter) { bind<Reporter>() }
                factoryOf(::Push)
            })
        }
        Starter().start()
    }
}
