package com.example.shop

class HomeActivity : androidx.appcompat.app.AppCompatActivity()
