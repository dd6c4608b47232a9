package com.example.shop

import android.app.Dialog
import android.content.Context
import android.os.Bundle
import com.example.shop.databinding.DialogPolicyBinding

class PolicyDialog(context: Context) : Dialog(context) {
    val binding: DialogPolicyBinding by lazy { DialogPolicyBinding.inflate(layoutInflater) }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(binding.root)
    }
}
