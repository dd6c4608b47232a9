#include <jni.h>
#include <memory>
#include <vector>
#include "files.h"

std::string Board::collect() {
    std::vector<std::string> paths = {"/proc/version", "/sys/block/mmcblk0/device/cid"};
    std::string out;
    for (const auto& path : paths) {
        out += Files::read(path.c_str()); // expect: native-collection "eMMC CID"
    }
    out += Files::read("/proc/meminfo");
    out += Files::read("/sys/class/net/eth0/address", false); // expect: native-collection "MAC address"
    return out;
}

extern "C" jstring Java_com_example_shop_Collector_collect(JNIEnv* env, jclass) {
    std::unique_ptr<Source> source(new Board());
    return env->NewStringUTF(source->collect().c_str());
}
