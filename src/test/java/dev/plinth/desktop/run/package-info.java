/** Tests of the run pane. */
@NullMarked
package dev.plinth.desktop.run;

import org.jspecify.annotations.NullMarked;
