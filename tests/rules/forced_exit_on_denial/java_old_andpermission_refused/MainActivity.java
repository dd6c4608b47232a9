package com.example.shop;

import android.Manifest;
import android.os.Bundle;
import android.support.v7.app.AppCompatActivity;
import com.yanzhenjie.permission.AndPermission;
import com.yanzhenjie.permission.PermissionListener;
import java.util.List;

public class MainActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AndPermission.with(this)
                .requestCode(100)
                .permission(Manifest.permission.READ_PHONE_STATE)
                .callback(new PermissionListener() {
                    @Override
                    public void onSucceed(int code, List<String> granted) {}

                    @Override
                    public void onFailed(int code, List<String> refused) {
                        finish(); // expect: forced-exit-on-denial
                    }
                })
                .start();
    }
}
