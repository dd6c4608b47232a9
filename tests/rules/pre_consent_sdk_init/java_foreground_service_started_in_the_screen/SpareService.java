package com.example.shop;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import com.umeng.commonsdk.UMConfigure;

public class SpareService extends Service {
    @Override
    public void onCreate() {
        UMConfigure.init(this, "key", "store", 1, null);
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
