package com.example.wallpaper.ui

import android.content.Context
import androidx.appcompat.app.AlertDialog
import com.example.wallpaper.R

/** Shows the policy and tells which button was pressed. */
class PolicyDialog(
    private val context: Context,
    private val onAgree: () -> Unit,
    private val onRefuse: () -> Unit,
) {
    fun show() {
        AlertDialog.Builder(context)
            .setMessage(R.string.policy)
            .setCancelable(false)
            .setPositiveButton(R.string.agree) { _, _ -> onAgree() }
            .setNegativeButton(R.string.refuse) { _, _ -> onRefuse() }
            .show()
    }
}
