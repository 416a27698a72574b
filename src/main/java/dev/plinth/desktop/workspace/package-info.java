/**
 * Takes the text of the spec, returns its last review and the last project that it compiled to. A
 * review and a project keep the text that they belong to: they are made in the background while the
 * user types on, so they may be out of date. All panes share one workspace and do not know each
 * other.
 */
@NullMarked
package dev.plinth.desktop.workspace;

import org.jspecify.annotations.NullMarked;
