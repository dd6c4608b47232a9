package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.Intent;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;

public class GateActivity extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        JPushInterface.init(this); // expect: pre-consent-sdk-init
        new AlertDialog.Builder(this).setPositiveButton("Agree", this).setNegativeButton("Refuse", this).show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        switch (which) {
            case DialogInterface.BUTTON_POSITIVE:
                getSharedPreferences("shop", 0).edit().putBoolean("agreed", true).apply();
                startActivity(new Intent(this, HomeActivity.class));
                break;
            case DialogInterface.BUTTON_NEGATIVE:
                finish();
                break;
        }
    }
}
