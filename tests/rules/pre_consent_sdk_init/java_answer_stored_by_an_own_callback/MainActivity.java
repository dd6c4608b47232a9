package com.example.shop;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        BaseApp app = (BaseApp) getApplication();
        findViewById(R.id.agree).setOnClickListener(view -> app.submit(true, stored -> app.afterAnswer()));
    }
}
