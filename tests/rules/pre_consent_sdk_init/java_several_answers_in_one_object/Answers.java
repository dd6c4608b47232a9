package com.example.shop;

public class Answers {
    private static Answers instance;
    private boolean policy;
    private boolean ads;
    private boolean seen;

    public static synchronized Answers get() {
        if (instance == null) instance = new Answers();
        return instance;
    }

    public boolean policy() {
        return policy;
    }

    public boolean seen() {
        return seen;
    }

    public void agreeAll() {
        policy = true;
        ads = true;
    }

    public void see() {
        seen = true;
    }
}
