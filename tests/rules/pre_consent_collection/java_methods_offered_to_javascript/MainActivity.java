package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.webkit.JavascriptInterface;
import android.webkit.WebView;
import android.webkit.WebViewClient;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView web = new WebView(this);
        web.addJavascriptInterface(new Bridge(this), "shop");
        web.addJavascriptInterface(new Object() {
            @JavascriptInterface
            public String device() {
                return Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
            }
        }, "device");
        web.setWebViewClient(new WebViewClient() {
            @Override
            public void onPageFinished(WebView view, String url) {
                String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); // expect: pre-consent-collection
            }
        });
        web.loadUrl("https://shop.example.com");
    }
}
