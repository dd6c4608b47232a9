package com.example.shop;

import android.content.Context;

public class Guard {
    public static native boolean isOurSignature(Context context);

    public static native boolean isRooted();

    public static native boolean isDebugged();
}
