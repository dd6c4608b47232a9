package com.example.shop;

import android.os.Build;
import android.telephony.TelephonyManager;

final class Devices {
    static String name() {
        return Build.MODEL;
    }

    static String imei(TelephonyManager phone) {
        return phone.getImei();
    }
}
