package com.example.shop

import androidx.fragment.app.FragmentActivity

class MainActivity : FragmentActivity(R.layout.activity_main)
