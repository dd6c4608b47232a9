package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.view.View;
import android.widget.Toast;

public class MapActivity extends Activity {
    static void open(Activity from) {
        from.startActivity(new Intent(from, MapActivity.class));
    }

    public void photograph(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results.length > 0 && results[0] != PackageManager.PERMISSION_GRANTED) {
            Toast.makeText(this, "The app can't be used without the camera", Toast.LENGTH_SHORT).show();
            finish(); // expect: forced-exit-on-denial
        }
    }
}
