package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.widget.CheckBox;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        CheckBox box = new CheckBox(this);
        box.setOnCheckedChangeListener((button, on) -> {
            ((ShopApp) getApplication()).put(on);
            if (!on) box.setChecked(true);
        });
    }
}
