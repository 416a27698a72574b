/** The room of the generated code. */
@NullMarked
package dev.plinth.desktop.project;

import org.jspecify.annotations.NullMarked;
