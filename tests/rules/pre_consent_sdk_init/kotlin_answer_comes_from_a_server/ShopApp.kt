package com.example.shop

import android.app.Application
import android.provider.Settings
import cn.jpush.android.api.JPushInterface
import com.tencent.bugly.crashreport.CrashReport
import retrofit2.Call
import retrofit2.Callback
import retrofit2.Response
import retrofit2.Retrofit

class ShopApp : Application() {
    override fun onCreate() {
        super.onCreate()
        val api = Retrofit.Builder().baseUrl("https://example.com/").build().create(Api::class.java)
        api.settings().enqueue(object : Callback<Settings> {
            override fun onResponse(call: Call<Settings>, response: Response<Settings>) {
                val settings = response.body() ?: return
                if (settings.agreed) CrashReport.initCrashReport(this@ShopApp, "id", false)
                if (settings.colour == "red") JPushInterface.init(this@ShopApp) // expect: pre-consent-sdk-init
            }

            override fun onFailure(call: Call<Settings>, t: Throwable) = Unit
        })
    }
}
