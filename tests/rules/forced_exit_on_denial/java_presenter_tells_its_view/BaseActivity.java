package com.example.shop;

import android.app.Activity;
import android.os.Bundle;

public abstract class BaseActivity<P> extends Activity {
    protected P presenter;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AppManager.get().add(this);
        presenter = createPresenter();
    }

    protected abstract P createPresenter();

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        PermissionUtil.onResult(code, results);
    }
}
