package com.example.shop;

import android.content.Context;

public class Tasks {
    private final boolean granted;

    public Tasks(boolean granted) {
        this.granted = granted;
    }

    public Tasks run(Context context, Class<? extends Task> type) {
        try {
            Task task = type.newInstance();
            if (granted || !task.needsAnswer()) task.run(context);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
