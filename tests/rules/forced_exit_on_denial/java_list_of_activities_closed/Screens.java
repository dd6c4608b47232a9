package com.example.shop;

import android.app.Activity;
import java.util.ArrayList;
import java.util.List;

public class Screens {
    private static Screens instance;
    private final List<Activity> open = new ArrayList<>();

    public static Screens get() {
        if (instance == null) {
            instance = new Screens();
        }
        return instance;
    }

    public void add(Activity activity) {
        open.add(activity);
    }

    public void exit() {
        for (Activity activity : open) {
            activity.finish(); // expect: forced-exit-on-denial
        }
        System.exit(0);
    }
}
