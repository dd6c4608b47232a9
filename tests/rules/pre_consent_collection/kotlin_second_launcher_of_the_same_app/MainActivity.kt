package com.example.shop

import android.app.Activity

class MainActivity : Activity()
