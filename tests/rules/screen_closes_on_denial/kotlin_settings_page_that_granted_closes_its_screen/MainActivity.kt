package com.example.shop

import android.content.Intent
import android.view.View
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun ask(button: View) = startActivity(Intent(this, AskActivity::class.java))
}
