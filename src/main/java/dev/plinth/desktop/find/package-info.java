/**
 * Takes a text and a query, returns the places of the query in the text. The find bar is the same
 * in each pane that shows a text; it selects a match in the text area of the pane. Only the spec
 * pane adds a row to replace matches, since no other text can be edited.
 */
@NullMarked
package dev.plinth.desktop.find;

import org.jspecify.annotations.NullMarked;
