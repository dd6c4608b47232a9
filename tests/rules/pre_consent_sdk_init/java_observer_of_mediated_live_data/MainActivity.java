package com.example.shop;

import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import androidx.lifecycle.MediatorLiveData;
import androidx.lifecycle.MutableLiveData;
import com.tencent.bugly.crashreport.CrashReport;

public class MainActivity extends AppCompatActivity {
    private final MutableLiveData<Boolean> answer = new MutableLiveData<>();
    private final MediatorLiveData<Boolean> both = new MediatorLiveData<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        both.addSource(answer, both::setValue);
        both.observe(this, given -> CrashReport.initCrashReport(this, "id", false));
        findViewById(R.id.agree).setOnClickListener(view -> answer.setValue(true));
    }
}
