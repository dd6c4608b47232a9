package com.example.shop;

import android.app.Activity;
import android.content.Intent;

public class Screens {
    static void open(Activity from, Class<? extends Activity> screen) {
        from.startActivity(new Intent(from, screen));
    }
}
