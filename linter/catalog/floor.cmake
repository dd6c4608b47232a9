# Compiles sdk-catalog/ into the program. The compiler is made of this floor's own reader, but can't hold what it makes,
# so built_in.cpp and the generated source stand apart from the rest.
set(catalog_folder "${PROJECT_SOURCE_DIR}/sdk-catalog")
set(catalog_blob "${CMAKE_CURRENT_BINARY_DIR}/catalog_blob.cpp")

get_target_property(reader_sources ${floor_target} SOURCES)
list(FILTER reader_sources EXCLUDE REGEX "/built_in\\.cpp$")
add_library(sdklint_catalog_reader OBJECT ${reader_sources})
target_compile_options(sdklint_catalog_reader PRIVATE ${SDKLINT_WARNINGS})
target_link_libraries(sdklint_catalog_reader PUBLIC sdklint_base sdklint_source)

add_executable(sdklint-compile-catalog "${folder}/compile_main.cpp")
target_compile_options(sdklint-compile-catalog PRIVATE ${SDKLINT_WARNINGS})
target_link_libraries(sdklint-compile-catalog PRIVATE sdklint_catalog_reader)

file(GLOB_RECURSE catalog_files CONFIGURE_DEPENDS "${catalog_folder}/*.yaml")
add_custom_command(
  OUTPUT "${catalog_blob}"
  COMMAND sdklint-compile-catalog "${catalog_folder}" "${catalog_blob}"
  DEPENDS sdklint-compile-catalog ${catalog_files}
  COMMENT "Compiling sdk-catalog/"
  VERBATIM)
set_property(TARGET ${floor_target} PROPERTY SOURCES
             "${folder}/built_in.cpp" "${catalog_blob}" $<TARGET_OBJECTS:sdklint_catalog_reader>)
