package com.example.shop

import com.tencent.bugly.Bugly
import com.tencent.tinker.anno.DefaultLifeCycle
import com.tencent.tinker.entry.DefaultApplicationLike

@DefaultLifeCycle(application = "com.example.shop.PatchedApp", flags = 7)
class ShopLife : DefaultApplicationLike() {
    override fun onCreate() {
        super.onCreate()
        Bugly.init(application, "id", false) // expect: pre-consent-sdk-init
    }
}

@DefaultLifeCycle(application = "com.example.shop.TabletApp", flags = 7)
class TabletLife : DefaultApplicationLike() {
    override fun onCreate() {
        super.onCreate()
        Bugly.init(application, "id", false)
    }
}
