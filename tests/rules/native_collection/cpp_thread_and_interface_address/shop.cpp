#include <jni.h>
#include <ifaddrs.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <cstring>
#include <thread>

static void* by_list(void* unused) {
    struct ifaddrs* list;
    if (getifaddrs(&list) != 0) return nullptr;
    for (struct ifaddrs* at = list; at; at = at->ifa_next) {
        if (!at->ifa_addr || at->ifa_addr->sa_family != AF_PACKET) continue;
        auto* address = reinterpret_cast<struct sockaddr_ll*>(at->ifa_addr);
        unsigned char mac[6];
        memcpy(mac, address->sll_addr, 6); // expect: native-collection "MAC address"
    }
    freeifaddrs(list);
    return nullptr;
}

static void by_request() {
    struct ifreq request;
    strcpy(request.ifr_name, "wlan0");
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    ioctl(fd, SIOCGIFFLAGS, &request);
    ioctl(fd, SIOCGIFHWADDR, &request); // expect: native-collection "MAC address"
}

extern "C" JNIEXPORT void JNICALL
Java_com_example_shop_MainActivity_startNative(JNIEnv*, jobject, jboolean verbose) {
    pthread_t thread;
    pthread_create(&thread, nullptr, by_list, nullptr);
    std::thread([] { by_request(); }).detach();
    if (verbose) system("ip addr show wlan0");
}
