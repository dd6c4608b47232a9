package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.provider.Settings;
import android.view.View;

public class MainActivity extends Activity {
    private static final int OVERLAY = 12;

    public void bubble(View button) {
        Intent intent = new Intent(Settings.ACTION_MANAGE_OVERLAY_PERMISSION, Uri.parse("package:" + getPackageName()));
        startActivityForResult(intent, OVERLAY);
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, Intent data) {
        if (requestCode == OVERLAY) {
            if (Settings.canDrawOverlays(this)) {
                show();
            } else {
                finish(); // expect: forced-exit-on-denial "SYSTEM_ALERT_WINDOW"
            }
        }
    }

    private void show() {}
}
