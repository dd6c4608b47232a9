#include <jni.h>
#include <sys/system_properties.h>

#define SERIAL_KEY "ro." "serialno"
#define ARRAY_SIZE(x) (sizeof(x) / sizeof((x)[0]))

static jstring native_collect(JNIEnv* env, jclass type, jint level, jstring reason) {
    char value[PROP_VALUE_MAX] = {0};
    if (level > 0) {
        __system_property_get(SERIAL_KEY, value); // expect: native-collection "device serial number"
    }
    return (*env)->NewStringUTF(env, value);
}

static jstring native_version(JNIEnv* env, jclass type) {
    char value[PROP_VALUE_MAX] = {0};
    __system_property_get("ro.boot.serialno", value);
    return (*env)->NewStringUTF(env, value);
}

static const JNINativeMethod kMethods[] = {
    {"collect", "(ILjava/lang/String;)Ljava/lang/String;", (void*)native_collect},
    {"version", "()Ljava/lang/String;", (void*)native_version},
};

jint JNI_OnLoad(JavaVM* vm, void* reserved) {
    JNIEnv* env = NULL;
    if ((*vm)->GetEnv(vm, (void**)&env, JNI_VERSION_1_6) != JNI_OK) return JNI_ERR;
    jclass type = (*env)->FindClass(env, "com/example/shop/MainActivity$Native");
    if ((*env)->RegisterNatives(env, type, kMethods, ARRAY_SIZE(kMethods)) != 0) return JNI_ERR;
    return JNI_VERSION_1_6;
}
