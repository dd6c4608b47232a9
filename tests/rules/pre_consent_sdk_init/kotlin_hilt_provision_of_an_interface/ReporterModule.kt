package com.example.shop

import android.content.Context
import com.umeng.commonsdk.UMConfigure
import dagger.Module
import dagger.Provides
import dagger.hilt.InstallIn
import dagger.hilt.android.qualifiers.ApplicationContext
import dagger.hilt.components.SingletonComponent

@Module
@InstallIn(SingletonComponent::class)
object ReporterModule {
    @Provides
    fun reporter(@ApplicationContext context: Context): Reporter {
        UMConfigure.init(context, "key", "store", 1, null) // expect: pre-consent-sdk-init
        return BuglyReporter(context)
    }
}
