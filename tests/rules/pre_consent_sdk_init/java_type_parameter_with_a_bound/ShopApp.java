package com.example.shop;

import android.app.Application;
import android.content.Context;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class ShopApp extends Application {
    interface Tracker {
        void begin();
    }

    static class Bugly implements Tracker {
        private final Context context;

        Bugly(Context context) {
            this.context = context;
        }

        @Override
        public void begin() {
            CrashReport.initCrashReport(context, "id", false); // expect: pre-consent-sdk-init
        }
    }

    static class Other {
        void begin() {
            JPushInterface.init(null);
        }
    }

    static class Holder<T extends Tracker> {
        void start(Object any) {
            T held = (T) any;
            held.begin();
        }
    }

    @Override
    public void onCreate() {
        super.onCreate();
        new Bugly(this);
        new Other();
        new Holder<Bugly>().start(System.getProperties().get("x"));
    }
}
