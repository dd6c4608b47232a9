package com.example.shop;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    private boolean reports;
    private boolean push;

    private void load() {
        SharedPreferences store = getSharedPreferences("shop", 0);
        reports = store.getBoolean("reports", false);
        push = store.getBoolean("push", true);
    }

    private void save() {
        getSharedPreferences("shop", 0).edit().putBoolean("reports", reports).putBoolean("push", push).apply();
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        load();
        if (reports) CrashReport.initCrashReport(this, "id", false);
        if (push) JPushInterface.init(this); // expect: pre-consent-sdk-init
        save();
        new Button(this).setOnClickListener(view -> {
            reports = true;
            save();
        });
    }
}
