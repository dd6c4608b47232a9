package com.example.shop;

import android.Manifest;
import android.support.v7.app.AppCompatActivity;
import android.view.View;
import java.util.List;
import pub.devrel.easypermissions.AppSettingsDialog;
import pub.devrel.easypermissions.EasyPermissions;

public class MainActivity extends AppCompatActivity implements EasyPermissions.PermissionCallbacks {
    public void scan(View button) {
        EasyPermissions.requestPermissions(this, "To scan codes", 1, Manifest.permission.CAMERA);
    }

    @Override
    public void onPermissionsGranted(int code, List<String> names) {}

    @Override
    public void onPermissionsDenied(int code, List<String> names) {
        if (EasyPermissions.somePermissionPermanentlyDenied(this, names)) {
            new AppSettingsDialog.Builder(this).build().show();
        }
    }
}
