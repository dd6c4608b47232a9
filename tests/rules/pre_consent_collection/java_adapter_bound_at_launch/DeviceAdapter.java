package com.example.shop;

import android.content.Context;
import android.provider.Settings;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;

public class DeviceAdapter extends RecyclerView.Adapter<DeviceAdapter.Holder> {
    static class Holder extends RecyclerView.ViewHolder {
        Holder(View view) {
            super(view);
        }
    }

    @Override
    public Holder onCreateViewHolder(ViewGroup parent, int type) {
        return new Holder(new TextView(parent.getContext()));
    }

    @Override
    public void onBindViewHolder(Holder holder, int position) {
        Context context = holder.itemView.getContext();
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); // expect: pre-consent-collection
        holder.itemView.setOnClickListener(view -> Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
    }

    @Override
    public int getItemCount() {
        return 1;
    }
}
