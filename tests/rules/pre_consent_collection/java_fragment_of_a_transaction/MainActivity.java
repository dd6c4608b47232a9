package com.example.shop;

import android.os.Bundle;
import androidx.fragment.app.FragmentActivity;

public class MainActivity extends FragmentActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_main);
        getSupportFragmentManager().beginTransaction().replace(R.id.content, HomeFragment.newInstance()).commit();
        findViewById(R.id.mine).setOnClickListener(
                view -> getSupportFragmentManager().beginTransaction().replace(R.id.content, new MineFragment()).commit());
    }
}
