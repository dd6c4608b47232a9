package com.example.shop;

import android.Manifest;
import android.support.v7.app.AppCompatActivity;
import android.view.View;
import java.util.List;
import pub.devrel.easypermissions.EasyPermissions;

public class MainActivity extends AppCompatActivity implements EasyPermissions.PermissionCallbacks {
    private static final String[] NAMES = {Manifest.permission.CAMERA};

    public void scan(View button) {
        ask();
    }

    private void ask() {
        EasyPermissions.requestPermissions(this, "To scan codes", 1, NAMES); // expect: permission-loop
    }

    @Override
    public void onPermissionsGranted(int code, List<String> names) {}

    @Override
    public void onPermissionsDenied(int code, List<String> names) { // step 1
        if (!EasyPermissions.somePermissionPermanentlyDenied(this, names)) {
            ask(); // step 2
        }
    }
}
