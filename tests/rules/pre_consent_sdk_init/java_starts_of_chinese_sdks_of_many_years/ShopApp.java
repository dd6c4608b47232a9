package com.example.shop;

import android.app.Application;
import cn.jiguang.share.android.api.JShareInterface;
import cn.jpush.im.android.api.JMessageClient;
import cn.leancloud.LeanCloud;
import cn.sharesdk.framework.ShareSDK;
import cn.smssdk.SMSSDK;
import com.alibaba.sdk.android.feedback.impl.FeedbackAPI;
import com.baidu.android.pushservice.PushConstants;
import com.coloros.mcssdk.PushManager;
import com.flurry.android.FlurryAgent;
import com.fm.openinstall.OpenInstall;
import com.growingio.android.sdk.collection.Configuration;
import com.growingio.android.sdk.collection.GrowingIO;
import com.miui.zeus.mimo.sdk.MimoSdk;
import com.mob.MobSDK;
import com.pgyersdk.crash.PgyCrashManager;
import com.tencent.android.tpush.XGPushManager;
import com.tencent.bugly.library.Bugly;
import com.tencent.bugly.library.BuglyBuilder;
import com.tencent.imsdk.TIMManager;
import com.tencent.imsdk.TIMSdkConfig;
import com.tendcloud.tenddata.TCAgent;
import com.umeng.analytics.MobclickAgent;
import im.fir.sdk.FIR;
import io.fabric.sdk.android.Fabric;
import io.rong.imkit.RongIM;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        MobSDK.init(this); // expect: pre-consent-sdk-init
        ShareSDK.initSDK(this); // expect: pre-consent-sdk-init
        SMSSDK.initSDK(this, "key", "secret"); // expect: pre-consent-sdk-init
        JMessageClient.init(this, true); // expect: pre-consent-sdk-init
        JShareInterface.init(this); // expect: pre-consent-sdk-init
        LeanCloud.initialize(this, "id", "key", "https://example.com"); // expect: pre-consent-sdk-init
        FeedbackAPI.init(this, "key", "secret"); // expect: pre-consent-sdk-init
        com.baidu.android.pushservice.PushManager.startWork(this, PushConstants.LOGIN_TYPE_API_KEY, "key"); // expect: pre-consent-sdk-init
        PushManager.getInstance().register(this, "key", "secret", null); // expect: pre-consent-sdk-init
        FlurryAgent.init(this, "key"); // expect: pre-consent-sdk-init
        OpenInstall.init(this); // expect: pre-consent-sdk-init
        GrowingIO.startWithConfiguration(this, new Configuration().useID()); // expect: pre-consent-sdk-init
        MimoSdk.init(this, "id", "key", "token"); // expect: pre-consent-sdk-init
        PgyCrashManager.register(this); // expect: pre-consent-sdk-init
        XGPushManager.registerPush(this); // expect: pre-consent-sdk-init
        Bugly.init(this, new BuglyBuilder("id", "key")); // expect: pre-consent-sdk-init
        TIMManager.getInstance().init(this, new TIMSdkConfig(1)); // expect: pre-consent-sdk-init
        TCAgent.init(this, "id", "store"); // expect: pre-consent-sdk-init
        MobclickAgent.startWithConfigure(new MobclickAgent.UMAnalyticsConfig(this, "key", "store")); // expect: pre-consent-sdk-init
        FIR.init(this); // expect: pre-consent-sdk-init
        Fabric.with(this); // expect: pre-consent-sdk-init
        RongIM.init(this); // expect: pre-consent-sdk-init
    }
}
