package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.provider.Settings;
import android.view.View;
import androidx.core.app.NotificationManagerCompat;

public class MainActivity extends Activity {
    public void news(View button) {
        Intent intent = new Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS);
        intent.putExtra(Settings.EXTRA_APP_PACKAGE, getPackageName());
        startActivityForResult(intent, 5);
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, Intent data) {
        if (requestCode == 5 && !NotificationManagerCompat.from(this).areNotificationsEnabled()) {
            finish(); // expect: forced-exit-on-denial
        }
    }
}
