/**
 * Takes the actions of the panes, returns a menu bar with keyboard shortcuts. Each command and its
 * key are defined once, and the panes set its action. The list of keyboard shortcuts in Help is
 * made from the same commands.
 */
@NullMarked
package dev.plinth.desktop.menu;

import org.jspecify.annotations.NullMarked;
