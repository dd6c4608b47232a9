package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class AskActivity extends Activity {
    public static final int GRANTED = 0;
    public static final int DENIED = 1;

    public static void open(Activity from, int code) {
        from.startActivityForResult(new Intent(from, AskActivity.class), code);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 5);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        setResult(results[0] == 0 ? GRANTED : DENIED);
        finish();
    }
}
