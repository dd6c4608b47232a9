package com.example.shop;

public abstract class Question {
    private Question next;

    public Question then(Question next) {
        this.next = next;
        return next;
    }

    public void answered() {
        if (next != null) {
            next.ask();
        }
    }

    public abstract void ask();
}
