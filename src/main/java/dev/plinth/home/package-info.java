/**
 * Takes what a system says of itself, gives where this program is at home there: the folders that
 * outlive a run, the log of its own faults, its version. Commands and the window leave things in
 * the same places, so that whoever helps a user looks once. Folders of ours are readable for their
 * owner alone: what users type is nobody else's.
 */
@NullMarked
package dev.plinth.home;

import org.jspecify.annotations.NullMarked;
