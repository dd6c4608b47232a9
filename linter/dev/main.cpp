#include "dev/dev_program.h"

int main(int argc, char** argv) { return sdklint::run_dev_program(argc, argv); }
