package com.example.shop;

import android.app.Activity;
import android.app.AppOpsManager;
import android.content.Intent;
import android.os.Process;
import android.provider.Settings;
import android.view.View;
import android.widget.Toast;

public class MainActivity extends Activity {
    public void watch(View button) {
        startActivityForResult(new Intent(Settings.ACTION_USAGE_ACCESS_SETTINGS), 9);
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, Intent data) {
        if (requestCode != 9) return;
        if (!hasUsageAccess()) {
            Toast.makeText(this, "需要使用情况访问权限", Toast.LENGTH_SHORT).show();
            finish(); // expect: forced-exit-on-denial "PACKAGE_USAGE_STATS"
        }
    }

    private boolean hasUsageAccess() {
        AppOpsManager operations = (AppOpsManager) getSystemService(APP_OPS_SERVICE);
        int mode = operations.checkOpNoThrow(AppOpsManager.OPSTR_GET_USAGE_STATS, Process.myUid(), getPackageName());
        return mode == AppOpsManager.MODE_ALLOWED;
    }
}
