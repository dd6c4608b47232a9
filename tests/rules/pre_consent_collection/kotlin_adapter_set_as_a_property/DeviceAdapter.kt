package com.example.shop

import android.content.Context
import android.provider.Settings
import android.view.View
import android.view.ViewGroup
import android.widget.BaseAdapter
import android.widget.TextView

class DeviceAdapter(private val context: Context) : BaseAdapter() {
    override fun getCount() = 1
    override fun getItem(position: Int): Any = position
    override fun getItemId(position: Int) = position.toLong()

    override fun getView(position: Int, old: View?, parent: ViewGroup): View =
        TextView(context).apply { text = Settings.Secure.getString(this@DeviceAdapter.context.contentResolver, Settings.Secure.ANDROID_ID) } // expect: pre-consent-collection
}

class SpareAdapter(private val context: Context) : BaseAdapter() {
    override fun getCount() = 1
    override fun getItem(position: Int): Any = position
    override fun getItemId(position: Int) = position.toLong()

    override fun getView(position: Int, old: View?, parent: ViewGroup): View =
        TextView(context).apply { text = Settings.Secure.getString(this@SpareAdapter.context.contentResolver, Settings.Secure.ANDROID_ID) }
}
