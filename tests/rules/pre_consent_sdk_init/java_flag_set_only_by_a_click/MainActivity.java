package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity implements View.OnClickListener {
    private boolean ready;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.agree).setOnClickListener(this);
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (ready) {
            CrashReport.initCrashReport(getApplicationContext(), "id", false);
        }
    }

    @Override
    public void onClick(View view) {
        ready = true;
        onResume();
    }
}
