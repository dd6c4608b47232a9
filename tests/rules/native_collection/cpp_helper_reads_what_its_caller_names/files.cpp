#include "files.h"
#include <fcntl.h>
#include <unistd.h>

std::string Files::read(const char* path, bool trim) {
    int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return "";
    char buffer[256];
    ssize_t length = ::read(fd, buffer, sizeof(buffer));
    close(fd);
    return std::string(buffer, length > 0 ? length : 0);
}
