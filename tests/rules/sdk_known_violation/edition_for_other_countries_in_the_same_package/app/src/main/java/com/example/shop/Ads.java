package com.example.shop;

import com.bytedance.sdk.openadsdk.TTAdNative;

class Ads {
    private TTAdNative loader;
}
