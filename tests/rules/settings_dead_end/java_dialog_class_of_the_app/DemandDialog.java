package com.example.shop;

import android.app.Dialog;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;

public class DemandDialog extends Dialog {
    public DemandDialog(Context context) {
        super(context);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.demand);
        setCancelable(false); // expect: settings-dead-end
        findViewById(R.id.settings).setOnClickListener(view ->
                getContext().startActivity(new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS)));
        findViewById(R.id.leave).setOnClickListener(view -> System.exit(0)); // expect: forced-exit-on-denial
    }
}
