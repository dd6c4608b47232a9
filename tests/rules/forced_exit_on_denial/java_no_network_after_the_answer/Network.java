package com.example.shop;

public class Network {
    public static native boolean isOnline();
}
