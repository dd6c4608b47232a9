package com.example.shop;

import android.app.Activity;
import android.content.pm.PackageManager;

public abstract class BaseActivity extends Activity {
    protected void ask(String name) {
        requestPermissions(new String[] {name}, 9);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) { // step 1
        if (code == 9 && results[0] != PackageManager.PERMISSION_GRANTED) {
            onRefused(); // step 2
        }
    }

    protected abstract void onRefused();
}
