package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Answers.get().see();
        new Button(this).setOnClickListener(view -> Answers.get().agreeAll());
        if (Answers.get().policy()) CrashReport.initCrashReport(this, "id", false);
        if (Answers.get().seen()) JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}
