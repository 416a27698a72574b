/**
 * Takes the theme and the font size of the settings, returns the style sheets of a window, its
 * dialogs and its popups. The theme of the system is read with the system's own commands, because
 * JavaFX cannot report it. A system that does not answer within a second counts as light.
 */
@NullMarked
package dev.plinth.desktop.appearance;

import org.jspecify.annotations.NullMarked;
