package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import org.greenrobot.eventbus.EventBus

class MainActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        EventBus.getDefault().post(Opened())
        Button(this).setOnClickListener { EventBus.getDefault().post(Agreed()) }
    }
}
