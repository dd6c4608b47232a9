package com.example.shop;

import android.app.Activity;
import android.os.Bundle;

public abstract class BaseActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        initView();
        if (needsData()) {
            initData();
        }
    }

    protected boolean needsData() {
        return true;
    }

    protected abstract void initView();

    protected abstract void initData();
}
