package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.view.View;

public class MainActivity extends Activity {
    public void scan(View button) {
        AskActivity.open(this, 3);
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, Intent data) {
        if (requestCode == 3 && resultCode == AskActivity.DENIED) {
            finish(); // expect: forced-exit-on-denial
        }
    }
}
