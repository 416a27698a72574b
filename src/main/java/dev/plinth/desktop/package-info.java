/**
 * Takes what a user types, clicks and drops, gives the same values as the commands do, with windows
 * around them. What is true of a spec, a project or a run is known by the rooms of those names;
 * here stands how it looks ({@code XView}) and what can be done with it ({@code XViewModel}). All
 * rooms share one {@link dev.plinth.desktop.Workspace}, and all work leaves the screen's thread by
 * {@link dev.plinth.desktop.Tasks}.
 */
@NullMarked
package dev.plinth.desktop;

import org.jspecify.annotations.NullMarked;
