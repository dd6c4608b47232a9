package com.example.shop;

import android.app.Dialog;
import android.content.Context;
import android.os.Bundle;
import com.umeng.commonsdk.UMConfigure;

public class PolicyDialog extends Dialog {
    interface Listener {
        void left();

        void right();
    }

    private Listener listener;

    PolicyDialog(Context context) {
        super(context);
    }

    void setListener(Listener listener) {
        this.listener = listener;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.dialog_policy);
        UMConfigure.init(getContext(), "key", "store", 1, null); // expect: pre-consent-sdk-init
        findViewById(R.id.left).setOnClickListener(view -> listener.left());
        findViewById(R.id.right).setOnClickListener(view -> {
            dismiss();
            listener.right();
        });
    }
}
