package com.example.shop;

import android.app.Activity;

public interface ScanContract {
    interface View {
        Activity screen();

        void onCameraRefused();

        void onCameraAllowed();
    }
}
