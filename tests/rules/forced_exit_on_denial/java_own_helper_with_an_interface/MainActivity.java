package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity {
    private final PermissionHelper helper = new PermissionHelper();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        findViewById(R.id.scan).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                helper.ask(MainActivity.this, Manifest.permission.CAMERA, new PermissionHelper.Answer() {
                    @Override
                    public void yes() {}

                    @Override
                    public void no() {
                        finish(); // expect: forced-exit-on-denial
                    }
                });
            }
        });
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) { // step 1
        helper.result(results); // step 2
    }
}
