#include <cstdio>

FILE* open_list() { return fopen("/sdcard/list.txt", "r"); }
const char* kMethod = "getSubscriberId";
