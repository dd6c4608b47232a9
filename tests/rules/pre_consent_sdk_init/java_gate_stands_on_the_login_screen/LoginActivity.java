package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class LoginActivity extends Activity {
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        initUi();
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }

    private void initUi() {
        agreed = getSharedPreferences("shop", 0).getBoolean("agreed", false);
        if (agreed) {
            CrashReport.initCrashReport(this, "id", false);
        }
        Button login = findViewById(R.id.login);
        login.setOnClickListener(view -> {
            if (agreed) {
                CrashReport.initCrashReport(this, "id", false);
            }
        });
    }
}
