package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.view.View;
import java.util.Locale;

public class SettingsActivity extends Activity {
    public void english(View button) {
        getSharedPreferences("settings", 0).edit().putString("language", Locale.ENGLISH.getLanguage()).commit();
        Intent intent = new Intent(this, MainActivity.class);
        intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_CLEAR_TASK);
        startActivity(intent);
        android.os.Process.killProcess(android.os.Process.myPid());
        System.exit(0);
    }
}
