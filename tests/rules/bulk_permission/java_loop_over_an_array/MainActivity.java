package com.example.shop;

import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.app.ActivityCompat;
import java.util.ArrayList;
import java.util.List;

public class MainActivity extends AppCompatActivity {
    private final String[] wanted = {"android.permission.READ_SMS", "android.permission.RECORD_AUDIO"};

    public void onStartClick(View view) {
        List<String> missing = new ArrayList<>();
        for (String one : wanted) {
            if (checkSelfPermission(one) != 0) missing.add(one);
        }
        if (!missing.isEmpty()) {
            ActivityCompat.requestPermissions(this, missing.toArray(new String[missing.size()]), 7); // expect: bulk-permission
        }
    }
}
