package com.example.shop;

import android.app.Activity;

public class BatteryActivity extends Activity {
}
