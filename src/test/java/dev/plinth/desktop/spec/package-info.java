/** The editor, with and without a toolkit. */
@NullMarked
package dev.plinth.desktop.spec;

import org.jspecify.annotations.NullMarked;
