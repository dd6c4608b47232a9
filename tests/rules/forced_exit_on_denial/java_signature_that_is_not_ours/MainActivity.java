package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;
import android.widget.Toast;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!Guard.isOurSignature(this) || Guard.isRooted()) {
            Toast.makeText(this, "This copy isn't genuine", Toast.LENGTH_LONG).show();
            finish();
            System.exit(0);
        }
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1); // expect: permission-at-launch
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (Guard.isDebugged()) android.os.Process.killProcess(android.os.Process.myPid());
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) Toast.makeText(this, "No camera", Toast.LENGTH_SHORT).show();
    }
}
