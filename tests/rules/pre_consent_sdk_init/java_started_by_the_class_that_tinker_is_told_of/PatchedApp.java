package com.example.shop;

import com.tencent.tinker.loader.app.TinkerApplication;
import com.tencent.tinker.loader.shareutil.ShareConstants;

public class PatchedApp extends TinkerApplication {
    public PatchedApp() {
        super(ShareConstants.TINKER_ENABLE_ALL, "com.example.shop.ShopLife",
                "com.tencent.tinker.loader.TinkerLoader", false);
    }
}
