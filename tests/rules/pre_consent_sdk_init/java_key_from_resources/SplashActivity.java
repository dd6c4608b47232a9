package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.preference.PreferenceManager;

public class SplashActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean agreed = PreferenceManager.getDefaultSharedPreferences(this)
                .getBoolean(getString(R.string.key_agreed), false);
        boolean shown = PreferenceManager.getDefaultSharedPreferences(this)
                .getBoolean(getString(R.string.key_shown), true);
        new Handler().postDelayed(() -> {
            if (agreed) startActivity(new Intent(this, HomeActivity.class));
            if (shown) startActivity(new Intent(this, GuideActivity.class));
        }, 800);
    }
}
