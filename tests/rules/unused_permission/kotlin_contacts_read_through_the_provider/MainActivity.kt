package com.example.shop

import android.provider.ContactsContract
import androidx.appcompat.app.AppCompatActivity

class MainActivity : AppCompatActivity() {
    fun names() = contentResolver.query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)
}
