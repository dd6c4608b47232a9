package com.example.shop;

import android.app.Activity;
import android.os.Bundle;
import com.alibaba.android.arouter.launcher.ARouter;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ARouter.getInstance().build(Paths.HOME).withString("from", "splash").navigation();
    }
}
