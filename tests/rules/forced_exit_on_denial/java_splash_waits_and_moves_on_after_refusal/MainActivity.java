package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.Message;

public class MainActivity extends Activity {
    private final Handler handler = new Handler() {
        @Override
        public void handleMessage(Message message) {
            goOn();
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1); // expect: permission-at-launch expect: repeated-permission-request
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        handler.sendEmptyMessageDelayed(0, 1500);
    }

    private void goOn() {
        Intent intent = new Intent(this, HomeActivity.class);
        startActivity(intent);
        overridePendingTransition(0, 0);
        finish();
    }
}
