/** Tests of the shared state of the panes. */
@NullMarked
package dev.plinth.desktop.workspace;

import org.jspecify.annotations.NullMarked;
