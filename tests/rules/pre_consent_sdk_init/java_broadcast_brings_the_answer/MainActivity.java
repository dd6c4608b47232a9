package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setPositiveButton("Agree", (dialog, which) ->
                        sendBroadcast(new Intent(ShopApp.AGREED).putExtra("agreed", true)))
                .show();
    }
}
