/**
 * Takes the text of a file, returns its tokens for syntax highlighting: keywords, strings,
 * comments. A small scanner per language is enough for the files of a generated project. Unlike
 * regular expressions, the scanners never become slow on an unusual text.
 */
@NullMarked
package dev.plinth.desktop.highlight;

import org.jspecify.annotations.NullMarked;
