#pragma once
#include <string>

class Files {
public:
    static std::string read(const char* path, bool trim = true);
};

class Source {
public:
    virtual ~Source() {}
    virtual std::string collect() = 0;
};

class Board : public Source {
public:
    std::string collect() override;
private:
    std::string path_ = "";
};
