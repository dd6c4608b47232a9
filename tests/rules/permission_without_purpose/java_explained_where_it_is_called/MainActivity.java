package com.example.shop;

import android.Manifest;
import android.view.View;
import android.widget.Toast;
import androidx.appcompat.app.AppCompatActivity;

public class MainActivity extends AppCompatActivity {
    public void onRecordClick(View view) {
        Toast.makeText(this, "录音权限用于发送语音消息", Toast.LENGTH_LONG).show();
        Permissions.ask(this, Manifest.permission.RECORD_AUDIO);
    }
}
