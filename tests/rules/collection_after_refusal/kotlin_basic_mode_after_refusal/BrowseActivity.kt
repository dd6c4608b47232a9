package com.example.shop

class BrowseActivity : androidx.appcompat.app.AppCompatActivity()
