package com.example.shop;

import android.app.Dialog;
import android.content.Context;

class PolicyDialog extends Dialog {
    PolicyDialog(Context context) {
        super(context);
    }
}
