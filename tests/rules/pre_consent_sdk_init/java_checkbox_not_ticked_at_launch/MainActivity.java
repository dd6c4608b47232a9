package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.CheckBox;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    private CheckBox box;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        box = new CheckBox(this);
        new Button(this).setOnClickListener(view -> {
            if (box.isChecked()) CrashReport.initCrashReport(this, "id", false);
        });
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}
