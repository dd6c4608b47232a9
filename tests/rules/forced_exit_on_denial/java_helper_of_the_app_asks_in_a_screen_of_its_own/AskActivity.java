package com.example.shop;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;

public class AskActivity extends Activity {
    static void open(Context context) {
        Intent intent = new Intent(context, AskActivity.class);
        intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
        context.startActivity(intent);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Asker.current.missing != null) {
            int count = Asker.current.missing.size();
            if (count <= 0) {
                finish();
                return;
            }
            requestPermissions(Asker.current.missing.toArray(new String[count]), 1); // expect: permission-at-launch
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        Asker.current.answered();
        finish();
    }
}
