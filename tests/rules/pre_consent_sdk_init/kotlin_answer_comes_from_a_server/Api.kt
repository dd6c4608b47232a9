package com.example.shop

import retrofit2.Call
import retrofit2.http.GET

data class Settings(val agreed: Boolean, val colour: String)

interface Api {
    @GET("settings")
    fun settings(): Call<Settings>
}
