package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        // expect: repeated-permission-request
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1); // expect: permission-at-launch
        new AlertDialog.Builder(this)
                .setPositiveButton("Agree", (dialog, which) ->
                        requestPermissions(new String[] {"android.permission.CAMERA"}, 2))
                .show();
    }
}
