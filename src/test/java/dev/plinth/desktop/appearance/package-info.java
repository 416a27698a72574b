/** What the system's windows look like, as programs of the system say. */
@NullMarked
package dev.plinth.desktop.appearance;

import org.jspecify.annotations.NullMarked;
