package com.example.shop;

import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import com.hjq.permissions.XXPermissions;

public class MainActivity extends AppCompatActivity {
    public void onStartClick(View view) {
        XXPermissions.with(this)
            .permission("android.permission.RECORD_AUDIO")
            .permission("android.permission.READ_PHONE_STATE")
            .request(null); // expect: bulk-permission "microphone, phone"
    }
}
