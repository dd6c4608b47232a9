package com.example.shop

import android.app.Application

class ShopApp : Application() {
    override fun onCreate() {
        // expect: unused-allow "pre-consent-start, which is no rule"
        super.onCreate() // sdklint:allow pre-consent-start - whatever
    }
}
