package com.example.shop;

import android.app.Application;
import android.content.Context;
import android.telephony.TelephonyManager;

public class ShopApp extends Application {
    @Override
    public void onCreate() {  // step 1
        super.onCreate();
        try (Session session = new Session(this)) {  // step 2
            session.begin();
        }
    }

    static final class Session implements AutoCloseable {
        private final Context context;

        Session(Context context) { this.context = context; }

        void begin() {}

        @Override
        public void close() {
            TelephonyManager manager = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
            manager.getDeviceId();  // expect: pre-consent-collection
        }
    }
}
