package com.example.lib

class Lib
