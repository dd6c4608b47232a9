package com.example.shop;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.util.SparseArray;

public class PermissionUtil {
    public interface Answer {
        void allowed();

        void refused();
    }

    private static final SparseArray<Answer> waiting = new SparseArray<>();

    public static void ask(Activity activity, String name, Answer answer) {
        if (activity.checkSelfPermission(name) == PackageManager.PERMISSION_GRANTED) {
            answer.allowed();
            return;
        }
        waiting.put(7, answer);
        activity.requestPermissions(new String[] {name}, 7);
    }

    public static void onResult(int code, int[] results) {
        Answer answer = waiting.get(code);
        for (int result : results) {
            if (result != PackageManager.PERMISSION_GRANTED) {
                answer.refused();
                return;
            }
        }
        answer.allowed();
    }
}
