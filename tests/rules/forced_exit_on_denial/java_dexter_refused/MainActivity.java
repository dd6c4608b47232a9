package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.view.View;
import com.karumi.dexter.Dexter;
import com.karumi.dexter.PermissionToken;
import com.karumi.dexter.listener.PermissionDeniedResponse;
import com.karumi.dexter.listener.PermissionGrantedResponse;
import com.karumi.dexter.listener.PermissionRequest;
import com.karumi.dexter.listener.single.PermissionListener;

public class MainActivity extends Activity {
    public void scan(View button) {
        Dexter.withContext(this)
                .withPermission(Manifest.permission.CAMERA)
                .withListener(new PermissionListener() {
                    @Override
                    public void onPermissionGranted(PermissionGrantedResponse response) {}

                    @Override
                    public void onPermissionDenied(PermissionDeniedResponse response) {
                        finish(); // expect: forced-exit-on-denial
                    }

                    @Override
                    public void onPermissionRationaleShouldBeShown(
                            PermissionRequest request, PermissionToken token) {
                        token.continuePermissionRequest();
                    }
                })
                .check();
    }
}
