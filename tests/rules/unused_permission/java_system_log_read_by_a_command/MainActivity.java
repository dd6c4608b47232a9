package com.example.shop;

import android.app.ActivityManager;
import android.provider.Settings;
import androidx.appcompat.app.AppCompatActivity;
import java.io.IOException;

public class MainActivity extends AppCompatActivity {
    void dump() throws IOException {
        Runtime.getRuntime().exec(new String[] {"logcat", "-d"});
        Settings.System.putInt(getContentResolver(), Settings.System.SCREEN_BRIGHTNESS, 200);
        ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
        manager.killBackgroundProcesses("com.example.other");
    }
}
