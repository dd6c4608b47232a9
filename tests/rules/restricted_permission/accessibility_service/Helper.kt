package com.example.shop

import android.accessibilityservice.AccessibilityService
import android.view.accessibility.AccessibilityEvent

class Helper : AccessibilityService() {
    override fun onAccessibilityEvent(event: AccessibilityEvent) = Unit
    override fun onInterrupt() = Unit
}
