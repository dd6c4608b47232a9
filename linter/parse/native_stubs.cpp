// What a JNI source may include, as little of it as tells one call from another. Bodies, values and
// layouts don't matter here; names, parameter counts and the classes of methods do.
#include "parse/native_stubs.h"

namespace sdklint {
namespace {

constexpr std::string_view kStubs = R"stub(
typedef signed char int8_t; typedef short int16_t; typedef int int32_t; typedef long int64_t;
typedef unsigned char uint8_t; typedef unsigned short uint16_t; typedef unsigned int uint32_t; typedef unsigned long uint64_t;
typedef unsigned long uintptr_t; typedef long intptr_t; typedef long ssize_t; typedef unsigned long size_t; typedef long ptrdiff_t;
typedef int pid_t; typedef unsigned uid_t; typedef unsigned gid_t; typedef unsigned mode_t; typedef long off_t; typedef long off64_t;
typedef long time_t; typedef unsigned long dev_t; typedef unsigned long ino_t; typedef unsigned short sa_family_t;
typedef unsigned socklen_t; typedef unsigned char __u8; typedef unsigned short __u16; typedef unsigned int __u32; typedef int __s32;
typedef __builtin_va_list va_list;
#define va_start(list, last) __builtin_va_start(list, last)
#define va_end(list) __builtin_va_end(list)
#define va_arg(list, type) __builtin_va_arg(list, type)
#define va_copy(to, from) __builtin_va_copy(to, from)
#define offsetof(type, member) __builtin_offsetof(type, member)
#ifdef __cplusplus
#define NULL nullptr
extern "C" {
#else
#define NULL ((void*)0)
typedef unsigned char bool;
#define true 1
#define false 0
typedef unsigned short wchar_t;
#endif

/* jni.h */
typedef unsigned char jboolean; typedef signed char jbyte; typedef unsigned short jchar; typedef short jshort; typedef int jint;
typedef long long jlong; typedef float jfloat; typedef double jdouble; typedef jint jsize;
#ifdef __cplusplus
class _jobject {}; class _jclass : public _jobject {}; class _jstring : public _jobject {}; class _jarray : public _jobject {};
class _jobjectArray : public _jarray {}; class _jbooleanArray : public _jarray {}; class _jbyteArray : public _jarray {};
class _jcharArray : public _jarray {}; class _jshortArray : public _jarray {}; class _jintArray : public _jarray {};
class _jlongArray : public _jarray {}; class _jfloatArray : public _jarray {}; class _jdoubleArray : public _jarray {};
class _jthrowable : public _jobject {};
typedef _jobject* jobject; typedef _jclass* jclass; typedef _jstring* jstring; typedef _jarray* jarray;
typedef _jobjectArray* jobjectArray; typedef _jbooleanArray* jbooleanArray; typedef _jbyteArray* jbyteArray;
typedef _jcharArray* jcharArray; typedef _jshortArray* jshortArray; typedef _jintArray* jintArray; typedef _jlongArray* jlongArray;
typedef _jfloatArray* jfloatArray; typedef _jdoubleArray* jdoubleArray; typedef _jthrowable* jthrowable; typedef _jobject* jweak;
#else
typedef void* jobject; typedef jobject jclass; typedef jobject jstring; typedef jobject jarray; typedef jobject jobjectArray;
typedef jobject jbooleanArray; typedef jobject jbyteArray; typedef jobject jcharArray; typedef jobject jshortArray;
typedef jobject jintArray; typedef jobject jlongArray; typedef jobject jfloatArray; typedef jobject jdoubleArray;
typedef jobject jthrowable; typedef jobject jweak;
#endif
struct _jfieldID; typedef struct _jfieldID* jfieldID; struct _jmethodID; typedef struct _jmethodID* jmethodID;
typedef union jvalue { jboolean z; jbyte b; jchar c; jshort s; jint i; jlong j; jfloat f; jdouble d; jobject l; } jvalue;
typedef struct { const char* name; const char* signature; void* fnPtr; } JNINativeMethod;
typedef struct { jint version; const char* name; void* group; } JavaVMAttachArgs;
#define JNIEXPORT
#define JNIIMPORT
#define JNICALL
#define JNI_FALSE 0
#define JNI_TRUE 1
#define JNI_OK 0
#define JNI_ERR (-1)
#define JNI_EDETACHED (-2)
#define JNI_COMMIT 1
#define JNI_ABORT 2
#define JNI_VERSION_1_1 0x00010001
#define JNI_VERSION_1_2 0x00010002
#define JNI_VERSION_1_4 0x00010004
#define JNI_VERSION_1_6 0x00010006
#ifdef __cplusplus
}
#define SDKLINT_CALLS(Kind, Type) \
  Type Call##Kind##Method(jobject, jmethodID, ...); Type Call##Kind##MethodV(jobject, jmethodID, va_list); \
  Type Call##Kind##MethodA(jobject, jmethodID, const jvalue*); \
  Type CallNonvirtual##Kind##Method(jobject, jclass, jmethodID, ...); \
  Type CallStatic##Kind##Method(jclass, jmethodID, ...); Type CallStatic##Kind##MethodV(jclass, jmethodID, va_list); \
  Type CallStatic##Kind##MethodA(jclass, jmethodID, const jvalue*);
#define SDKLINT_FIELDS(Kind, Type) \
  Type Get##Kind##Field(jobject, jfieldID); void Set##Kind##Field(jobject, jfieldID, Type); \
  Type GetStatic##Kind##Field(jclass, jfieldID); void SetStatic##Kind##Field(jclass, jfieldID, Type);
#define SDKLINT_ARRAYS(Kind, Type, Array) \
  Array New##Kind##Array(jsize); Type* Get##Kind##ArrayElements(Array, jboolean*); \
  void Release##Kind##ArrayElements(Array, Type*, jint); void Get##Kind##ArrayRegion(Array, jsize, jsize, Type*); \
  void Set##Kind##ArrayRegion(Array, jsize, jsize, const Type*);
struct _JavaVM;
struct _JNIEnv {
  jint GetVersion(); jclass DefineClass(const char*, jobject, const jbyte*, jsize); jclass FindClass(const char*);
  jmethodID FromReflectedMethod(jobject); jfieldID FromReflectedField(jobject); jclass GetSuperclass(jclass);
  jboolean IsAssignableFrom(jclass, jclass); jint Throw(jthrowable); jint ThrowNew(jclass, const char*);
  jthrowable ExceptionOccurred(); void ExceptionDescribe(); void ExceptionClear(); jboolean ExceptionCheck();
  void FatalError(const char*); jint PushLocalFrame(jint); jobject PopLocalFrame(jobject); jobject NewGlobalRef(jobject);
  jobject NewLocalRef(jobject); jweak NewWeakGlobalRef(jobject); void DeleteGlobalRef(jobject); void DeleteLocalRef(jobject);
  void DeleteWeakGlobalRef(jweak); jboolean IsSameObject(jobject, jobject); jint EnsureLocalCapacity(jint);
  jobject AllocObject(jclass); jobject NewObject(jclass, jmethodID, ...); jobject NewObjectV(jclass, jmethodID, va_list);
  jobject NewObjectA(jclass, jmethodID, const jvalue*); jclass GetObjectClass(jobject); jboolean IsInstanceOf(jobject, jclass);
  jmethodID GetMethodID(jclass, const char*, const char*); jmethodID GetStaticMethodID(jclass, const char*, const char*);
  jfieldID GetFieldID(jclass, const char*, const char*); jfieldID GetStaticFieldID(jclass, const char*, const char*);
  SDKLINT_CALLS(Object, jobject) SDKLINT_CALLS(Boolean, jboolean) SDKLINT_CALLS(Byte, jbyte) SDKLINT_CALLS(Char, jchar)
  SDKLINT_CALLS(Short, jshort) SDKLINT_CALLS(Int, jint) SDKLINT_CALLS(Long, jlong) SDKLINT_CALLS(Float, jfloat)
  SDKLINT_CALLS(Double, jdouble) SDKLINT_CALLS(Void, void)
  SDKLINT_FIELDS(Object, jobject) SDKLINT_FIELDS(Boolean, jboolean) SDKLINT_FIELDS(Byte, jbyte) SDKLINT_FIELDS(Char, jchar)
  SDKLINT_FIELDS(Short, jshort) SDKLINT_FIELDS(Int, jint) SDKLINT_FIELDS(Long, jlong) SDKLINT_FIELDS(Float, jfloat)
  SDKLINT_FIELDS(Double, jdouble)
  jstring NewString(const jchar*, jsize); jsize GetStringLength(jstring); const jchar* GetStringChars(jstring, jboolean*);
  void ReleaseStringChars(jstring, const jchar*); jstring NewStringUTF(const char*); jsize GetStringUTFLength(jstring);
  const char* GetStringUTFChars(jstring, jboolean*); void ReleaseStringUTFChars(jstring, const char*);
  void GetStringRegion(jstring, jsize, jsize, jchar*); void GetStringUTFRegion(jstring, jsize, jsize, char*);
  jsize GetArrayLength(jarray); jobjectArray NewObjectArray(jsize, jclass, jobject);
  jobject GetObjectArrayElement(jobjectArray, jsize); void SetObjectArrayElement(jobjectArray, jsize, jobject);
  SDKLINT_ARRAYS(Boolean, jboolean, jbooleanArray) SDKLINT_ARRAYS(Byte, jbyte, jbyteArray) SDKLINT_ARRAYS(Char, jchar, jcharArray)
  SDKLINT_ARRAYS(Short, jshort, jshortArray) SDKLINT_ARRAYS(Int, jint, jintArray) SDKLINT_ARRAYS(Long, jlong, jlongArray)
  SDKLINT_ARRAYS(Float, jfloat, jfloatArray) SDKLINT_ARRAYS(Double, jdouble, jdoubleArray)
  jint RegisterNatives(jclass, const JNINativeMethod*, jint); jint UnregisterNatives(jclass); jint MonitorEnter(jobject);
  jint MonitorExit(jobject); jint GetJavaVM(_JavaVM**); void* GetPrimitiveArrayCritical(jarray, jboolean*);
  void ReleasePrimitiveArrayCritical(jarray, void*, jint); jobject NewDirectByteBuffer(void*, jlong);
  void* GetDirectBufferAddress(jobject); jlong GetDirectBufferCapacity(jobject);
};
typedef _JNIEnv JNIEnv;
struct _JavaVM {
  jint DestroyJavaVM(); jint AttachCurrentThread(JNIEnv**, void*); jint DetachCurrentThread(); jint GetEnv(void**, jint);
  jint AttachCurrentThreadAsDaemon(JNIEnv**, void*);
};
typedef _JavaVM JavaVM;
extern "C" {
#else
struct JNINativeInterface;
typedef const struct JNINativeInterface* JNIEnv;
struct JNIInvokeInterface;
typedef const struct JNIInvokeInterface* JavaVM;
#define SDKLINT_CALLS(Kind, Type) \
  Type (*Call##Kind##Method)(JNIEnv*, jobject, jmethodID, ...); Type (*Call##Kind##MethodV)(JNIEnv*, jobject, jmethodID, va_list); \
  Type (*Call##Kind##MethodA)(JNIEnv*, jobject, jmethodID, const jvalue*); \
  Type (*CallStatic##Kind##Method)(JNIEnv*, jclass, jmethodID, ...); Type (*CallStatic##Kind##MethodV)(JNIEnv*, jclass, jmethodID, va_list); \
  Type (*CallStatic##Kind##MethodA)(JNIEnv*, jclass, jmethodID, const jvalue*);
#define SDKLINT_FIELDS(Kind, Type) \
  Type (*Get##Kind##Field)(JNIEnv*, jobject, jfieldID); void (*Set##Kind##Field)(JNIEnv*, jobject, jfieldID, Type); \
  Type (*GetStatic##Kind##Field)(JNIEnv*, jclass, jfieldID); void (*SetStatic##Kind##Field)(JNIEnv*, jclass, jfieldID, Type);
#define SDKLINT_ARRAYS(Kind, Type, Array) \
  Array (*New##Kind##Array)(JNIEnv*, jsize); Type* (*Get##Kind##ArrayElements)(JNIEnv*, Array, jboolean*); \
  void (*Release##Kind##ArrayElements)(JNIEnv*, Array, Type*, jint); \
  void (*Get##Kind##ArrayRegion)(JNIEnv*, Array, jsize, jsize, Type*); \
  void (*Set##Kind##ArrayRegion)(JNIEnv*, Array, jsize, jsize, const Type*);
struct JNINativeInterface {
  jint (*GetVersion)(JNIEnv*); jclass (*FindClass)(JNIEnv*, const char*); jclass (*GetSuperclass)(JNIEnv*, jclass);
  jint (*Throw)(JNIEnv*, jthrowable); jint (*ThrowNew)(JNIEnv*, jclass, const char*); jthrowable (*ExceptionOccurred)(JNIEnv*);
  void (*ExceptionDescribe)(JNIEnv*); void (*ExceptionClear)(JNIEnv*); jboolean (*ExceptionCheck)(JNIEnv*);
  jobject (*NewGlobalRef)(JNIEnv*, jobject); jobject (*NewLocalRef)(JNIEnv*, jobject); jweak (*NewWeakGlobalRef)(JNIEnv*, jobject);
  void (*DeleteGlobalRef)(JNIEnv*, jobject); void (*DeleteLocalRef)(JNIEnv*, jobject); jboolean (*IsSameObject)(JNIEnv*, jobject, jobject);
  jobject (*NewObject)(JNIEnv*, jclass, jmethodID, ...); jclass (*GetObjectClass)(JNIEnv*, jobject);
  jboolean (*IsInstanceOf)(JNIEnv*, jobject, jclass);
  jmethodID (*GetMethodID)(JNIEnv*, jclass, const char*, const char*); jmethodID (*GetStaticMethodID)(JNIEnv*, jclass, const char*, const char*);
  jfieldID (*GetFieldID)(JNIEnv*, jclass, const char*, const char*); jfieldID (*GetStaticFieldID)(JNIEnv*, jclass, const char*, const char*);
  SDKLINT_CALLS(Object, jobject) SDKLINT_CALLS(Boolean, jboolean) SDKLINT_CALLS(Int, jint) SDKLINT_CALLS(Long, jlong)
  SDKLINT_CALLS(Float, jfloat) SDKLINT_CALLS(Double, jdouble) SDKLINT_CALLS(Void, void)
  SDKLINT_FIELDS(Object, jobject) SDKLINT_FIELDS(Boolean, jboolean) SDKLINT_FIELDS(Int, jint) SDKLINT_FIELDS(Long, jlong)
  jsize (*GetStringLength)(JNIEnv*, jstring); jstring (*NewStringUTF)(JNIEnv*, const char*); jsize (*GetStringUTFLength)(JNIEnv*, jstring);
  const char* (*GetStringUTFChars)(JNIEnv*, jstring, jboolean*); void (*ReleaseStringUTFChars)(JNIEnv*, jstring, const char*);
  jsize (*GetArrayLength)(JNIEnv*, jarray); jobjectArray (*NewObjectArray)(JNIEnv*, jsize, jclass, jobject);
  jobject (*GetObjectArrayElement)(JNIEnv*, jobjectArray, jsize); void (*SetObjectArrayElement)(JNIEnv*, jobjectArray, jsize, jobject);
  SDKLINT_ARRAYS(Boolean, jboolean, jbooleanArray) SDKLINT_ARRAYS(Byte, jbyte, jbyteArray) SDKLINT_ARRAYS(Int, jint, jintArray)
  SDKLINT_ARRAYS(Long, jlong, jlongArray) SDKLINT_ARRAYS(Float, jfloat, jfloatArray) SDKLINT_ARRAYS(Double, jdouble, jdoubleArray)
  jint (*RegisterNatives)(JNIEnv*, jclass, const JNINativeMethod*, jint); jint (*GetJavaVM)(JNIEnv*, JavaVM**);
  void* (*GetDirectBufferAddress)(JNIEnv*, jobject);
};
struct JNIInvokeInterface {
  jint (*AttachCurrentThread)(JavaVM*, JNIEnv**, void*); jint (*DetachCurrentThread)(JavaVM*); jint (*GetEnv)(JavaVM*, void**, jint);
};
#endif

/* android/log.h, sys/system_properties.h, media/NdkMediaDrm.h */
typedef enum { ANDROID_LOG_UNKNOWN, ANDROID_LOG_DEFAULT, ANDROID_LOG_VERBOSE, ANDROID_LOG_DEBUG, ANDROID_LOG_INFO, ANDROID_LOG_WARN,
  ANDROID_LOG_ERROR, ANDROID_LOG_FATAL, ANDROID_LOG_SILENT } android_LogPriority;
int __android_log_print(int, const char*, const char*, ...); int __android_log_write(int, const char*, const char*);
int __android_log_vprint(int, const char*, const char*, va_list); void __android_log_assert(const char*, const char*, const char*, ...);
#define PROP_VALUE_MAX 92
#define PROP_NAME_MAX 32
typedef struct prop_info prop_info;
int __system_property_get(const char*, char*); int __system_property_set(const char*, const char*);
const prop_info* __system_property_find(const char*); int __system_property_read(const prop_info*, char*, char*);
void __system_property_read_callback(const prop_info*, void (*)(void*, const char*, const char*, uint32_t), void*);
int __system_property_foreach(void (*)(const prop_info*, void*), void*);
typedef struct AMediaDrm AMediaDrm;
typedef struct AMediaDrmByteArray { const uint8_t* ptr; size_t length; } AMediaDrmByteArray;
typedef AMediaDrmByteArray AMediaDrmSessionId;
typedef enum { AMEDIA_OK = 0, AMEDIA_ERROR_BASE = -10000, AMEDIA_ERROR_UNKNOWN = -10000 } media_status_t;
#define PROPERTY_VENDOR "vendor"
#define PROPERTY_VERSION "version"
#define PROPERTY_DESCRIPTION "description"
#define PROPERTY_ALGORITHMS "algorithms"
#define PROPERTY_DEVICE_UNIQUE_ID "deviceUniqueId"
int AMediaDrm_isCryptoSchemeSupported(const uint8_t*, const char*); AMediaDrm* AMediaDrm_createByUUID(const uint8_t*);
void AMediaDrm_release(AMediaDrm*); media_status_t AMediaDrm_getPropertyString(AMediaDrm*, const char*, const char**);
media_status_t AMediaDrm_getPropertyByteArray(AMediaDrm*, const char*, AMediaDrmByteArray*);

/* stdio.h, stdlib.h, string.h, ctype.h, errno.h, time.h */
typedef struct FILE FILE; extern FILE* stdin; extern FILE* stdout; extern FILE* stderr;
#define EOF (-1)
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
FILE* fopen(const char*, const char*); FILE* fdopen(int, const char*); FILE* freopen(const char*, const char*, FILE*); int fclose(FILE*);
FILE* popen(const char*, const char*); int pclose(FILE*); char* fgets(char*, int, FILE*); int fgetc(FILE*); int getc(FILE*);
int fputs(const char*, FILE*); int puts(const char*); int putchar(int); size_t fread(void*, size_t, size_t, FILE*);
size_t fwrite(const void*, size_t, size_t, FILE*); int fseek(FILE*, long, int); long ftell(FILE*); void rewind(FILE*); int feof(FILE*);
int ferror(FILE*); int fflush(FILE*); int printf(const char*, ...); int fprintf(FILE*, const char*, ...); int sprintf(char*, const char*, ...);
int snprintf(char*, size_t, const char*, ...); int vsnprintf(char*, size_t, const char*, va_list); int vsprintf(char*, const char*, va_list);
int sscanf(const char*, const char*, ...); int fscanf(FILE*, const char*, ...); ssize_t getline(char**, size_t*, FILE*);
int remove(const char*); int rename(const char*, const char*); void perror(const char*); int fileno(FILE*);
void* malloc(size_t); void* calloc(size_t, size_t); void* realloc(void*, size_t); void free(void*); void exit(int); void abort(void);
int atoi(const char*); long atol(const char*); double atof(const char*); long strtol(const char*, char**, int);
unsigned long strtoul(const char*, char**, int); long long strtoll(const char*, char**, int); double strtod(const char*, char**);
char* getenv(const char*); int setenv(const char*, const char*, int); int system(const char*); int rand(void); void srand(unsigned);
int abs(int); void qsort(void*, size_t, size_t, int (*)(const void*, const void*));
size_t strlen(const char*); char* strcpy(char*, const char*); char* strncpy(char*, const char*, size_t); size_t strlcpy(char*, const char*, size_t);
char* strcat(char*, const char*); char* strncat(char*, const char*, size_t); int strcmp(const char*, const char*);
int strncmp(const char*, const char*, size_t); int strcasecmp(const char*, const char*); int strncasecmp(const char*, const char*, size_t);
char* strchr(const char*, int); char* strrchr(const char*, int); char* strstr(const char*, const char*); char* strdup(const char*);
char* strtok(char*, const char*); char* strtok_r(char*, const char*, char**); char* strerror(int); size_t strspn(const char*, const char*);
size_t strcspn(const char*, const char*); void* memcpy(void*, const void*, size_t); void* memmove(void*, const void*, size_t);
void* memset(void*, int, size_t); int memcmp(const void*, const void*, size_t); void* memchr(const void*, int, size_t); void bzero(void*, size_t);
int isdigit(int); int isalpha(int); int isalnum(int); int isspace(int); int isxdigit(int); int isprint(int); int tolower(int); int toupper(int);
int* __errno(void);
#define errno (*__errno())
#define ENOENT 2
#define EINTR 4
#define EACCES 13
struct timespec { time_t tv_sec; long tv_nsec; }; struct timeval { time_t tv_sec; long tv_usec; };
struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst; };
time_t time(time_t*); int gettimeofday(struct timeval*, void*); int clock_gettime(int, struct timespec*); int nanosleep(const struct timespec*, struct timespec*);
struct tm* localtime(const time_t*); size_t strftime(char*, size_t, const char*, const struct tm*);
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1

/* unistd.h, fcntl.h, sys/stat.h, dirent.h, sys/mman.h, sys/wait.h, sys/ptrace.h, sys/syscall.h, sys/utsname.h, dlfcn.h, pthread.h */
#define O_RDONLY 0
#define O_WRONLY 1
#define O_RDWR 2
#define O_CREAT 0100
#define O_CLOEXEC 02000000
#define AT_FDCWD (-100)
#define R_OK 4
#define F_OK 0
#define PATH_MAX 4096
int open(const char*, int, ...); int open64(const char*, int, ...); int openat(int, const char*, int, ...); int close(int);
int __openat(int, const char*, int, int);
ssize_t read(int, void*, size_t); ssize_t pread(int, void*, size_t, off_t); ssize_t write(int, const void*, size_t); off_t lseek(int, off_t, int);
int access(const char*, int); int faccessat(int, const char*, int, int); int unlink(const char*); ssize_t readlink(const char*, char*, size_t);
ssize_t readlinkat(int, const char*, char*, size_t); int pipe(int*); int dup2(int, int); pid_t fork(void); pid_t vfork(void);
int execl(const char*, const char*, ...); int execlp(const char*, const char*, ...); int execv(const char*, char* const*);
int execvp(const char*, char* const*); int execve(const char*, char* const*, char* const*); pid_t getpid(void); pid_t getppid(void);
uid_t getuid(void); unsigned sleep(unsigned); int usleep(unsigned); long sysconf(int); int gethostname(char*, size_t); long syscall(long, ...);
void _exit(int); int fcntl(int, int, ...); int ioctl(int, unsigned long, ...); int kill(pid_t, int); pid_t waitpid(pid_t, int*, int);
long ptrace(int, ...); int prctl(int, ...); int mkdir(const char*, mode_t);
#define __NR_openat 56
#define __NR_open 1024
#define SYS_openat 56
struct stat { dev_t st_dev; ino_t st_ino; mode_t st_mode; off_t st_size; time_t st_mtime, st_atime, st_ctime; };
int stat(const char*, struct stat*); int lstat(const char*, struct stat*); int fstat(int, struct stat*); int chmod(const char*, mode_t);
struct dirent { ino_t d_ino; unsigned char d_type; char d_name[256]; }; typedef struct DIR DIR;
DIR* opendir(const char*); struct dirent* readdir(DIR*); int closedir(DIR*);
struct fsid { int __val[2]; };
struct statfs { long f_type, f_bsize, f_blocks, f_bfree, f_bavail, f_files, f_ffree, f_namelen; struct fsid f_fsid; };
struct statfs64 { long f_type, f_bsize, f_blocks, f_bfree, f_bavail, f_files, f_ffree, f_namelen; struct fsid f_fsid; };
int statfs(const char*, struct statfs*); int statfs64(const char*, struct statfs64*);
void* mmap(void*, size_t, int, int, int, off_t); int munmap(void*, size_t); int mprotect(void*, size_t, int);
struct utsname { char sysname[65], nodename[65], release[65], version[65], machine[65]; }; int uname(struct utsname*);
void* dlopen(const char*, int); void* dlsym(void*, const char*); int dlclose(void*); char* dlerror(void);
#define RTLD_NOW 2
#define RTLD_LAZY 1
typedef long pthread_t; typedef struct pthread_attr_t { int x; } pthread_attr_t; typedef struct pthread_mutex_t { int x; } pthread_mutex_t;
int pthread_create(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*); int pthread_join(pthread_t, void**); int pthread_detach(pthread_t);
int pthread_mutex_lock(pthread_mutex_t*); int pthread_mutex_unlock(pthread_mutex_t*); pthread_t pthread_self(void);
#define PTHREAD_MUTEX_INITIALIZER {0}

/* sys/socket.h, netinet/in.h, net/if.h, ifaddrs.h, linux/netlink.h, linux/rtnetlink.h, linux/if_packet.h, linux/wireless.h */
#define AF_UNSPEC 0
#define AF_UNIX 1
#define AF_INET 2
#define AF_INET6 10
#define AF_NETLINK 16
#define AF_PACKET 17
#define PF_INET 2
#define PF_NETLINK 16
#define PF_PACKET 17
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define SOCK_CLOEXEC 02000000
#define NETLINK_ROUTE 0
#define IPPROTO_IP 0
#define IPPROTO_TCP 6
#define INADDR_ANY 0
#define INET_ADDRSTRLEN 16
#define INET6_ADDRSTRLEN 46
#define NI_MAXHOST 1025
#define NI_NUMERICHOST 2
#define IFNAMSIZ 16
#define IFF_UP 1
#define IFF_LOOPBACK 8
#define IFHWADDRLEN 6
#define SIOCGIFNAME 0x8910
#define SIOCGIFCONF 0x8912
#define SIOCGIFFLAGS 0x8913
#define SIOCGIFADDR 0x8915
#define SIOCGIFHWADDR 0x8927
#define SIOCGIFINDEX 0x8933
#define SIOCETHTOOL 0x8946
#define SIOCGARP 0x8954
#define SIOCGIWAP 0x8B15
#define SIOCGIWSCAN 0x8B19
#define SIOCGIWESSID 0x8B1B
struct in_addr { uint32_t s_addr; }; struct in6_addr { uint8_t s6_addr[16]; };
struct sockaddr { sa_family_t sa_family; char sa_data[14]; };
struct sockaddr_in { sa_family_t sin_family; uint16_t sin_port; struct in_addr sin_addr; };
struct sockaddr_in6 { sa_family_t sin6_family; uint16_t sin6_port; uint32_t sin6_flowinfo; struct in6_addr sin6_addr; };
struct sockaddr_un { sa_family_t sun_family; char sun_path[108]; };
struct sockaddr_ll { sa_family_t sll_family; uint16_t sll_protocol; int sll_ifindex; unsigned short sll_hatype; unsigned char sll_pkttype, sll_halen, sll_addr[8]; };
struct sockaddr_nl { sa_family_t nl_family; unsigned short nl_pad; uint32_t nl_pid, nl_groups; };
struct nlmsghdr { uint32_t nlmsg_len; uint16_t nlmsg_type, nlmsg_flags; uint32_t nlmsg_seq, nlmsg_pid; };
struct rtgenmsg { unsigned char rtgen_family; }; struct rtattr { unsigned short rta_len, rta_type; };
struct ifinfomsg { unsigned char ifi_family; unsigned short ifi_type; int ifi_index; unsigned ifi_flags, ifi_change; };
struct ifaddrmsg { uint8_t ifa_family, ifa_prefixlen, ifa_flags, ifa_scope; uint32_t ifa_index; };
#define RTM_NEWLINK 16
#define RTM_GETLINK 18
#define RTM_NEWADDR 20
#define RTM_GETADDR 22
#define RTM_GETNEIGH 30
#define NLM_F_REQUEST 1
#define NLM_F_DUMP 0x300
#define NLMSG_DONE 3
#define NLMSG_ERROR 2
#define IFLA_ADDRESS 1
#define IFLA_IFNAME 3
#define IFA_ADDRESS 1
#define IFA_LOCAL 2
struct ifmap { unsigned long mem_start; };
struct ifreq {
  union { char ifrn_name[16]; } ifr_ifrn;
  union { struct sockaddr ifru_addr, ifru_dstaddr, ifru_broadaddr, ifru_netmask, ifru_hwaddr; short ifru_flags; int ifru_ivalue, ifru_mtu; struct ifmap ifru_map; char ifru_slave[16]; void* ifru_data; } ifr_ifru;
};
#define ifr_name ifr_ifrn.ifrn_name
#define ifr_hwaddr ifr_ifru.ifru_hwaddr
#define ifr_addr ifr_ifru.ifru_addr
#define ifr_flags ifr_ifru.ifru_flags
#define ifr_ifindex ifr_ifru.ifru_ivalue
#define ifr_data ifr_ifru.ifru_data
struct ifconf { int ifc_len; union { char* ifcu_buf; struct ifreq* ifcu_req; } ifc_ifcu; };
#define ifc_buf ifc_ifcu.ifcu_buf
#define ifc_req ifc_ifcu.ifcu_req
struct iwreq { union { char ifrn_name[16]; } ifr_ifrn; union { struct sockaddr ap_addr; void* data; } u; };
struct ifaddrs { struct ifaddrs* ifa_next; char* ifa_name; unsigned ifa_flags; struct sockaddr *ifa_addr, *ifa_netmask, *ifa_dstaddr; void* ifa_data; };
int getifaddrs(struct ifaddrs**); void freeifaddrs(struct ifaddrs*); int socket(int, int, int); int connect(int, const struct sockaddr*, socklen_t);
int bind(int, const struct sockaddr*, socklen_t); int listen(int, int); ssize_t send(int, const void*, size_t, int);
ssize_t sendto(int, const void*, size_t, int, const struct sockaddr*, socklen_t); ssize_t recv(int, void*, size_t, int);
ssize_t recvfrom(int, void*, size_t, int, struct sockaddr*, socklen_t*); int setsockopt(int, int, int, const void*, socklen_t);
int getnameinfo(const struct sockaddr*, socklen_t, char*, size_t, char*, size_t, int); const char* gai_strerror(int);
const char* inet_ntop(int, const void*, char*, socklen_t); char* inet_ntoa(struct in_addr); uint16_t htons(uint16_t); uint32_t htonl(uint32_t);
unsigned if_nametoindex(const char*); char* if_indextoname(unsigned, char*);
#ifdef __cplusplus
}

namespace std {
using ::size_t; using ::va_list;
typedef decltype(nullptr) nullptr_t;
template <class T> class initializer_list { const T* first; size_t count; public: size_t size() const; const T* begin() const; const T* end() const; };
template <class T> struct remove_reference { typedef T type; }; template <class T> struct remove_reference<T&> { typedef T type; };
template <class T> struct remove_reference<T&&> { typedef T type; };
template <class T> typename remove_reference<T>::type&& move(T&&); template <class T> T&& forward(typename remove_reference<T>::type&);
template <class A, class B> struct pair { A first; B second; pair(); pair(const A&, const B&); };
template <class A, class B> pair<A, B> make_pair(A, B);
class ios { public: static const int in = 1, out = 2, binary = 4, ate = 8, app = 16, trunc = 32; static const int beg = 0, cur = 1, end = 2; };
typedef ios ios_base;
class string {
 public:
  static const size_t npos = -1;
  string(); string(const char*); string(const char*, size_t); string(size_t, char); string(const string&); string(string&&);
  string(const string&, size_t, size_t = npos); string(initializer_list<char>); template <class I> string(I, I);
  string& operator=(const string&); string& operator=(const char*); string& operator=(char); string& operator+=(const string&);
  string& operator+=(const char*); string& operator+=(char); char& operator[](size_t); const char& operator[](size_t) const;
  const char* c_str() const; const char* data() const; char* data(); size_t size() const; size_t length() const; bool empty() const; void clear();
  string& append(const string&); string& append(const char*); string& append(const char*, size_t); string& append(size_t, char);
  string& assign(const char*); string& assign(const string&); void push_back(char); void pop_back(); char& at(size_t); char& back(); char& front();
  size_t find(const string&, size_t = 0) const; size_t find(char, size_t = 0) const; size_t rfind(const string&, size_t = npos) const;
  size_t rfind(char, size_t = npos) const; size_t find_first_of(const char*, size_t = 0) const; size_t find_first_not_of(const char*, size_t = 0) const;
  size_t find_last_of(const char*, size_t = npos) const; size_t find_last_not_of(const char*, size_t = npos) const;
  string substr(size_t = 0, size_t = npos) const; int compare(const string&) const; string& replace(size_t, size_t, const string&);
  string& insert(size_t, const string&); string& erase(size_t = 0, size_t = npos); char* erase(char*); char* erase(char*, char*); void resize(size_t, char = 0);
  void reserve(size_t); char* begin(); char* end(); const char* begin() const; const char* end() const; const char* cbegin() const; const char* cend() const;
};
string operator+(const string&, const string&); string operator+(const string&, const char*); string operator+(const char*, const string&);
string operator+(const string&, char); string operator+(char, const string&); bool operator==(const string&, const string&);
bool operator==(const string&, const char*); bool operator!=(const string&, const string&); bool operator!=(const string&, const char*);
bool operator<(const string&, const string&);
class wstring { public: wstring(); wstring(const wchar_t*); const wchar_t* c_str() const; size_t size() const; };
typedef string string_view;
template <class T> string to_string(T); int stoi(const string&, size_t* = nullptr, int = 10); long stol(const string&, size_t* = nullptr, int = 10);
unsigned long stoul(const string&, size_t* = nullptr, int = 10); double stod(const string&);
class ostream {
 public:
  template <class T> ostream& operator<<(const T&); ostream& operator<<(ostream& (*)(ostream&)); ostream& write(const char*, size_t); ostream& flush(); ostream& put(char);
  explicit operator bool() const; bool operator!() const; bool good() const; bool fail() const;
};
class istream {
 public:
  template <class T> istream& operator>>(T&); istream& read(char*, size_t); istream& getline(char*, size_t); istream& getline(char*, size_t, char); int get(); istream& get(char&);
  istream& ignore(size_t = 1, int = 0); istream& seekg(long, int = 0); long tellg(); bool eof() const; bool good() const; bool fail() const; bool bad() const;
  size_t gcount() const; void clear(); int peek(); explicit operator bool() const; bool operator!() const; void* rdbuf() const;
};
class ifstream : public istream { public: ifstream(); ifstream(const char*, int = 0); ifstream(const string&, int = 0); void open(const char*, int = 0); void open(const string&, int = 0); bool is_open() const; void close(); };
class ofstream : public ostream { public: ofstream(); ofstream(const char*, int = 0); ofstream(const string&, int = 0); void open(const char*, int = 0); void open(const string&, int = 0); bool is_open() const; void close(); };
class fstream : public istream { public: fstream(); fstream(const char*, int = 0); fstream(const string&, int = 0); void open(const char*, int = 0); void open(const string&, int = 0); bool is_open() const; void close(); template <class T> fstream& operator<<(const T&); };
class stringstream : public istream { public: stringstream(); stringstream(const string&); string str() const; void str(const string&); template <class T> stringstream& operator<<(const T&); };
class ostringstream : public ostream { public: ostringstream(); string str() const; void str(const string&); };
class istringstream : public istream { public: istringstream(); istringstream(const string&); string str() const; void str(const string&); };
extern ostream cout, cerr, clog; extern istream cin; ostream& endl(ostream&); ostream& hex(ostream&); ostream& dec(ostream&); ostream& uppercase(ostream&);
int setw(int); int setfill(char); istream& getline(istream&, string&); istream& getline(istream&, string&, char);
template <class T> class istreambuf_iterator { public: istreambuf_iterator(); template <class S> istreambuf_iterator(S&&); };
template <class T> class SDKLINT_items {
 public:
  SDKLINT_items(); SDKLINT_items(initializer_list<T>); explicit SDKLINT_items(size_t); SDKLINT_items(size_t, const T&); template <class I> SDKLINT_items(I, I);
  T& operator[](size_t); const T& operator[](size_t) const; T& at(size_t); const T& at(size_t) const; T& front(); T& back(); T* data(); const T* data() const; size_t size() const;
  bool empty() const; void clear(); void push_back(const T&); void push_front(const T&); template <class... A> void emplace_back(A&&...); void pop_back(); void pop_front(); void resize(size_t);
  void reserve(size_t); T* begin(); T* end(); const T* begin() const; const T* end() const; const T* cbegin() const; const T* cend() const; T* insert(const T&);
  template <class I> T* insert(T*, I, I); T* insert(T*, const T&); T* erase(T*); T* erase(T*, T*); size_t erase(const T&); size_t count(const T&) const; T* find(const T&); bool contains(const T&) const;
  template <class... A> void emplace(A&&...); void swap(SDKLINT_items&); void push(const T&); void pop(); T& top();
};
template <class T, class A = int> class vector : public SDKLINT_items<T> { public: using SDKLINT_items<T>::SDKLINT_items; };
template <class T, class A = int> class list : public SDKLINT_items<T> { public: using SDKLINT_items<T>::SDKLINT_items; };
template <class T, class A = int> class deque : public SDKLINT_items<T> { public: using SDKLINT_items<T>::SDKLINT_items; };
template <class T, class A = int> class queue : public SDKLINT_items<T> {};
template <class T, class A = int> class stack : public SDKLINT_items<T> {};
template <class T, class A = int> class set : public SDKLINT_items<T> { public: using SDKLINT_items<T>::SDKLINT_items; };
template <class T, class A = int> class unordered_set : public SDKLINT_items<T> { public: using SDKLINT_items<T>::SDKLINT_items; };
template <class T, size_t N> class array { public: T items[N]; T& operator[](size_t); T* data(); size_t size() const; T* begin(); T* end(); const T* begin() const; const T* end() const; };
template <class K, class V, class A = int> class map {
 public:
  map(); map(initializer_list<pair<const K, V>>); V& operator[](const K&); V& at(const K&); size_t size() const; bool empty() const; void clear(); size_t count(const K&) const;
  pair<const K, V>* find(const K&); pair<const K, V>* begin(); pair<const K, V>* end(); const pair<const K, V>* begin() const; const pair<const K, V>* end() const; size_t erase(const K&);
  void insert(const pair<const K, V>&); template <class... X> void emplace(X&&...);
};
template <class K, class V, class A = int> class unordered_map : public map<K, V> { public: using map<K, V>::map; };
template <class T> class unique_ptr { public: unique_ptr(); unique_ptr(T*); unique_ptr(unique_ptr&&); T* operator->() const; T& operator*() const; T* get() const; T* release(); void reset(T* = nullptr); explicit operator bool() const; };
template <class T> class shared_ptr { public: shared_ptr(); shared_ptr(T*); T* operator->() const; T& operator*() const; T* get() const; void reset(T* = nullptr); explicit operator bool() const; };
template <class T> class weak_ptr { public: weak_ptr(); shared_ptr<T> lock() const; };
template <class T, class... A> unique_ptr<T> make_unique(A&&...); template <class T, class... A> shared_ptr<T> make_shared(A&&...);
template <class T> class optional { public: optional(); optional(const T&); bool has_value() const; T& value(); T& operator*(); T* operator->(); explicit operator bool() const; };
template <class T> class function; template <class R, class... P> class function<R(P...)> { public: function(); template <class F> function(F); R operator()(P...) const; explicit operator bool() const; };
class thread { public: thread(); template <class F, class... A> explicit thread(F&&, A&&...); void join(); void detach(); bool joinable() const; };
template <class T> class future { public: T get(); void wait(); };
enum class launch { async = 1, deferred = 2 };
template <class F, class... A> future<int> async(F&&, A&&...); template <class F, class... A> future<int> async(launch, F&&, A&&...);
class mutex { public: void lock(); void unlock(); }; template <class M> class lock_guard { public: explicit lock_guard(M&); }; template <class M> class unique_lock { public: explicit unique_lock(M&); };
class once_flag {}; template <class F, class... A> void call_once(once_flag&, F&&, A&&...);
template <class T> class atomic { public: atomic(); atomic(T); T load() const; void store(T); operator T() const; T operator=(T); };
class exception { public: exception(); virtual const char* what() const; }; class runtime_error : public exception { public: runtime_error(const string&); runtime_error(const char*); };
class invalid_argument : public exception { public: invalid_argument(const string&); }; class out_of_range : public exception { public: out_of_range(const string&); };
template <class I> void sort(I, I); template <class I, class F> void sort(I, I, F); template <class I, class T> I find(I, I, const T&); template <class I, class F> I find_if(I, I, F);
template <class I, class F> F for_each(I, I, F); template <class I, class T> I remove(I, I, const T&); template <class I, class F> I remove_if(I, I, F); template <class I, class O, class F> O transform(I, I, O, F);
template <class T> const T& min(const T&, const T&); template <class T> const T& max(const T&, const T&); template <class T> void swap(T&, T&);
using ::fopen; using ::fclose; using ::popen; using ::system; using ::getenv; using ::strlen; using ::strcmp; using ::strstr; using ::memcpy; using ::memset; using ::snprintf; using ::sprintf;
using ::printf; using ::fprintf; using ::malloc; using ::free; using ::atoi; using ::exit; using ::fgets; using ::fread; using ::strcpy; using ::strncpy; using ::FILE;
}
#endif
)stub";

}  // namespace

std::string_view native_stubs() { return kStubs; }

}  // namespace sdklint
