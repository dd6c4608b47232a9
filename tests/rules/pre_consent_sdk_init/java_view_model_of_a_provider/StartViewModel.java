package com.example.shop;

import android.app.Application;
import androidx.lifecycle.AndroidViewModel;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class StartViewModel extends AndroidViewModel {
    public StartViewModel(Application application) {
        super(application);
        CrashReport.initCrashReport(application, "id", false); // expect: pre-consent-sdk-init
    }

    void load() {
        UMConfigure.init(getApplication(), "key", "store", 1, null); // expect: pre-consent-sdk-init
    }

    @Override
    protected void onCleared() {
        CrashReport.initCrashReport(getApplication(), "id", false);
    }
}
