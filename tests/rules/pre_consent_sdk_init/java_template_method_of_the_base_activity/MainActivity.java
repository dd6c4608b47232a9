package com.example.shop;

import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends BaseActivity {
    @Override
    protected void initView() {
        CrashReport.initCrashReport(this, "id", false); // expect: pre-consent-sdk-init
    }

    @Override
    protected void initData() {
        UMConfigure.init(this, "key", "store", 1, null); // expect: pre-consent-sdk-init
    }
}
