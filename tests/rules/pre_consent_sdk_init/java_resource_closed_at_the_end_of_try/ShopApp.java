package com.example.shop;

import android.app.Application;
import android.content.Context;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    static class Session implements AutoCloseable {
        private final Context context;

        Session(Context context) {
            this.context = context;
        }

        @Override
        public void close() {
            JPushInterface.init(context); // expect: pre-consent-sdk-init
        }
    }

    static class Kept implements AutoCloseable {
        @Override
        public void close() {
            CrashReport.initCrashReport(null, "id", false);
        }
    }

    @Override
    public void onCreate() {
        super.onCreate();
        new Kept();
        try (Session session = new Session(this)) {
            session.toString();
        }
    }
}
