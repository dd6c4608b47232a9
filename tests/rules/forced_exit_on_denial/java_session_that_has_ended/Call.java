package com.example.shop;

public class Call {
    public static native Call current();

    public native boolean ended();
}
