package com.example.shop;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.animation.Animation;
import android.view.animation.AnimationUtils;

public class MainActivity extends Activity implements Animation.AnimationListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Animation fade = AnimationUtils.loadAnimation(this, R.anim.fade);
        fade.setAnimationListener(this);
        findViewById(R.id.logo).startAnimation(fade);
    }

    @Override
    public void onAnimationStart(Animation animation) {}

    @Override
    public void onAnimationEnd(Animation animation) {
        startActivity(new Intent(this, HomeActivity.class));
    }

    @Override
    public void onAnimationRepeat(Animation animation) {}
}
