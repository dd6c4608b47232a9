package com.example.shop;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class MainActivity extends Activity {
    private String device;
    private final Thread unused = new Thread() {
        @Override
        public void run() {
            device = telephony().getSimSerialNumber();
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Thread() {
            @Override
            public void run() {
                device = telephony().getDeviceId(); // expect: pre-consent-collection
            }
        }.start();
    }

    private TelephonyManager telephony() {
        return (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
    }
}
