package com.example.shop;

import android.app.Activity;
import android.support.v4.app.Fragment;

public class Permissions {
    private final Object asked;

    private Permissions(Object asked) {
        this.asked = asked;
    }

    static Permissions with(Activity activity) {
        return new Permissions(activity);
    }

    static Permissions with(Fragment fragment) {
        return new Permissions(fragment);
    }

    void request(String... names) {
        if (asked instanceof Activity) {
            ((Activity) asked).requestPermissions(names, 1); // expect: permission-at-launch expect: repeated-permission-request
        } else if (asked instanceof Fragment) {
            ((Fragment) asked).requestPermissions(names, 1);
        }
    }
}
