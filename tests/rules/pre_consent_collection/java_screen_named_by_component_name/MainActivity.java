package com.example.shop;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;

public class MainActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        Intent intent = new Intent();
        intent.setComponent(new ComponentName(this, HomeActivity.class));
        startActivity(intent);
        new Intent().setComponent(new ComponentName(this, DetailActivity.class));
    }
}
