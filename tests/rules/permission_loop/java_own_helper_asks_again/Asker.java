package com.example.shop;

import android.app.Activity;

public class Asker {
    public interface Refused {
        void onRefused();
    }

    public static Refused refused;

    public static void ask(Activity activity, String name, Refused then) {
        refused = then;
        activity.requestPermissions(new String[] {name}, 4); // expect: permission-loop
    }
}
