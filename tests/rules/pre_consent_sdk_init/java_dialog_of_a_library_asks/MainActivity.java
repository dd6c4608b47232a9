package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;
import com.example.dialogs.PolicyDialog;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PolicyDialog dialog = new PolicyDialog(this, "https://example.com/terms");
        dialog.setOnClickListener(new PolicyDialog.OnClickListener() {
            @Override
            public void onAccept(boolean isFirstTime) {
                CrashReport.initCrashReport(MainActivity.this, "id", false);
            }

            @Override
            public void onCancel() {
                finish();
            }
        });
        dialog.show();
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}
