package com.example.shop;

import androidx.fragment.app.FragmentActivity;

public class MainActivity extends FragmentActivity {
    @Override
    protected void onResume() {
        super.onResume();
        new PolicyDialog().show(getSupportFragmentManager(), "policy");
    }
}
