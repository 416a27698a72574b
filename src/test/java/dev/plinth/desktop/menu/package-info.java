/** The commands, and the menus that they stand in. */
@NullMarked
package dev.plinth.desktop.menu;

import org.jspecify.annotations.NullMarked;
