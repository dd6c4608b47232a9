#include <jni.h>
#include <fstream>
#include <string>

#define NET "/sys/class/net/"
static const std::string kInterface = "wlan0";

static std::string read_address() {
    std::ifstream file(NET + kInterface + "/address"); // expect: native-collection "MAC address"
    std::string line;
    std::getline(file, line);
    return line;
}

extern "C" JNIEXPORT jstring JNICALL Java_com_example_shop_Device_1Info_address(JNIEnv* env, jobject) {
    const std::string found = read_address(); // step 4
    return env->NewStringUTF(found.c_str());
}
