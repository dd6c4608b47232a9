package com.example.shop;

import android.content.Context;
import com.tencent.bugly.Bugly;
import com.tencent.tinker.entry.DefaultApplicationLike;
import com.umeng.commonsdk.UMConfigure;

public class ShopLife extends DefaultApplicationLike {
    @Override
    public void onBaseContextAttached(Context base) {
        super.onBaseContextAttached(base);
        UMConfigure.init(base, "key", "store", 1, null); // expect: pre-consent-sdk-init
    }

    @Override
    public void onCreate() {
        super.onCreate();
        Bugly.init(getApplication(), "id", false); // expect: pre-consent-sdk-init
    }

    @Override
    public void onTerminate() {
        Bugly.init(getApplication(), "id", false);
    }
}
