package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity implements PolicyDialog.Listener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PolicyDialog dialog = new PolicyDialog(this);
        dialog.setListener(this);
        dialog.show();
    }

    @Override
    public void left() {
        finish();
    }

    @Override
    public void right() {
        CrashReport.initCrashReport(this, "id", false);
    }
}
