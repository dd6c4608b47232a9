package com.example.shop;

import dagger.Component;

@Component
public interface ShopComponent {
    Reporter reporter();

    Spare spare();
}
