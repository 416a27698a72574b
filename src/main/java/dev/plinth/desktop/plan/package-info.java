/**
 * The plan by which stored data follows a changed spec. Takes a planner, shows the steps and the
 * questions, and returns the answers of the user.
 */
@NullMarked
package dev.plinth.desktop.plan;

import org.jspecify.annotations.NullMarked;
