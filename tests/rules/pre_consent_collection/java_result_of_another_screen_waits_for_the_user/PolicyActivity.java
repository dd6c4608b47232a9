package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public class PolicyActivity extends Activity {
    @Override
    protected void onPostCreate(Bundle state) {
        super.onPostCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); // expect: pre-consent-collection
    }

    @Override
    public void onBackPressed() {
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        super.onBackPressed();
    }
}
