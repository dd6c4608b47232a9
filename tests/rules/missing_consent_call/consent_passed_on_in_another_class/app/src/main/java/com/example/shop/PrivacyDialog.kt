package com.example.shop

import android.content.Context
import com.amap.api.location.AMapLocationClient

class PrivacyDialog(private val context: Context) {
    fun onAgree() {
        AMapLocationClient.updatePrivacyShow(context, true, true)
        AMapLocationClient.updatePrivacyAgree(context, true)
    }
}
