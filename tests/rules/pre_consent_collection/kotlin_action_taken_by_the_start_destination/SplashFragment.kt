package com.example.shop

import androidx.fragment.app.Fragment
import androidx.lifecycle.lifecycleScope
import androidx.navigation.fragment.findNavController
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

class SplashFragment : Fragment() {
    override fun onResume() {
        super.onResume()
        lifecycleScope.launch {
            delay(500)
            findNavController().navigate(R.id.to_home)
        }
        requireView().setOnClickListener { findNavController().navigate(R.id.to_mine) }
    }
}
