package com.example.shop;

import android.content.Context;

public abstract class Task {
    public boolean needsAnswer() {
        return false;
    }

    public abstract void run(Context context);
}
