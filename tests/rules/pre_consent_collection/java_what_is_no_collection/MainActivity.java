package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        UMConfigure.preInit(this, "key", "store");
        android.content.ClipboardManager clipboard =
                (android.content.ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        clipboard.setPrimaryClip(android.content.ClipData.newPlainText("code", "1234"));
        String name = Settings.Secure.ANDROID_ID;
        // CrashReport.initCrashReport(this, "id", false);
        /* UMConfigure.init(this, "key", "store", 1, null); */
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        android.util.Log.d("shop", name + phone + TelephonyManager.PHONE_TYPE_GSM);
    }
}
