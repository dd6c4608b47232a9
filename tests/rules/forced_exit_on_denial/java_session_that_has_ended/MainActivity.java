package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    protected void onResume() {
        super.onResume();
        Call call = Call.current();
        if (call == null || call.ended()) finish();
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) findViewById(R.id.preview).setVisibility(View.GONE);
    }
}
