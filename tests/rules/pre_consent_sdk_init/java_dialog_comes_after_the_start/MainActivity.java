package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setPositiveButton("Agree", (dialog, which) -> JPushInterface.init(this)).show();
    }
}
