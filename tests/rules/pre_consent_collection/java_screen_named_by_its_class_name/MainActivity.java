package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    private static final String PACKAGE = "com.example.shop";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent intent = new Intent(Intent.ACTION_VIEW);
        intent.setClassName(this, PACKAGE + ".HomeActivity");
        startActivity(intent);
    }
}
