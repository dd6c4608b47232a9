package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.view.View;

public class MainActivity extends Activity implements Asker.Refused {
    public void scan(View button) {
        Asker.ask(this, Manifest.permission.CAMERA, this);
    }

    @Override
    public void onRefused() {
        Asker.ask(this, Manifest.permission.CAMERA, this); // step 3
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) { // step 1
        if (results[0] != 0) {
            Asker.refused.onRefused(); // step 2
        }
    }
}
