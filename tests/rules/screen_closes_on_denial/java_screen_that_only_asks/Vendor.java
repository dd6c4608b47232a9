package com.example.shop;

import android.content.Context;

public class Vendor {
    static native boolean allows(Context context);
}
