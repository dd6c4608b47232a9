package com.example.shop

import android.app.Dialog
import android.content.Context
import android.os.Bundle
import android.widget.Button

class PolicyDialog(
    context: Context,
    private val shown: () -> Unit = {},
    private val refused: () -> Unit = {},
    private val accepted: () -> Unit,
) : Dialog(context) {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        shown()
        Button(context).setOnClickListener { accepted() }
        Button(context).setOnClickListener { refused() }
    }
}
