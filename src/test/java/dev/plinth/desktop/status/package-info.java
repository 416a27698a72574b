/** What the status bar says. */
@NullMarked
package dev.plinth.desktop.status;

import org.jspecify.annotations.NullMarked;
