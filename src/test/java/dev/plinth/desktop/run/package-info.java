/** The room in which a project runs. */
@NullMarked
package dev.plinth.desktop.run;

import org.jspecify.annotations.NullMarked;
