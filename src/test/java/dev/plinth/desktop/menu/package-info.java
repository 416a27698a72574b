/** Tests of the menu commands and the menu bar. */
@NullMarked
package dev.plinth.desktop.menu;

import org.jspecify.annotations.NullMarked;
