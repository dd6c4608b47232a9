package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.view.View;
import java.util.LinkedList;
import java.util.List;

public class MainActivity extends Activity {
    private List<String> missing;

    public void begin(View button) {
        ask(new String[] {Manifest.permission.CAMERA, Manifest.permission.READ_CONTACTS});
    }

    private void ask(String[] names) {
        missing = new LinkedList<>();
        for (String name : names) {
            if (checkSelfPermission(name) != PackageManager.PERMISSION_GRANTED) {
                missing.add(name);
            }
        }
        if (missing.size() != 0) {
            String[] array = new String[missing.size()];
            for (int i = 0; i < missing.size(); i++) {
                array[i] = missing.get(i);
            }
            requestPermissions(array, 1); // expect: bulk-permission "camera, contacts"
        }
    }
}
