package com.example.shop;

import android.app.Application;
import android.content.Context;
import java.lang.reflect.Method;

public class ShopApp extends Application {
    private Class<?> manager = null;

    @Override
    public void onCreate() {  // step 1
        super.onCreate();
        StringBuilder name = new StringBuilder();
        for (char c : "hfuEfwjdfJe".toCharArray()) {
            name.append((char) (c - 1));
        }
        try {
            manager = Class.forName("android.telephony." + "Telephony_Manager".replace("_", ""));
            Method read = manager.getMethod(name.toString(), new Class<?>[0]);
            send((String) read.invoke(getSystemService(Context.TELEPHONY_SERVICE)));  // expect: pre-consent-collection
        } catch (ReflectiveOperationException e) {
            manager = null;
        }
    }

    private void send(String id) {}
}
