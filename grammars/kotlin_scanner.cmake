# The Kotlin grammar's hand-written scanner has faults that cost whole files. It is copied into the build tree and
# mended there; nothing in node_modules changes. A version of the package that reads otherwise stops the build.

function(sdklint_mend_kotlin_scanner from to)
  file(READ "${from}" text)

  # After a syntax error every token is allowed, and the rest of the file was then read as the inside of a """string""".
  # Where a string may go on, no end of statement is allowed: both at once means recovery.
  sdklint_mend(text [==[if (valid_symbols[MULTILINE_STRING_CONTENT]) {]==]
                    [==[if (valid_symbols[MULTILINE_STRING_CONTENT] && !valid_symbols[SEMI]) {]==])

  # A line that begins with `in1` or `set_title` was taken for one that begins with `in` or `set`.
  sdklint_mend(text [==[            if (!iswalpha(lexer->lookahead)) {
                if (i == 0) {]==]
                    [==[            if (!iswalnum(lexer->lookahead) && lexer->lookahead != '_') {
                if (i == 0) {]==])

  # "$_name" in a """string""".
  sdklint_mend(text [==[if (iswalpha(lexer->lookahead) || lexer->lookahead == '{')]==]
                    [==[if (iswalpha(lexer->lookahead) || lexer->lookahead == '_' || lexer->lookahead == '{')]==])

  # A class body on one line: `class A { val x = 1 }`.
  sdklint_mend(text [==[                case 'i':
                    return scan_word(lexer, "import");]==]
                    [==[                case '}':
                    return valid_symbols[CLASS_MEMBER_SEMI];
                case 'i':
                    return scan_word(lexer, "import");]==])

  # A line that begins with + or - is a new statement (but for `->`).
  sdklint_mend(text [==[return iswdigit(lexer->lookahead);]==] [==[return lexer->lookahead != '>';]==])

  file(CONFIGURE OUTPUT "${to}" CONTENT "${text}" @ONLY)
endfunction()

function(sdklint_mend variable old new)
  string(FIND "${${variable}}" "${old}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "The Kotlin grammar's scanner.c has changed; look again at kotlin_scanner.cmake:\n${old}")
  endif()
  string(REPLACE "${old}" "${new}" mended "${${variable}}")
  set(${variable} "${mended}" PARENT_SCOPE)
endfunction()
