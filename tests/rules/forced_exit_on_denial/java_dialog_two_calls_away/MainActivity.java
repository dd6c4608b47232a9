package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.pm.PackageManager;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results.length > 0 && results[0] != PackageManager.PERMISSION_GRANTED) {
            refused(); 
        }
    }

    private void refused() {
        tell("The camera is needed."); 
    }

    private void tell(String text) {
        new AlertDialog.Builder(this)
                .setMessage(text)
                .setPositiveButton("Try again", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        scan(null);
                    }
                })
                .setNegativeButton("No", new DialogInterface.OnClickListener() { 
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        leave();
                    }
                })
                .show();
    }

    private void leave() {
        android.os.Process.killProcess(android.os.Process.myPid()); // expect: forced-exit-on-denial
    }
}
