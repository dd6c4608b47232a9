package com.example.shop;

import android.app.Activity;
import android.os.AsyncTask;
import android.os.Bundle;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new StartTask().execute();
        SpareTask spare = new SpareTask();
    }

    class StartTask extends AsyncTask<Void, Void, Boolean> {
        @Override
        protected Boolean doInBackground(Void... nothing) {
            CrashReport.initCrashReport(MainActivity.this, "id", false); // expect: pre-consent-sdk-init
            return true;
        }

        @Override
        protected void onPostExecute(Boolean done) {
            UMConfigure.init(MainActivity.this, "key", "store", 1, null); // expect: pre-consent-sdk-init
        }
    }

    class SpareTask extends AsyncTask<Void, Void, Boolean> {
        @Override
        protected Boolean doInBackground(Void... nothing) {
            CrashReport.initCrashReport(MainActivity.this, "id", false);
            return true;
        }
    }
}
