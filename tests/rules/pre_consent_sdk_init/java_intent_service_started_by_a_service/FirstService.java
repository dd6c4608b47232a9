package com.example.shop;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

public class FirstService extends Service {
    @Override
    public void onCreate() {
        super.onCreate();
        startService(new Intent(this, StartService.class));
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
