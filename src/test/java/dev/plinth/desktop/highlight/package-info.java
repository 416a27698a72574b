/** Tokens of texts. */
@NullMarked
package dev.plinth.desktop.highlight;

import org.jspecify.annotations.NullMarked;
