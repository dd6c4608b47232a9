package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;

public class MainActivity extends Activity {
    private long waitingFor = Long.MAX_VALUE;
    private int answered = Integer.MIN_VALUE;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        findViewById(R.id.agree).setOnClickListener(view -> waitingFor = 7);
        if (waitingFor <= Integer.MAX_VALUE) {
            String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        }
        if (answered > 0) {
            String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        }
        if (waitingFor > Integer.MAX_VALUE) {
            String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); // expect: pre-consent-collection
        }
    }
}
