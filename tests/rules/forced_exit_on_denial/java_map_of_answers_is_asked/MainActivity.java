package com.example.shop;

import android.Manifest;
import android.os.Bundle;
import android.view.View;
import androidx.activity.result.ActivityResultCallback;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import java.util.Map;

public class MainActivity extends AppCompatActivity {
    private ActivityResultLauncher<String[]> launcher;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        launcher = registerForActivityResult(
                new ActivityResultContracts.RequestMultiplePermissions(),
                new ActivityResultCallback<Map<String, Boolean>>() {
                    @Override
                    public void onActivityResult(Map<String, Boolean> answers) {
                        Boolean camera = answers.get(Manifest.permission.CAMERA);
                        if (camera != null && camera) {
                            open();
                        } else {
                            finishAffinity(); // expect: forced-exit-on-denial "CAMERA"
                        }
                    }
                });
    }

    public void scan(View button) {
        launcher.launch(new String[] {Manifest.permission.CAMERA});
    }

    private void open() {}
}
