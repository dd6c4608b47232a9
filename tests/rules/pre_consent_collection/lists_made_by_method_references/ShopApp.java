package com.example.shop;

import android.app.Application;
import android.telephony.TelephonyManager;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        List<String> names = Arrays.asList("a", "b");
        List<List<String>> each = names.stream().map(Collections::singletonList).collect(Collectors.toList());
        List<List<String>> more = names.stream().map(Arrays::asList).collect(Collectors.toList());
        TelephonyManager manager = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        manager.getDeviceId(); // expect: pre-consent-collection
    }
}
