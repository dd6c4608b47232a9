package com.example.shop;

import android.app.Application;
import android.content.Context;
import java.lang.reflect.Method;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        StringBuilder name = new StringBuilder("get").append("Phone").append("Type");
        try {
            Class<?> manager = Class.forName("android.telephony.TelephonyManager");
            Method read = manager.getMethod(name.toString());
            use(read.invoke(getSystemService(Context.TELEPHONY_SERVICE)));
            // Looked up, but never called.
            manager.getMethod("getDeviceId");
        } catch (ReflectiveOperationException e) {
            use(null);
        }
    }

    private void use(Object type) {}
}
