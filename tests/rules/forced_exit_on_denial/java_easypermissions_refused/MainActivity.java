package com.example.shop;

import android.Manifest;
import android.support.v7.app.AppCompatActivity;
import android.view.View;
import java.util.List;
import pub.devrel.easypermissions.EasyPermissions;

public class MainActivity extends AppCompatActivity implements EasyPermissions.PermissionCallbacks {
    public void scan(View button) {
        EasyPermissions.requestPermissions(this, "To scan codes", 1, Manifest.permission.CAMERA);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        super.onRequestPermissionsResult(code, names, results);
        EasyPermissions.onRequestPermissionsResult(code, names, results, this);
    }

    @Override
    public void onPermissionsGranted(int code, List<String> names) {}

    @Override
    public void onPermissionsDenied(int code, List<String> names) {
        finish(); // expect: forced-exit-on-denial
    }
}
