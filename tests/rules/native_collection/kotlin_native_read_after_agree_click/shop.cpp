#include <jni.h>
#include <stdio.h>

extern "C" JNIEXPORT jstring JNICALL Java_com_example_shop_MainActivity_address(JNIEnv* env, jobject thiz) {
    char line[32] = {0};
    FILE* file = fopen("/sys/class/net/wlan0/address", "r");
    if (file != NULL) {
        fgets(line, sizeof(line), file);
        fclose(file);
    }
    return env->NewStringUTF(line);
}
