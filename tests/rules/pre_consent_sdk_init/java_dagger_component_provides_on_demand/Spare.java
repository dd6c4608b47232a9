package com.example.shop;

import android.content.Context;
import com.umeng.commonsdk.UMConfigure;
import javax.inject.Inject;

public class Spare {
    @Inject
    public Spare() {}

    void begin(Context context) {
        UMConfigure.init(context, "key", "store", 1, null);
    }
}
