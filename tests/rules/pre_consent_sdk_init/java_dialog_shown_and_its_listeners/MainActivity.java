package com.example.shop;

import android.os.Bundle;
import androidx.appcompat.app.AlertDialog;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AlertDialog dialog = new AlertDialog.Builder(this)
                .setTitle(R.string.policy)
                .setPositiveButton(R.string.agree, (shown, which) -> CrashReport.initCrashReport(this, "id", false))
                .setOnCancelListener(shown -> CrashReport.initCrashReport(this, "id", false)) // expect: collection-after-refusal
                .setOnDismissListener(shown -> CrashReport.initCrashReport(this, "id", false))
                .create();
        dialog.setOnShowListener(shown -> UMConfigure.init(this, "key", "store", 1, null)); // expect: pre-consent-sdk-init
        dialog.show();
    }
}
