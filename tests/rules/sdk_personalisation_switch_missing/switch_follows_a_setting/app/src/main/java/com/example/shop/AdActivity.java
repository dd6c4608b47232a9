package com.example.shop;

import android.app.Activity;
import com.tencent.klevin.KlevinConfig;
import com.tencent.klevin.KlevinManager;

public class AdActivity extends Activity {
    void afterAgreement() {
        KlevinConfig config = new KlevinConfig.Builder().appId("1100").build();
        KlevinManager.init(this, config);
    }
}
