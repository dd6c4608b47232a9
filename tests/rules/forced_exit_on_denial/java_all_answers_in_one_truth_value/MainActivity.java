package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Handler;
import android.view.View;

public class MainActivity extends Activity {
    private final Handler handler = new Handler();

    public void begin(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA, Manifest.permission.RECORD_AUDIO}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        boolean all = results.length > 0;
        for (int result : results) all &= result == PackageManager.PERMISSION_GRANTED;
        if (!all) {
            handler.postDelayed(() -> android.os.Process.killProcess(android.os.Process.myPid()), 2000); // expect: forced-exit-on-denial
        }
    }
}
