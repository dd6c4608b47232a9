package com.example.shop

import androidx.appcompat.app.AppCompatActivity

class HomeActivity : AppCompatActivity() {
    fun apps() = packageManager.getInstalledApplications(0)
}
