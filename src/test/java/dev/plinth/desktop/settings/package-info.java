/** The settings of the window, with and without a toolkit. */
@NullMarked
package dev.plinth.desktop.settings;

import org.jspecify.annotations.NullMarked;
