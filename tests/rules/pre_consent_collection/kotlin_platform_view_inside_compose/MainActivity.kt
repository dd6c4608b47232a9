package com.example.shop

import android.os.Bundle
import android.provider.Settings
import android.widget.TextView
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.ui.viewinterop.AndroidView

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent {
            AndroidView(factory = { context ->
                TextView(context).apply { text = Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID) } // expect: pre-consent-collection
            })
        }
    }
}
