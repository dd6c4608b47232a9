package com.example.shop

import android.app.Application
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport

enum class Answer { NONE, YES, NO }

object Choices {
    var answer = Answer.NONE
}

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        when (Choices.answer) {
            Answer.YES -> CrashReport.initCrashReport(this, "id", false)
            Answer.NO -> Unit
            Answer.NONE -> JPushInterface.init(this) // expect: pre-consent-sdk-init
        }
    }

    fun agree() {
        Choices.answer = Answer.YES
    }
}
