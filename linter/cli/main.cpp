#include "cli/program.h"

int main(int argc, char** argv) { return sdklint::run_program(argc, argv, SDKLINT_VERSION); }
