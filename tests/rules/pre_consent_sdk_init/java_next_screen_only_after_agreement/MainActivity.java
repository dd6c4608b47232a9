package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (shouldAsk()) {
            new AlertDialog.Builder(this).setPositiveButton("Agree", (dialog, which) -> goOn()).show();
        } else {
            goOn();
        }
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }

    private boolean shouldAsk() {
        return !getSharedPreferences("shop", 0).getBoolean("agreed", false);
    }

    private void goOn() {
        startActivity(new Intent(this, HomeActivity.class));
        finish();
    }
}
