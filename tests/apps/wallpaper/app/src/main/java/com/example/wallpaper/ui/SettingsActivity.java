package com.example.wallpaper.ui;

import android.os.Bundle;
import android.widget.Button;
import androidx.appcompat.app.AppCompatActivity;
import com.example.wallpaper.util.Prefs;

public class SettingsActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        Button exit = new Button(this);
        exit.setText("退出");
        exit.setOnClickListener(button -> finishAffinity());
        setContentView(exit);
    }

    public void withdraw() {
        Prefs.setAgreed(false);
    }
}
