package com.example.shop;

import android.Manifest;
import android.os.Bundle;
import android.support.v7.app.AppCompatActivity;
import kr.co.namee.permissiongen.PermissionFail;
import kr.co.namee.permissiongen.PermissionGen;
import kr.co.namee.permissiongen.PermissionSuccess;

public class MainActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PermissionGen.with(this).addRequestCode(100).permissions(Manifest.permission.CAMERA).request(); // expect: permission-at-launch
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        PermissionGen.onRequestPermissionsResult(this, code, names, results);
    }

    @PermissionSuccess(requestCode = 100)
    public void allowed() {}

    @PermissionFail(requestCode = 100)
    public void refused() {
        System.exit(0); // expect: forced-exit-on-denial
    }
}
