package com.example.shop;

import android.Manifest;
import androidx.appcompat.app.AppCompatActivity;
import java.util.List;
import pub.devrel.easypermissions.AfterPermissionGranted;
import pub.devrel.easypermissions.AppSettingsDialog;
import pub.devrel.easypermissions.EasyPermissions;

public class MainActivity extends AppCompatActivity implements EasyPermissions.PermissionCallbacks {
    @AfterPermissionGranted(3)
    public void scan() {
        if (EasyPermissions.hasPermissions(this, Manifest.permission.CAMERA)) return;
        EasyPermissions.requestPermissions(this, "To scan codes", 3, Manifest.permission.CAMERA); // expect: permission-loop
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        EasyPermissions.onRequestPermissionsResult(code, names, results, this);
    }

    @Override
    public void onPermissionsGranted(int code, List<String> names) {}

    @Override
    public void onPermissionsDenied(int code, List<String> names) {
        if (EasyPermissions.somePermissionPermanentlyDenied(this, names)) {
            new AppSettingsDialog.Builder(this).build().show();
        } else {
            scan();
        }
    }
}
