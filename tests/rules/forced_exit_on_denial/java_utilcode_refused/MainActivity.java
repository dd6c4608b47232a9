package com.example.shop;

import android.app.Activity;
import android.view.View;
import com.blankj.utilcode.constant.PermissionConstants;
import com.blankj.utilcode.util.AppUtils;
import com.blankj.utilcode.util.PermissionUtils;
import java.util.List;

public class MainActivity extends Activity {
    public void scan(View button) {
        PermissionUtils.permission(PermissionConstants.CAMERA)
                .callback(new PermissionUtils.FullCallback() {
                    @Override
                    public void onGranted(List<String> granted) {}

                    @Override
                    public void onDenied(List<String> deniedForever, List<String> denied) {
                        AppUtils.exitApp(); // expect: forced-exit-on-denial
                    }
                })
                .request();
    }
}
