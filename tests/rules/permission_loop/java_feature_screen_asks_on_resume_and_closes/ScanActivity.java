package com.example.shop;

import android.app.Activity;
import com.blankj.utilcode.constant.PermissionConstants;
import com.blankj.utilcode.util.PermissionUtils;
import java.util.List;

public class ScanActivity extends Activity {
    private Camera camera = new Camera();

    @Override
    public void onResume() {
        super.onResume();
        PermissionUtils.permission(PermissionConstants.CAMERA).callback(new PermissionUtils.FullCallback() {
            @Override
            public void onGranted(List<String> granted) {
                camera.open();
            }

            @Override
            public void onDenied(List<String> forever, List<String> denied) {
                finish();
            }
        }).request();
    }

    static class Camera {
        void open() {}
    }
}
