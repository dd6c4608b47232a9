package com.example.shop;

import android.content.pm.PackageManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

public final class Asker {
    private static final List<String> DECLARED = declared("com.example.shop");
    static Asker current;
    private final Set<String> wanted = new LinkedHashSet<>();
    private List<String> granted;
    List<String> missing;
    private List<String> refused;
    private Answer answer;

    interface Answer {
        void given(List<String> names);
        void denied(List<String> names);
    }

    static List<String> declared(String app) {
        try {
            return Arrays.asList(App.app.getPackageManager().getPackageInfo(app, PackageManager.GET_PERMISSIONS).requestedPermissions);
        } catch (PackageManager.NameNotFoundException e) {
            return Collections.emptyList();
        }
    }

    static boolean has(String... names) {
        for (String name : names) {
            if (!has(name)) return false;
        }
        return true;
    }

    private static boolean has(String name) {
        return App.app.checkSelfPermission(name) == PackageManager.PERMISSION_GRANTED;
    }

    static Asker of(String... names) {
        return new Asker(names);
    }

    private Asker(String... names) {
        for (String name : names) {
            if (DECLARED.contains(name)) wanted.add(name);
        }
        current = this;
    }

    Asker tell(Answer answer) {
        this.answer = answer;
        return this;
    }

    void ask() {
        granted = new ArrayList<>();
        missing = new ArrayList<>();
        for (String name : wanted) {
            if (has(name)) granted.add(name); else missing.add(name);
        }
        if (missing.isEmpty()) {
            finished();
        } else {
            refused = new ArrayList<>();
            AskActivity.open(App.app);
        }
    }

    void answered() {
        for (String name : missing) {
            if (has(name)) granted.add(name); else refused.add(name);
        }
        finished();
    }

    private void finished() {
        if (answer == null) return;
        if (missing.size() == 0 || wanted.size() == granted.size()) {
            answer.given(granted);
        } else if (!refused.isEmpty()) {
            answer.denied(refused);
        }
        answer = null;
    }
}
