package com.example.shop;

import android.os.Bundle;
import android.provider.Settings;
import androidx.fragment.app.Fragment;

public class HomeFragment extends Fragment {
    @Override
    public void onActivityCreated(Bundle state) {
        super.onActivityCreated(state);
        String id = Settings.Secure.getString(requireContext().getContentResolver(), Settings.Secure.ANDROID_ID); // expect: pre-consent-collection
    }
}
