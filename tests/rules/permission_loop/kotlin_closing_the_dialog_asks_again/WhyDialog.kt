package com.example.shop

import android.app.Dialog
import android.content.DialogInterface
import android.os.Bundle
import androidx.appcompat.app.AlertDialog
import androidx.fragment.app.DialogFragment

class WhyDialog(private val closed: () -> Unit) : DialogFragment() {
    override fun onCreateDialog(state: Bundle?): Dialog =
        AlertDialog.Builder(requireContext()).setMessage("To scan codes").setPositiveButton("OK", null).create()

    override fun onDismiss(dialog: DialogInterface) {
        super.onDismiss(dialog)
        closed() // step 3
    }
}
