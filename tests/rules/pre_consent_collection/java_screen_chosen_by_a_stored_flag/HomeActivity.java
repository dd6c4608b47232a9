package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public class HomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); // expect: pre-consent-collection
    }
}
