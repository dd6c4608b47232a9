package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import androidx.recyclerview.widget.RecyclerView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        RecyclerView list = findViewById(R.id.list);
        list.setAdapter(new DeviceAdapter());
    }
}
