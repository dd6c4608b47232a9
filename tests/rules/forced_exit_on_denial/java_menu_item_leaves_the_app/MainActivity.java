package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.view.MenuItem;
import android.view.View;
import android.widget.Toast;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        if (item.getItemId() == R.id.exit) {
            new AlertDialog.Builder(this)
                    .setMessage("退出应用？")
                    .setPositiveButton("退出", (dialog, which) -> {
                        finishAffinity();
                        System.exit(0);
                    })
                    .setNegativeButton("取消", null)
                    .setCancelable(false)
                    .show();
        }
        return true;
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) Toast.makeText(this, "没有相机权限", Toast.LENGTH_SHORT).show();
    }
}
