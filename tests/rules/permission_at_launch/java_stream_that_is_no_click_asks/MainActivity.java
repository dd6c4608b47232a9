package com.example.shop;

import android.Manifest;
import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import io.reactivex.Observable;
import java.util.concurrent.TimeUnit;

public class MainActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Observable.timer(2, TimeUnit.SECONDS).subscribe(tick -> locate());
    }

    private void locate() {
        requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1); // expect: permission-at-launch expect: repeated-permission-request
    }
}
