package com.example.shop;

import android.Manifest;
import android.support.v4.app.FragmentActivity;
import android.view.View;
import com.tbruyelle.rxpermissions2.RxPermissions;
import io.reactivex.Observer;
import io.reactivex.disposables.Disposable;

public class MainActivity extends FragmentActivity {
    public void scan(View button) {
        RxPermissions permissions = new RxPermissions(this);
        permissions.request(Manifest.permission.CAMERA).subscribe(new Observer<Boolean>() {
            @Override
            public void onSubscribe(Disposable disposable) {}

            @Override
            public void onNext(Boolean granted) {
                if (!granted) {
                    finish(); // expect: forced-exit-on-denial
                }
            }

            @Override
            public void onError(Throwable fault) {}

            @Override
            public void onComplete() {}
        });
    }
}
