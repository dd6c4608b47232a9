package com.example.shop

import android.app.Dialog
import android.content.Context
import android.os.Bundle
import android.view.View

class PolicyDialog(
    context: Context,
    private val onAgree: () -> Unit,
    private val onRefuse: () -> Unit,
) : Dialog(context) {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.policy)
        findViewById<View>(R.id.agree).setOnClickListener {
            onAgree()
            dismiss()
        }
        findViewById<View>(R.id.refuse).setOnClickListener { onRefuse() }
    }
}
