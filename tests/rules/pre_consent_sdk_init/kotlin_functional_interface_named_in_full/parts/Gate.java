package com.example.shop.parts;

public class Gate {
    public interface Ready {
        void ready();
    }

    public static void later(Ready ready) {
        ready.ready();
    }
}
