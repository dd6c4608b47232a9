package com.example.shop;

import android.Manifest;

public class ScanPresenter {
    private final ScanContract.View view;

    public ScanPresenter(ScanContract.View view) {
        this.view = view;
    }

    public void scan() {
        PermissionUtil.ask(view.screen(), Manifest.permission.CAMERA, new PermissionUtil.Answer() {
            @Override
            public void allowed() {
                view.onCameraAllowed();
            }

            @Override
            public void refused() {
                view.onCameraRefused();
            }
        });
    }
}
