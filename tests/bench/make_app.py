#!/usr/bin/env python3
"""Writes a synthetic Android app of about LINES lines into FOLDER: make_app.py FOLDER LINES

Screens start each other in a chain from the launcher, each with a repository, a model and a view in Java or Kotlin by
turns, so that the rehearsal reaches all of it and work grows with size. The same arguments make the same bytes."""
import os
import sys

JAVA = '''package com.example.part{n};

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import java.util.ArrayList;
import java.util.List;

public class Screen{n} extends Activity {{
    private final Repository{n} repository = new Repository{n}();
    private int visits;

    @Override
    protected void onCreate(Bundle state) {{
        super.onCreate(state);
        SharedPreferences stored = getSharedPreferences("settings{n}", Context.MODE_PRIVATE);
        boolean known = stored.getBoolean("known", false);
        if (known) {{
            visits = stored.getInt("visits", 0) + 1;
        }} else {{
            stored.edit().putInt("visits", 1).apply();
        }}
        for (String line : repository.lines("part{n}")) {{
            show(line);
        }}
        startActivity(new Intent(this, {next}.class));
    }}

    private void show(String line) {{
        if (line == null || line.isEmpty()) return;
        String shown = "[" + line.trim() + "]";
        setTitle(shown);
    }}
'''
JAVA_METHOD = '''
    int weigh{m}(int first, int second) {{
        int sum = first * {m} + second;
        while (sum > 1000) {{
            sum = sum / 2;
        }}
        switch (sum % 3) {{
            case 0:
                return sum + visits;
            case 1:
                return repository.size() - sum;
            default:
                return sum;
        }}
    }}
'''
JAVA_END = '''}}

class Repository{n} {{
    private final List<String> kept = new ArrayList<>();

    List<String> lines(String name) {{
        if (kept.isEmpty()) {{
            kept.add(name);
            kept.add(name + "-more");
        }}
        return kept;
    }}

    int size() {{
        return kept.size();
    }}
}}
'''
KOTLIN = '''package com.example.part{n}

import android.app.Activity
import android.content.Context
import android.content.Intent
import android.os.Bundle

class Screen{n} : Activity() {{
    private val repository by lazy {{ Repository{n}() }}
    private var visits = 0

    override fun onCreate(state: Bundle?) {{
        super.onCreate(state)
        val stored = getSharedPreferences("settings{n}", Context.MODE_PRIVATE)
        if (stored.getBoolean("known", false)) {{
            visits = stored.getInt("visits", 0) + 1
        }} else {{
            stored.edit().putInt("visits", 1).apply()
        }}
        repository.lines("part{n}").forEach {{ show(it) }}
        startActivity(Intent(this, {next}::class.java))
    }}

    private fun show(line: String?) {{
        val shown = line?.trim() ?: return
        title = "[$shown]"
    }}
'''
KOTLIN_METHOD = '''
    fun weigh{m}(first: Int, second: Int): Int {{
        var sum = first * {m} + second
        while (sum > 1000) {{
            sum /= 2
        }}
        return when (sum % 3) {{
            0 -> sum + visits
            1 -> repository.size - sum
            else -> sum
        }}
    }}
'''
KOTLIN_END = '''}}

class Repository{n} {{
    private val kept = mutableListOf<String>()
    val size get() = kept.size

    fun lines(name: String): List<String> {{
        if (kept.isEmpty()) {{
            kept += name
            kept += "$name-more"
        }}
        return kept
    }}
}}
'''
METHODS = 10


def source(n, following):
    begin, method, end = (JAVA, JAVA_METHOD, JAVA_END) if n % 2 else (KOTLIN, KOTLIN_METHOD, KOTLIN_END)
    return (begin.format(n=n, next=following) + ''.join(method.format(m=m) for m in range(METHODS)) +
            end.format(n=n))


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def make_app(folder, wanted):
    lines, n, screens = 0, 0, []
    main = os.path.join(folder, 'app/src/main')
    while lines < wanted:
        following = f'com.example.part{n + 1}.Screen{n + 1}'
        text = source(n, following)
        kind = 'java' if n % 2 else 'kt'
        write(os.path.join(main, f'java/com/example/part{n}/Screen{n}.{kind}'), text)
        screens.append(f'com.example.part{n}.Screen{n}')
        lines += text.count('\n')
        n += 1
    launcher = ('<intent-filter><action android:name="android.intent.action.MAIN"/>'
                '<category android:name="android.intent.category.LAUNCHER"/></intent-filter>')
    activities = ''.join(
        f'    <activity android:name="{name}">{launcher if i == 0 else ""}</activity>\n'
        for i, name in enumerate(screens))
    write(os.path.join(main, 'AndroidManifest.xml'),
          '<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example">\n'
          '  <application>\n' + activities + '  </application>\n</manifest>\n')
    write(os.path.join(folder, 'settings.gradle'), "include ':app'\n")
    write(os.path.join(folder, 'app/build.gradle'),
          "plugins { id 'com.android.application' }\nandroid { namespace 'com.example' }\n")
    return lines


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(make_app(sys.argv[1], int(sys.argv[2])), 'lines')
