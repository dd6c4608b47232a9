package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results[0] != 0) {
            Dialogs.ask(this, "去设置开启相机权限", new Dialogs.Answer() {
                @Override
                public void yes() {
                    Dialogs.openSettings(MainActivity.this);
                }

                @Override
                public void no() {
                    Dialogs.ask(MainActivity.this, "没有权限无法使用，确定退出？", new Dialogs.Answer() {
                        @Override
                        public void yes() {
                            finish(); // expect: forced-exit-on-denial
                        }

                        @Override
                        public void no() {
                            Dialogs.openSettings(MainActivity.this);
                        }
                    });
                }
            });
        }
    }
}
