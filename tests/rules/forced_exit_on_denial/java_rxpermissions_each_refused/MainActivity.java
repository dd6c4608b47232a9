package com.example.shop;

import android.Manifest;
import android.view.View;
import androidx.fragment.app.FragmentActivity;
import com.tbruyelle.rxpermissions3.RxPermissions;

public class MainActivity extends FragmentActivity {
    public void scan(View button) {
        new RxPermissions(this).requestEach(Manifest.permission.CAMERA).subscribe(permission -> {
            if (permission.granted) {
                preview();
            } else if (permission.shouldShowRequestPermissionRationale) {
                hide();
            } else {
                System.exit(0); // expect: forced-exit-on-denial
            }
        });
    }

    private void preview() {}

    private void hide() {}
}
