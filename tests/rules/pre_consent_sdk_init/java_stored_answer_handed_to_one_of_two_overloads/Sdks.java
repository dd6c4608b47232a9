package com.example.shop;

import android.content.Context;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

final class Sdks {
    private Sdks() {}

    static void init(Context context) {
        init(context, false);
    }

    static void init(Context context, boolean agreed) {
        if (agreed) {
            CrashReport.initCrashReport(context, "id", false);
        } else {
            UMConfigure.preInit(context, "key", "store");
        }
    }

    static void init(Context context, String channel) {
        UMConfigure.init(context, "key", channel, 1, null); // expect: pre-consent-sdk-init
    }
}
