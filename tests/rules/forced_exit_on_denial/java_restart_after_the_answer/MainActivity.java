package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) {
            Intent intent = getPackageManager().getLaunchIntentForPackage(getPackageName());
            intent.addFlags(Intent.FLAG_ACTIVITY_CLEAR_TOP);
            startActivity(intent);
            Runtime.getRuntime().exit(0);
        }
    }
}
