package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import cn.jpush.android.api.JPushInterface;

public class GuideActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }
}
