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

  # A line that begins with `::`.
  sdklint_mend(text [==[            case ':':
            case '*':]==]
                    [==[            case ':':
                skip(lexer);
                return lexer->lookahead == ':';
            case '*':]==])

  # Annotations before `get`, `set` or `constructor`: several, with arguments in parentheses, with comments between,
  # and at the end of a file, where the loop didn't end.
  sdklint_mend(text [==[void *tree_sitter_kotlin_external_scanner_create()]==]
                    [==[static void skip_annotations(TSLexer *lexer) {
    for (;;) {
        while (iswspace(lexer->lookahead)) {
            skip(lexer);
        }
        if (lexer->lookahead != '@') {
            return;
        }
        int depth = 0;
        bool quoted = false;
        while (!lexer->eof(lexer) && (quoted || depth > 0 || !iswspace(lexer->lookahead))) {
            if (lexer->lookahead == '"') {
                quoted = !quoted;
            } else if (quoted && lexer->lookahead == '\\') {
                skip(lexer);
            } else if (quoted && lexer->lookahead == '\n') {
                quoted = false;
            } else if (!quoted && lexer->lookahead == '(') {
                depth++;
            } else if (!quoted && lexer->lookahead == ')') {
                depth--;
            }
            skip(lexer);
        }
        while (iswspace(lexer->lookahead)) {
            skip(lexer);
        }
        while (lexer->lookahead == '/') {
            skip(lexer);
            if (lexer->lookahead != '/') {
                return;
            }
            while (!lexer->eof(lexer) && lexer->lookahead != '\n') {
                skip(lexer);
            }
            while (iswspace(lexer->lookahead)) {
                skip(lexer);
            }
        }
    }
}

void *tree_sitter_kotlin_external_scanner_create()]==])
  sdklint_mend(text [==[                    while (!iswspace(lexer->lookahead)) {
                        skip(lexer);
                    }
                    while (iswspace(lexer->lookahead)) {
                        skip(lexer);
                    }
                    char ctor[12]]==]
                    [==[                    skip_annotations(lexer);
                    char visibility[16] = {0};
                    if (scan_words(lexer, (const char[16][16]){"public", "private", "protected", "internal"},
                                   visibility, NULL)) {
                        while (iswspace(lexer->lookahead)) {
                            skip(lexer);
                        }
                    } else if (visibility[0]) {
                        return strcmp(visibility, "constructor") != 0;
                    }
                    char ctor[12]]==])
  sdklint_mend(text [==[                    bool saw_paren = false;
                    while ((saw_paren ? lexer->lookahead != '\n' : !iswspace(lexer->lookahead))) {
                        skip(lexer);
                        if (lexer->lookahead == '(') {
                            saw_paren = true;
                        }
                        if (lexer->lookahead == ')') {
                            saw_paren = false;
                        }
                    }
                    while (iswspace(lexer->lookahead)) {
                        skip(lexer);
                    }
                    if (lexer->lookahead == '/') {
                        return true;
                    }]==]
                    [==[                    skip_annotations(lexer);
                    if (lexer->eof(lexer)) {
                        return true;
                    }]==])

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
