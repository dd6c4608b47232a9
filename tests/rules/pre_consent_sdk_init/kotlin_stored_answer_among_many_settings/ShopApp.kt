package com.example.shop

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        Stored.preferences = getSharedPreferences("shop", MODE_PRIVATE)
        if (Settings.choice1) open(1)
        if (Settings.choice2) openQuietly(2)
        if (Settings.choice3) open(3)
        if (Settings.choice4) openQuietly(4)
        if (Settings.choice5) open(5)
        if (Settings.choice6) openQuietly(6)
        if (Settings.choice7) open(7)
        if (Settings.choice8) openQuietly(8)
        if (Settings.choice9) open(9)
        if (Settings.choice10) openQuietly(10)
        if (Settings.choice11) open(11)
        if (Settings.choice12) openQuietly(12)
        if (Settings.choice13) open(13)
        if (Settings.choice14) openQuietly(14)
        if (Settings.choice15) open(15)
        if (Settings.choice16) openQuietly(16)
        if (Settings.choice17) open(17)
        if (Settings.choice18) openQuietly(18)
        if (Settings.choice19) open(19)
        if (Settings.choice20) openQuietly(20)
        if (Settings.choice21) open(21)
        if (Settings.choice22) openQuietly(22)
        if (Settings.choice23) open(23)
        if (Settings.choice24) openQuietly(24)
        if (Settings.choice25) open(25)
        if (Settings.choice26) openQuietly(26)
        if (Settings.choice27) open(27)
        if (Settings.choice28) openQuietly(28)
        if (Settings.choice29) open(29)
        if (Settings.choice30) openQuietly(30)
        if (Settings.agreed) CrashReport.initCrashReport(this, "id", false)
        if (Settings.counting) UMConfigure.init(this, "key", "store", 1, null) // expect: pre-consent-sdk-init
    }

    private fun open(choice: Int) = println(choice)

    private fun openQuietly(choice: Int) = CrashReport.initCrashReport(this, "$choice", false)
}
