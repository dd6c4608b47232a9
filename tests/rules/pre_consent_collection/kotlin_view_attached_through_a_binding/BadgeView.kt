package com.example.shop

import android.content.Context
import android.provider.Settings
import android.util.AttributeSet
import android.widget.FrameLayout

class BadgeView(context: Context, attributes: AttributeSet?) : FrameLayout(context, attributes) {
    override fun onAttachedToWindow() {
        super.onAttachedToWindow()
        Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID) // expect: pre-consent-collection
    }

    override fun onDetachedFromWindow() {
        Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID)
        super.onDetachedFromWindow()
    }
}
