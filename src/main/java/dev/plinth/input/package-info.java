/**
 * Takes the place of a text, gives the text: whole, as UTF-8, or in words why not. What is
 * unreadable is so for commands and for the window alike, and is told in the same words. A guess at
 * another encoding would be right for one half of the users.
 */
@NullMarked
package dev.plinth.input;

import org.jspecify.annotations.NullMarked;
