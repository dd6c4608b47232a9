#include <jni.h>
#include <boost/whatever.hpp>
#include "not_in_the_tree.h"

template <typename T> class Odd : public nowhere::Base<T> { UNKNOWN_MACRO(x) T value{}; };

static void unfinished(int level) {
    switch (level) { for (;;) { case 1: goto out; default: break; } }
    out:
    auto f = [&](auto... rest) { return (rest + ...); };
    mystery_t thing = mystery_call<int, 3>(level)->chained[2].more(f);
    mystery_get(thing) = fopen("/sys/class/net/wlan0/address", "r"); // expect: native-collection "MAC address"
}

extern "C" JNIEXPORT void JNICALL Java_com_example_shop_MainActivity_odd(JNIEnv* env, jobject thiz) {
    unfinished(3);
}

static int broken(int a, {
