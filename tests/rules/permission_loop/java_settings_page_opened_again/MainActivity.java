package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.provider.Settings;
import android.view.View;

public class MainActivity extends Activity {
    public void bubble(View button) {
        askForOverlay();
    }

    private void askForOverlay() {
        startActivityForResult(new Intent(Settings.ACTION_MANAGE_OVERLAY_PERMISSION), 8); // expect: permission-loop "SYSTEM_ALERT_WINDOW"
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, Intent data) { // step 1
        if (requestCode == 8 && !Settings.canDrawOverlays(this)) {
            askForOverlay(); // step 2
        }
    }
}
