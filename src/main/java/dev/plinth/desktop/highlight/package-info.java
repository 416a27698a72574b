/**
 * Takes the text of a file, gives its tokens: what in it is a word of the language, a comment, a
 * text. A few lines of scanner a language suffice for what a generated project holds, and unlike
 * patterns they take the same time for any text that a user can bring into it.
 */
@NullMarked
package dev.plinth.desktop.highlight;

import org.jspecify.annotations.NullMarked;
