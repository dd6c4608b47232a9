package com.example.shop;

import com.tencent.bugly.crashreport.CrashReport;

public class PolicyActivity extends BaseActivity {
    @Override
    protected boolean needsData() {
        return false;
    }

    @Override
    protected void initView() {}

    @Override
    protected void initData() {
        CrashReport.initCrashReport(this, "id", false);
    }
}
