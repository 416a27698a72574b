/** Tests of the status bar. */
@NullMarked
package dev.plinth.desktop.status;

import org.jspecify.annotations.NullMarked;
