package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_main);
    }

    public void agree(View view) {
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}
