package com.example.shop;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.net.Uri;
import android.provider.Settings;

public class Dialogs {
    public interface Answer {
        void yes();

        void no();
    }

    public static void ask(Activity activity, String text, Answer answer) {
        new AlertDialog.Builder(activity) // expect: settings-dead-end
                .setMessage(text)
                .setCancelable(false)
                .setPositiveButton("确定", (dialog, which) -> answer.yes())
                .setNegativeButton("取消", (dialog, which) -> answer.no())
                .show();
    }

    public static void openSettings(Activity activity) {
        activity.startActivity(new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS,
                Uri.parse("package:" + activity.getPackageName())));
    }
}
