package com.example.shop

import android.content.ContentProvider
import android.content.ContentValues
import android.net.Uri
import android.provider.Settings

class PushProvider : ContentProvider() {
    override fun onCreate(): Boolean {
        Settings.Secure.getString(context!!.contentResolver, Settings.Secure.ANDROID_ID)
        return true
    }

    override fun query(uri: Uri, columns: Array<String>?, where: String?, values: Array<String>?, order: String?) = null
    override fun getType(uri: Uri): String? = null
    override fun insert(uri: Uri, values: ContentValues?): Uri? = null
    override fun delete(uri: Uri, where: String?, values: Array<String>?) = 0
    override fun update(uri: Uri, values: ContentValues?, where: String?, args: Array<String>?) = 0
}
