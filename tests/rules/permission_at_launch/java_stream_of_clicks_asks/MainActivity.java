package com.example.shop;

import android.Manifest;
import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import com.jakewharton.rxbinding2.view.RxView;
import com.tbruyelle.rxpermissions2.RxPermissions;
import java.util.concurrent.TimeUnit;

public class MainActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        RxPermissions permissions = new RxPermissions(this);
        RxView.clicks(findViewById(R.id.scan))
                .throttleFirst(1, TimeUnit.SECONDS)
                .compose(permissions.ensure(Manifest.permission.CAMERA))
                .subscribe(granted -> {});
        RxView.clicks(findViewById(R.id.record))
                .flatMap(click -> permissions.request(Manifest.permission.RECORD_AUDIO))
                .subscribe(granted -> {});
        RxView.longClicks(findViewById(R.id.place)).subscribe(click -> locate());
    }

    private void locate() {
        requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1);
    }
}
