/** Tests of the code pane. */
@NullMarked
package dev.plinth.desktop.project;

import org.jspecify.annotations.NullMarked;
