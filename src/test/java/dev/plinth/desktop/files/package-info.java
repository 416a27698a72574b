/** Specs and projects on the disk, without a toolkit. */
@NullMarked
package dev.plinth.desktop.files;

import org.jspecify.annotations.NullMarked;
