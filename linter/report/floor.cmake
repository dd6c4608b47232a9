# The message table: each row of messages.yaml becomes a constant sdklint::msg::<key>.
add_executable(sdklint-compile-messages "${folder}/compile_messages_main.cpp")
target_link_libraries(sdklint-compile-messages PRIVATE sdklint_source)

set(generated "${CMAKE_CURRENT_BINARY_DIR}/generated")
file(MAKE_DIRECTORY "${generated}/report")
add_custom_command(
  OUTPUT "${generated}/report/messages.h"
  COMMAND sdklint-compile-messages "${folder}/messages.yaml" "${generated}/report/messages.h"
  DEPENDS sdklint-compile-messages "${folder}/messages.yaml"
  COMMENT "Compiling report messages"
  VERBATIM)
target_sources(${floor_target} PRIVATE "${generated}/report/messages.h")
target_include_directories(${floor_target} PUBLIC "${generated}")
