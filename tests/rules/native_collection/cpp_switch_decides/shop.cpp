#include <jni.h>
#include <stdio.h>

enum What { kVersion = 1, kAddress = 2, kChip = 3 };

extern "C" JNIEXPORT void JNICALL Java_com_example_shop_MainActivity_read(JNIEnv*, jobject, jint what) {
    const char* path = "";
    switch (what) {
        case kVersion:
            path = "/proc/version";
            break;
        case kAddress: {
            for (int i = 0; i < 3; i++) {
                if (i == 1) break;
            }
            path = "/sys/class/net/wlan0/address";
            break;
        }
        case kChip:
            path = "/sys/block/mmcblk0/device/cid";
            break;
        default:
            return;
    }
    FILE* file = fopen(path, "r"); // expect: native-collection "takes MAC address through"
    if (file) fclose(file);
}
