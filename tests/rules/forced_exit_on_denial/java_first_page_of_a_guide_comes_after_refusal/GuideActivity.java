package com.example.shop;

public class GuideActivity extends android.app.Activity {}
