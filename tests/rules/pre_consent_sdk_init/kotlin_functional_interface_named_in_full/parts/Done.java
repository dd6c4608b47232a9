package com.example.shop.parts;

public interface Done {
    void done();
}
