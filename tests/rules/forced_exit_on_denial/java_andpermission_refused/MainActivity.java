package com.example.shop;

import android.app.Activity;
import android.view.View;
import com.yanzhenjie.permission.AndPermission;
import com.yanzhenjie.permission.runtime.Permission;

public class MainActivity extends Activity {
    public void scan(View button) {
        AndPermission.with(this)
                .runtime()
                .permission(Permission.CAMERA)
                .onGranted(permissions -> openCamera())
                .onDenied(permissions -> finish()) // expect: forced-exit-on-denial
                .start();
    }

    private void openCamera() {}
}
