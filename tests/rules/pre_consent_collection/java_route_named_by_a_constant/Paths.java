package com.example.shop;

final class Paths {
    private static final String GROUP = "/shop";
    static final String HOME = GROUP + "/home";
    static final String DETAIL = GROUP + "/detail";
}
