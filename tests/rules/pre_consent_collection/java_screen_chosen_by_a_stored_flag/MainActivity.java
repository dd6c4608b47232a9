package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean signedIn = getSharedPreferences("user", MODE_PRIVATE).getBoolean("signed_in", false);
        Class<?> next = signedIn ? DetailActivity.class : HomeActivity.class;
        startActivity(new Intent(this, next));
        finish();
    }
}
