package com.example.shop;

public class Server {
    public static native boolean hasNewVersion();

    public static native void update();
}
