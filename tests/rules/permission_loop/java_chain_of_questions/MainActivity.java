package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity {
    private Question current;

    private class Ask extends Question {
        private final String name;

        Ask(String name) {
            this.name = name;
        }

        @Override
        public void ask() {
            current = this;
            requestPermissions(new String[] {name}, 1);
        }
    }

    public void begin(View button) {
        Question camera = new Ask(Manifest.permission.CAMERA);
        camera.then(new Ask(Manifest.permission.RECORD_AUDIO));
        camera.ask();
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        current.answered();
    }
}
