#include <jni.h>

static jclass g_settings;

static jobject service(JNIEnv* env, jobject context, const char* name) {
    jclass type = env->GetObjectClass(context);
    jmethodID id = env->GetMethodID(type, "getSystemService", "(Ljava/lang/String;)Ljava/lang/Object;");
    return env->CallObjectMethod(context, id, env->NewStringUTF(name));
}

extern "C" JNIEXPORT jstring JNICALL
Java_com_example_shop_MainActivity_identify__Landroid_app_Activity_2(JNIEnv* env, jclass, jobject screen) {
    g_settings = (jclass) env->NewGlobalRef(env->FindClass("android/provider/Settings$Secure"));
    jclass context = env->FindClass("android/content/Context");
    jmethodID resolver = env->GetMethodID(context, "getContentResolver", "()Landroid/content/ContentResolver;");
    jmethodID read = env->GetStaticMethodID(
        g_settings, "getString", "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;");
    jobject from = env->CallObjectMethod(screen, resolver);
    jobject night = env->CallStaticObjectMethod(g_settings, read, from, env->NewStringUTF("ui_night_mode"));
    env->DeleteLocalRef(night);

    jobject phone = service(env, screen, "phone");
    jclass telephony = env->FindClass("android/telephony/TelephonyManager");
    jmethodID number = env->GetMethodID(telephony, "getLine1Number", "()Ljava/lang/String;");
    env->CallObjectMethod(phone, number); // expect: native-collection "phone number"

    return static_cast<jstring>(
        env->CallStaticObjectMethod(g_settings, read, from, env->NewStringUTF("android_id"))); // expect: native-collection "Android ID"
}

extern "C" JNIEXPORT jstring JNICALL
Java_com_example_shop_MainActivity_identify__I(JNIEnv* env, jclass, jint) {
    jclass build = env->FindClass("android/os/Build");
    jfieldID serial = env->GetStaticFieldID(build, "SERIAL", "Ljava/lang/String;");
    return (jstring) env->GetStaticObjectField(build, serial);
}
