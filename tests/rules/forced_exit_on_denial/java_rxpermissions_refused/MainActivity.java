package com.example.shop;

import android.Manifest;
import android.support.v4.app.FragmentActivity;
import android.view.View;
import com.tbruyelle.rxpermissions2.RxPermissions;
import io.reactivex.functions.Consumer;

public class MainActivity extends FragmentActivity {
    public void scan(View button) {
        new RxPermissions(this)
                .request(Manifest.permission.CAMERA)
                .subscribe(new Consumer<Boolean>() {
                    @Override
                    public void accept(Boolean granted) {
                        if (granted) {
                            openCamera();
                        } else {
                            System.exit(0); // expect: forced-exit-on-denial "CAMERA"
                        }
                    }
                });
    }

    private void openCamera() {}
}
