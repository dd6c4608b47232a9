package com.example.shop

import android.app.Application
import android.content.Context
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

class Start {
    private val push: Boolean

    constructor(context: Context) : this(context, true) // step 3

    constructor(context: Context, push: Boolean) {
        this.push = push
        if (this.push) JPushInterface.init(context) // expect: pre-consent-sdk-init
    }

    constructor(context: Context, id: String) : this(context, false) {
        CrashReport.initCrashReport(context, id, false)
    }
}

class ShopApp : Application() {
    override fun onCreate() { // step 1
        super.onCreate()
        Start(this) // step 2
    }
}
