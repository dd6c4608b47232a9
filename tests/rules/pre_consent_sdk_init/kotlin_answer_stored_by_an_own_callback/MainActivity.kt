package com.example.shop

import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    private fun send(agreed: Boolean, done: (Boolean) -> Unit) = done(agreed)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        Button(this).setOnClickListener {
            send(true) { (application as BaseApp).afterAnswer() }
        }
    }
}
