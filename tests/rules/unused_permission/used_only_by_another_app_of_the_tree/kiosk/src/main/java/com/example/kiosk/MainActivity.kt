package com.example.kiosk

import android.media.MediaRecorder
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun recorder() = MediaRecorder()
}
