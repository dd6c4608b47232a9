package com.example.shop;

import android.app.Activity;
import java.util.Stack;

public class AppManager {
    private static final AppManager instance = new AppManager();
    private final Stack<Activity> screens = new Stack<>();

    public static AppManager get() {
        return instance;
    }

    public void add(Activity screen) {
        screens.add(screen);
    }

    private void finishAll() {
        for (Activity screen : screens) screen.finish();
        screens.clear();
    }

    public void exit() {
        finishAll();
        System.exit(0); // expect: forced-exit-on-denial
    }
}
