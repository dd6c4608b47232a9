package com.example.shop;

import com.umeng.commonsdk.UMConfigure;

public class DebugApp extends BaseApp {
    @Override
    protected void startLibraries() {
        UMConfigure.init(this, "key", "store", 1, null);
    }
}
