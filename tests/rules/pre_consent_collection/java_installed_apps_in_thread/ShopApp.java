package com.example.shop;

import android.app.Application;
import android.content.pm.PackageInfo;
import java.util.List;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Thread(new Runnable() {
            @Override
            public void run() {
                List<PackageInfo> apps = getPackageManager().getInstalledPackages(0); // expect: pre-consent-collection
            }
        }).start();
    }
}
