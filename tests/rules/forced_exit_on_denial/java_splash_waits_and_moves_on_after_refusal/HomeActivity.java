package com.example.shop;

public class HomeActivity extends android.app.Activity {}
