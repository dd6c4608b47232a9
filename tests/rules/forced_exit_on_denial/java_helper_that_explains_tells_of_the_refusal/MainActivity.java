package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import java.util.List;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Asker.of(Manifest.permission.CAMERA).tell(new Asker.Answer() {
            @Override
            public void given(List<String> names) {
                startActivity(new Intent(MainActivity.this, CameraActivity.class));
                finish();
            }

            @Override
            public void denied(List<String> forever, List<String> names) {
                if (!forever.isEmpty()) { setTitle("no"); return; }
                finish(); // expect: forced-exit-on-denial
            }
        }).ask();
    }
}
