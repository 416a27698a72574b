/**
 * Takes what the rooms can do, gives a menu bar with a key for everything. A command is named once,
 * with its key, and the rooms say what it does and when it can be done. The list of keys that Help
 * shows is made of the same names.
 */
@NullMarked
package dev.plinth.desktop.menu;

import org.jspecify.annotations.NullMarked;
