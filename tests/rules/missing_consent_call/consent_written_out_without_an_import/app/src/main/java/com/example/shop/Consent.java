package com.example.shop;

import android.content.Context;

class Consent {
    static void give(Context context) {
        com.amap.api.location.AMapLocationClient.updatePrivacyAgree(context, true);
    }
}
