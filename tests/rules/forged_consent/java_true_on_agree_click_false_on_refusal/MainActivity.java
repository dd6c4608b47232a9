package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import com.amap.api.location.AMapLocationClient;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AMapLocationClient.updatePrivacyShow(this, true, true);
        new AlertDialog.Builder(this)
                .setPositiveButton("Agree", (dialog, which) -> tell(true))
                .setNegativeButton("Refuse", (dialog, which) -> tell(false))
                .show();
        tellAtOnce();
    }

    private void tell(boolean agreed) {
        AMapLocationClient.updatePrivacyAgree(this, agreed);
    }

    private void tellAtOnce() {
        AMapLocationClient.updatePrivacyAgree(getApplicationContext(), true); // expect: forged-consent
    }
}
