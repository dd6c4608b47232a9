package com.example.shop;

import com.taobao.sophix.SophixApplication;
import com.taobao.sophix.SophixEntry;

public class StubApp extends SophixApplication {
    @SophixEntry(ShopApp.class)
    static class RealApplication {
    }
}
