package com.example.shop;

import android.Manifest;
import android.view.View;

public class MainActivity extends BaseActivity {
    public void scan(View button) {
        ask(Manifest.permission.CAMERA);
    }

    @Override
    protected void onRefused() {
        finishAffinity(); // expect: forced-exit-on-denial
    }
}
