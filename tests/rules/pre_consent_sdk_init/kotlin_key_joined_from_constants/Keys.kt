package com.example.shop.keys

const val PREFIX = "shop"

object Keys {
    const val PUSH = "$PREFIX.push"
    private const val SEPARATOR = "."
    val reports = PREFIX + SEPARATOR + "reports"
}
