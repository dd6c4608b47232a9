package com.example.shop

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import com.umeng.commonsdk.UMConfigure

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent { PolicyScreen(done = ::startAnalytics) }
    }

    private fun startAnalytics() {
        UMConfigure.init(this, "key", "x", 1, null)
    }
}

@Composable
fun PolicyScreen(done: () -> Unit) {
    Column {
        Text("Our policy")
        Answers(text = "Agree", done = { done() })
    }
}

@Composable
fun Answers(done: () -> Unit, text: String) {
    Button(onClick = done) { Text(text) }
}
