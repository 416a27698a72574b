/** Tests of the detection of the system's theme. */
@NullMarked
package dev.plinth.desktop.appearance;

import org.jspecify.annotations.NullMarked;
