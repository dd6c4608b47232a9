package com.example.shop;

import java.util.UUID;

final class Ids {
    static String getDeviceId() {
        return UUID.randomUUID().toString();
    }
}
