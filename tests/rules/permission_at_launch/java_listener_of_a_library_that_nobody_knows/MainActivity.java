package com.example.shop;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;
import com.example.calls.CallClient;
import com.example.calls.IncomingCallListener;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        CallClient.get().observeCalls(new IncomingCallListener() {
            @Override
            public void onEvent(String caller) {
                requestPermissions(new String[] {Manifest.permission.RECORD_AUDIO}, 1);
            }
        });
    }
}
