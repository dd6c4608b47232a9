package com.example.shop;

import android.content.Context;
import androidx.startup.Initializer;
import com.tencent.bugly.crashreport.CrashReport;
import java.util.Collections;
import java.util.List;

public class CrashInitializer implements Initializer<Boolean> {
    @Override
    public Boolean create(Context context) {
        CrashReport.initCrashReport(context, "id", false); // expect: pre-consent-sdk-init
        return true;
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.emptyList();
    }
}
