package com.example.shop

import androidx.room.Dao
import androidx.room.Database
import androidx.room.Entity
import androidx.room.PrimaryKey
import androidx.room.Query
import androidx.room.RoomDatabase

@Entity
data class Choice(@PrimaryKey val name: String, val agreed: Boolean)

@Dao
interface ChoiceDao {
    @Query("SELECT * FROM Choice WHERE name = :name")
    fun find(name: String): Choice?

    @Query("SELECT * FROM Choice")
    fun all(): List<Choice>
}

@Database(entities = [Choice::class], version = 1)
abstract class ChoiceDatabase : RoomDatabase() {
    abstract fun choices(): ChoiceDao
}
