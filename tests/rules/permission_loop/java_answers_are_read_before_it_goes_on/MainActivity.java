package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.view.View;
import android.widget.Toast;

public class MainActivity extends Activity {
    public void save(View button) {
        save();
    }

    private void save() {
        if (checkSelfPermission(Manifest.permission.WRITE_EXTERNAL_STORAGE) != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.WRITE_EXTERNAL_STORAGE}, 1);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        for (int result : results) {
            if (result == PackageManager.PERMISSION_DENIED) {
                Toast.makeText(this, "Not saved", Toast.LENGTH_SHORT).show();
                return;
            }
        }
        save();
    }
}
