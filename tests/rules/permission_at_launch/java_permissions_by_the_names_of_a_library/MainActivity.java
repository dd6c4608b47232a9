package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.blankj.utilcode.constant.PermissionConstants;
import com.blankj.utilcode.util.PermissionUtils;
import com.hjq.permissions.XXPermissions;
import com.yanzhenjie.permission.AndPermission;
import com.yanzhenjie.permission.runtime.Permission;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AndPermission.with(this)
                .runtime()
                .permission(Permission.RECORD_AUDIO)
                .start(); // expect: permission-at-launch "RECORD_AUDIO" expect: repeated-permission-request
        XXPermissions.with(this)
                .permission(com.hjq.permissions.Permission.Group.CONTACTS)
                .request(null); // expect: permission-at-launch "CONTACTS" expect: repeated-permission-request
        PermissionUtils.permission(PermissionConstants.MICROPHONE).request(); // expect: permission-at-launch "MICROPHONE"
    }
}
