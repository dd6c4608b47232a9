package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Toast;

public class MainActivity extends BaseActivity<ScanPresenter> implements ScanContract.View {
    @Override
    protected ScanPresenter createPresenter() {
        return new ScanPresenter(this);
    }

    public void scan(View button) {
        presenter.scan();
    }

    @Override
    public Activity screen() {
        return this;
    }

    @Override
    public void onCameraRefused() {
        Toast.makeText(this, "没有相机权限", Toast.LENGTH_SHORT).show();
        AppManager.get().exit();
    }

    @Override
    public void onCameraAllowed() {}
}
