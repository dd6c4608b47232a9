package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;
import org.greenrobot.eventbus.EventBus;
import org.greenrobot.eventbus.Subscribe;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EventBus.getDefault().register(this);
        EventBus.getDefault().post(new StartedEvent());
        findViewById(R.id.agree).setOnClickListener(view -> EventBus.getDefault().post(new AgreedEvent()));
    }

    @Subscribe
    public void onStarted(StartedEvent event) {
        UMConfigure.init(this, "key", "store", 1, null); // expect: pre-consent-sdk-init
    }

    @Subscribe(sticky = true)
    public void onAgreed(AgreedEvent event) {
        CrashReport.initCrashReport(this, "id", false);
    }

    static class StartedEvent {}

    static class AgreedEvent {}
}
