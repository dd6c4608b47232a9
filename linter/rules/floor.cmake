# The table of rules is made from the cards: a rule is a card and, beside it, a function of the same name.
add_executable(sdklint-compile-cards "${folder}/compile_cards_main.cpp")
target_link_libraries(sdklint-compile-cards PRIVATE sdklint_source)

file(GLOB_RECURSE cards CONFIGURE_DEPENDS "${folder}/*.yaml")
set(rule_table "${CMAKE_CURRENT_BINARY_DIR}/rule_table.cpp")
add_custom_command(
  OUTPUT "${rule_table}"
  COMMAND sdklint-compile-cards "${rule_table}" ${cards}
  DEPENDS sdklint-compile-cards ${cards}
  COMMENT "Compiling rule cards"
  VERBATIM)
target_sources(${floor_target} PRIVATE "${rule_table}")
