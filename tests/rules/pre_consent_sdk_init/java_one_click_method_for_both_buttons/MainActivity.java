package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import butterknife.ButterKnife;
import butterknife.OnClick;
import cn.jpush.android.api.JPushInterface;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends Activity {
    interface Listener {
        void left();

        void right();
    }

    private final Listener listener = new Listener() {
        @Override
        public void left() {
            finish();
        }

        @Override
        public void right() {
            CrashReport.initCrashReport(MainActivity.this, "id", false);
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ButterKnife.bind(this);
        JPushInterface.init(this); // expect: pre-consent-sdk-init
    }

    @OnClick({R.id.agree, R.id.refuse})
    void answered(View view) {
        switch (view.getId()) {
            case R.id.agree:
                listener.right();
                break;
            case R.id.refuse:
                listener.left();
                break;
        }
    }
}
