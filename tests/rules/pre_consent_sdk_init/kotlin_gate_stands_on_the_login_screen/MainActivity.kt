package com.example.shop

import android.content.Intent
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import cn.jpush.android.api.JPushInterface

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) { // step 1
        super.onCreate(state)
        JPushInterface.init(this) // expect: pre-consent-sdk-init
        startActivity(Intent(this, LoginActivity::class.java))
    }
}
