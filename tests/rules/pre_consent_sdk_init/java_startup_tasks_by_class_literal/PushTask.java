package com.example.shop;

import android.content.Context;
import cn.jpush.android.api.JPushInterface;

public class PushTask extends Task {
    @Override
    public void run(Context context) {
        JPushInterface.init(context); // expect: pre-consent-sdk-init
    }
}
