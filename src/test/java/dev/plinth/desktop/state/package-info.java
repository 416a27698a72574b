/** What outlives a window. */
@NullMarked
package dev.plinth.desktop.state;

import org.jspecify.annotations.NullMarked;
