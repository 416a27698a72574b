/**
 * Takes questions and notices, returns the user's answers. Callers depend only on {@link
 * dev.plinth.desktop.dialog.Dialogs}, so that tests can answer without a screen.
 */
@NullMarked
package dev.plinth.desktop.dialog;

import org.jspecify.annotations.NullMarked;
