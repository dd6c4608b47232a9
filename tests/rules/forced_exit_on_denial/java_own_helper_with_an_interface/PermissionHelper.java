package com.example.shop;

import android.app.Activity;
import android.content.pm.PackageManager;

public class PermissionHelper {
    public interface Answer {
        void yes();

        void no();
    }

    private Answer answer;

    public void ask(Activity activity, String name, Answer answer) {
        this.answer = answer;
        activity.requestPermissions(new String[] {name}, 3);
    }

    public void result(int[] results) {
        if (results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            answer.yes();
        } else {
            answer.no(); // step 3
        }
    }
}
