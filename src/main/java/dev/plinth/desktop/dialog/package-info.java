/**
 * Takes questions and notices, gives them a place on the screen. Whoever asks knows only {@link
 * dev.plinth.desktop.Dialogs}, so that what happens after an answer is tested without a screen.
 */
@NullMarked
package dev.plinth.desktop.dialog;

import org.jspecify.annotations.NullMarked;
