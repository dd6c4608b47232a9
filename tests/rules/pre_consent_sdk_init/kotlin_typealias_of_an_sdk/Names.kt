package com.example.shop

import android.content.Context
import cn.jpush.android.api.JPushInterface

typealias Push = JPushInterface
typealias Start = (Context) -> Unit
typealias Choices = Map<String, Boolean>
