package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    interface Answer {
        void given();
    }

    private Answer answer;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setAnswer(() -> CrashReport.initCrashReport(this, "id", false));
        setAnswerNow(() -> UMConfigure.init(this, "key", "store", 1, null)); // expect: pre-consent-sdk-init
    }

    private void setAnswer(Answer answer) {
        this.answer = answer;
    }

    private void setAnswerNow(Answer answer) {
        answer.given();
    }

    @Override
    public void onBackPressed() {
        answer.given();
    }
}
