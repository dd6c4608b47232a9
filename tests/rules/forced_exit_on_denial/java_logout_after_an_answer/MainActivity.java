package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        findViewById(R.id.scan).setOnClickListener(view -> requestPermissions(new String[] {Manifest.permission.CAMERA}, 1));
        findViewById(R.id.logout).setOnClickListener(view -> logout());
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) findViewById(R.id.scan).setEnabled(false);
    }

    private void logout() {
        Account.forget(this);
        startActivity(new Intent(this, LoginActivity.class));
        finishAffinity();
    }
}
