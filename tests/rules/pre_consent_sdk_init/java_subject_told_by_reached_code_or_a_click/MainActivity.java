package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;
import io.reactivex.rxjava3.subjects.BehaviorSubject;
import io.reactivex.rxjava3.subjects.PublishSubject;

public class MainActivity extends Activity {
    private final PublishSubject<Boolean> agreed = PublishSubject.create();
    private final BehaviorSubject<Integer> ready = BehaviorSubject.create();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        agreed.subscribe(value -> CrashReport.initCrashReport(this, "id", false));
        ready.subscribe(value -> UMConfigure.init(this, "key", "store", 1, null)); // expect: pre-consent-sdk-init
        ready.onNext(1);
        findViewById(R.id.agree).setOnClickListener(view -> agreed.onNext(true));
    }
}
