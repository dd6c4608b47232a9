package com.example.shop;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import java.util.ArrayList;
import java.util.List;

public class AskActivity extends Activity {
    public interface Answer {
        void yes();

        void no();
    }

    private static List<Answer> waiting;

    public static void request(Context context, Answer answer) {
        if (waiting == null) waiting = new ArrayList<>();
        waiting.add(answer);
        context.startActivity(new Intent(context, AskActivity.class));
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivityForResult(new Intent(Settings.ACTION_MANAGE_OVERLAY_PERMISSION), 1);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        for (Answer answer : waiting) {
            if (Overlay.allowed(this)) {
                answer.yes();
            } else {
                answer.no();
            }
        }
        waiting = null;
        finish();
    }
}
