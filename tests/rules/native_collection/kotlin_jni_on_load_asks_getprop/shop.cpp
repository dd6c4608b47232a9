#include <jni.h>
#include <cstdio>
#include <cstring>

namespace {

class Shell {
 public:
    explicit Shell(const char* tool) : tool_(tool) {}
    void ask(const char* what) {
        char command[128];
        snprintf(command, sizeof(command), "%s %s", tool_, what);
        FILE* pipe = popen(command, "r"); // expect: native-collection "device serial number"
        if (pipe) pclose(pipe);
    }

 private:
    const char* tool_;
};

}  // namespace

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM* vm, void*) {
    Shell shell("getprop");
    shell.ask("ro.product.model");
    shell.ask("ro.serialno");
    return JNI_VERSION_1_6;
}
