package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.view.ActionMode;
import android.view.View;

public class MainActivity extends Activity {
    private ActionMode bar;

    public void save(View button) {
        requestPermissions(new String[] {Manifest.permission.WRITE_EXTERNAL_STORAGE}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0 && bar != null) {
            bar.finish();
        }
    }
}
