package com.example.shop

object Network {
    external fun isOnline(): Boolean
}
