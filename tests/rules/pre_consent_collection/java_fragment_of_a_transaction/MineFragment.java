package com.example.shop;

import android.provider.Settings;
import androidx.fragment.app.Fragment;

public class MineFragment extends Fragment {
    @Override
    public void onResume() {
        super.onResume();
        String id = Settings.Secure.getString(requireContext().getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}
