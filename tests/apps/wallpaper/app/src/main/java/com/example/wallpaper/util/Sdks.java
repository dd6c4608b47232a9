package com.example.wallpaper.util;

import android.content.Context;
import cn.jpush.android.api.JPushInterface;
import com.umeng.commonsdk.UMConfigure;

/** Starts what others have written. */
public final class Sdks {
    public static final String UMENG_KEY = "0123456789abcdef01234567";
    public static final String BUGLY_ID = "0123456789";
    public static final String CHANNEL = "official";

    private Sdks() {}

    public static void startStatistics(Context context) {
        UMConfigure.init(context, UMENG_KEY, CHANNEL, UMConfigure.DEVICE_TYPE_PHONE, null);
    }

    public static void startPush(Context context) {
        JPushInterface.init(context);
    }
}
