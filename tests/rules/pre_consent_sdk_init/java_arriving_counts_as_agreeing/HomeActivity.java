package com.example.shop;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class HomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        getSharedPreferences("shop", 0).edit().putBoolean("agreed", true).apply();
    }

    @Override
    protected void onResume() {
        super.onResume();
        SharedPreferences store = getSharedPreferences("shop", 0);
        if (store.getBoolean("agreed", false)) JPushInterface.init(this); // expect: pre-consent-sdk-init
        if (store.getBoolean("reports", false)) CrashReport.initCrashReport(this, "id", false);
    }
}
