package com.example.shop;

import android.app.Activity;

public class CameraActivity extends Activity {}
