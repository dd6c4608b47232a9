package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;
import java.util.Collections;
import java.util.Set;

public class MapActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        findViewById(R.id.map).setOnClickListener(this);
        if (allowed("map")) {
            CrashReport.initCrashReport(this, "id", false);
        }
        if (!allowed("push")) {
            JPushInterface.init(this); // expect: pre-consent-sdk-init
        }
    }

    private boolean allowed(String feature) {
        Set<String> given = getSharedPreferences("shop", 0).getStringSet("allowed", Collections.emptySet());
        return given.contains(feature);
    }

    @Override
    public void onClick(View view) {
        if (!allowed("map")) {
            return;
        }
        CrashReport.initCrashReport(this, "id", false);
    }
}
