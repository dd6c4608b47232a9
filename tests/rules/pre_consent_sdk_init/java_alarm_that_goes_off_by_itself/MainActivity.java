package com.example.shop;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AlarmManager alarms = (AlarmManager) getSystemService(ALARM_SERVICE);
        PendingIntent wake = PendingIntent.getBroadcast(this, 0, new Intent(this, WakeReceiver.class), 0);
        alarms.setRepeating(AlarmManager.RTC, System.currentTimeMillis(), 60000, wake);
        PendingIntent tap = PendingIntent.getBroadcast(this, 0, new Intent(this, TapReceiver.class), 0);
        new android.app.Notification.Builder(this).setContentIntent(tap).build();
    }
}
