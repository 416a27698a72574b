/** Tests of syntax highlighting. */
@NullMarked
package dev.plinth.desktop.highlight;

import org.jspecify.annotations.NullMarked;
