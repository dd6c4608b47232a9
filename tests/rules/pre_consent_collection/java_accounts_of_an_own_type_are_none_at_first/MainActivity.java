package com.example.shop;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Account[] accounts = AccountManager.get(this).getAccountsByType("com.example.shop"); // expect: pre-consent-collection
        for (Account account : accounts) {
            String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        }
        if (accounts.length > 0) {
            String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        }
    }
}
