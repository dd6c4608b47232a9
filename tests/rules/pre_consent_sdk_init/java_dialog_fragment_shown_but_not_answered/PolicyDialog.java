package com.example.shop;

import android.app.Dialog;
import android.os.Bundle;
import androidx.appcompat.app.AlertDialog;
import androidx.fragment.app.DialogFragment;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

public class PolicyDialog extends DialogFragment {
    @Override
    public Dialog onCreateDialog(Bundle state) {
        UMConfigure.init(requireContext(), "key", "store", 1, null); // expect: pre-consent-sdk-init
        return new AlertDialog.Builder(requireContext())
                .setMessage(R.string.policy)
                .setPositiveButton(R.string.agree, (dialog, which) -> CrashReport.initCrashReport(requireContext(), "id", false))
                .setNegativeButton(R.string.refuse, (dialog, which) -> requireActivity().finish())
                .create();
    }
}
