package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.view.View;

public class MainActivity extends Activity {
    public void ask(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        setResult(results[0] == 0 ? RESULT_OK : RESULT_CANCELED);
        finish();
    }
}
