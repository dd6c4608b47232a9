package com.example.shop

import android.bluetooth.BluetoothAdapter
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun scan(adapter: BluetoothAdapter) = adapter.startDiscovery()
}
