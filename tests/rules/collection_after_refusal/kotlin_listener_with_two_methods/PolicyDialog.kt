package com.example.shop

import android.app.Dialog
import android.content.Context
import android.os.Bundle
import android.view.View

class PolicyDialog(context: Context, private val listener: Listener) : Dialog(context) {
    interface Listener {
        fun onAgree()
        fun onRefuse()
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.policy)
        findViewById<View>(R.id.yes).setOnClickListener { listener.onAgree() }
        findViewById<View>(R.id.no).setOnClickListener { listener.onRefuse() } // step 1, step 2
    }
}
