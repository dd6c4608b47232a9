package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.CountDownTimer;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) { // step 1
        if (results[0] == PackageManager.PERMISSION_DENIED) {
            new CountDownTimer(3000, 1000) { // step 2
                @Override
                public void onTick(long left) {}

                @Override
                public void onFinish() {
                    finishAffinity(); // expect: forced-exit-on-denial
                }
            }.start();
        }
    }
}
