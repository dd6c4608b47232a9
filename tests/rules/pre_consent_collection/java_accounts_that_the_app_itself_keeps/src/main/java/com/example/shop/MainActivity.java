package com.example.shop;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AccountManager manager = AccountManager.get(this);
        Account[] own = manager.getAccountsByType(getString(R.string.account_type));
        Account[] others = manager.getAccountsByType("com.example.mail"); // expect: pre-consent-collection
        Account[] all = manager.getAccountsByType(own.length == 0 ? null : own[0].type); // expect: pre-consent-collection
    }
}
