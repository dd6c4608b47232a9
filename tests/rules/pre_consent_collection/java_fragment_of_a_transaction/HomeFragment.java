package com.example.shop;

import android.os.Bundle;
import android.provider.Settings;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;

public class HomeFragment extends Fragment {
    static HomeFragment newInstance() {
        HomeFragment fragment = new HomeFragment();
        fragment.setArguments(new Bundle());
        return fragment;
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        String id = Settings.Secure.getString(requireContext().getContentResolver(), Settings.Secure.ANDROID_ID); // expect: pre-consent-collection
        return inflater.inflate(R.layout.fragment_home, parent, false);
    }

    @Override
    public void onDestroyView() {
        String id = Settings.Secure.getString(requireContext().getContentResolver(), Settings.Secure.ANDROID_ID);
        super.onDestroyView();
    }
}
