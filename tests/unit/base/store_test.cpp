#include "base/store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "support/checkout.h"
#include "support/temp_folder.h"

namespace sdklint {
namespace {

StoreKey key(uint64_t number) { return {number, ~number}; }

/// Values that tell by themselves whether they are whole.
std::string value(uint64_t number) {
  return std::string(1000 + number % 5000, static_cast<char>('a' + number % 26));
}

TEST(Store, KeepsValuesFromOneRunToTheNext) {
  const test::TempFolder folder;
  {
    const auto store = Store::open(folder.string() + "/a/b");
    ASSERT_TRUE(store);
    EXPECT_FALSE(store->get(key(1)));
    store->put(key(1), value(1));
    store->put(key(2), "");
  }
  const auto store = Store::open(folder.string() + "/a/b");
  ASSERT_TRUE(store);
  EXPECT_EQ(store->get(key(1)), value(1));
  EXPECT_EQ(store->get(key(2)), "");
  EXPECT_FALSE(store->get(key(3)));
}

TEST(Store, HashesTellPartsApartAndBelongToOneStore) {
  const test::TempFolder folder;
  const auto one = Store::open(folder.string() + "/one");
  const auto other = Store::open(folder.string() + "/other");
  ASSERT_TRUE(one && other);
  const auto hash = [](const Store& store, std::string_view a, std::string_view b) {
    return store.hash("test")->add(a).add(b).key();
  };
  EXPECT_EQ(hash(*one, "ab", "c"), hash(*one, "ab", "c"));
  EXPECT_FALSE(hash(*one, "ab", "c") == hash(*one, "a", "bc"));
  EXPECT_FALSE(hash(*one, "ab", "c") == hash(*other, "ab", "c"));
}

TEST(Store, ThrowsOutTheOldestPastItsBound) {
  const test::TempFolder folder;
  constexpr uint64_t kLargest = 2 << 20;
  for (uint64_t run = 0; run < 8; ++run) {
    const auto store = Store::open(folder.string(), kLargest);
    ASSERT_TRUE(store);
    for (uint64_t i = 0; i < 400; ++i) store->put(key(run * 1000 + i), value(i));
  }
  struct stat status = {};
  ASSERT_EQ(::stat((folder.string() + "/facts.db").c_str(), &status), 0);
  EXPECT_LE(static_cast<uint64_t>(status.st_size), kLargest + (kLargest >> 2));
  const auto store = Store::open(folder.string(), kLargest);
  EXPECT_FALSE(store->get(key(0)));
  EXPECT_EQ(store->get(key(7399)), value(399));
}

TEST(Store, DoesWithoutWhenTheFolderCannotBe) {
  const test::TempFolder folder;
  folder.write("file", "not a folder");
  EXPECT_FALSE(Store::open(""));
  EXPECT_FALSE(Store::open(folder.string() + "/file"));
  EXPECT_FALSE(Store::open("/proc/sdklint"));
  ::mkdir((folder.string() + "/facts.db").c_str(), 0700);
  EXPECT_FALSE(Store::open(folder.string()));
}

/// Whatever happened to the file: no value is wrong, and in the end values are kept again.
void expect_healed(const std::string& folder, const std::string& what) {
  for (int run = 0; run < 3; ++run) {
    const auto store = Store::open(folder);
    if (!store) continue;
    for (uint64_t i = 0; i < 50; ++i) {
      if (const auto found = store->get(key(i))) {
        EXPECT_EQ(*found, value(i)) << what;
      }
      store->put(key(i), value(i));
    }
  }
  const auto store = Store::open(folder);
  ASSERT_TRUE(store) << what;
  EXPECT_EQ(store->get(key(7)), value(7)) << what;
}

TEST(Store, NeverBelievesABrokenFile) {
  const test::TempFolder folder;
  const std::string path = folder.string() + "/facts.db";
  expect_healed(folder.string(), "new");
  const std::string whole = test::read_file(path);
  ASSERT_GT(whole.size(), 50'000u);
  const auto write = [&](const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
  };
  write("no database at all, but long enough to look like a file with something in it");
  expect_healed(folder.string(), "text");
  for (const size_t size : {size_t{0}, size_t{1}, size_t{100}, size_t{8192}, whole.size() / 2}) {
    write(whole.substr(0, size));
    expect_healed(folder.string(), "cut at " + std::to_string(size));
  }
  for (size_t at = 0; at < whole.size(); at += whole.size() / 37) {
    std::string damaged = whole;
    for (size_t i = at; i < std::min(at + 64, damaged.size()); ++i) damaged[i] ^= 0x5A;
    write(damaged);
    expect_healed(folder.string(), "damaged at " + std::to_string(at));
  }
}

TEST(Store, SurvivesKilledWritersAndManyAtOnce) {
  const test::TempFolder folder;
  ASSERT_TRUE(Store::open(folder.string()));
  for (int round = 0; round < 6; ++round) {
    std::vector<pid_t> writers;
    for (int process = 0; process < 3; ++process) {
      const pid_t child = ::fork();
      if (child == 0) {
        for (uint64_t turn = 0;; ++turn) {
          const auto store = Store::open(folder.string());
          if (!store) continue;
          for (uint64_t i = 0; i < 60; ++i) {
            const auto found = store->get(key(i));
            if (found && *found != value(i)) ::_exit(1);
            store->put(key(i), value(i));
          }
        }
      }
      ASSERT_GT(child, 0);
      writers.push_back(child);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(60 + 17 * round));
    for (const pid_t child : writers) {
      ::kill(child, SIGKILL);
      int status = 0;
      ASSERT_EQ(::waitpid(child, &status, 0), child);
      EXPECT_TRUE(WIFSIGNALED(status)) << "a value was wrong";
    }
    expect_healed(folder.string(), "after a kill");
  }
}

}  // namespace
}  // namespace sdklint
