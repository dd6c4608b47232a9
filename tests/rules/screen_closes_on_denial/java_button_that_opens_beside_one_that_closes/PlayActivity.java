package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public class PlayActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        findViewById(R.id.back).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                finish();
            }
        });
        findViewById(R.id.scan).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                startActivityForResult(new Intent(PlayActivity.this, ScanActivity.class), 2);
            }
        });
    }

    public void onItem(int item) {
        switch (item) {
            case 1:
                startActivity(new Intent(this, ScanActivity.class));
                break;
            case 2:
                finish();
                break;
        }
    }
}
