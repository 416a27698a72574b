/**
 * Takes a seed and a duration, returns the resources that a window leaks. A window stays open for
 * days, and a small leak with each key, draft or run adds up. So the view models are operated at
 * random and at full speed; memory, threads, file handles and Docker resources are measured while
 * the window is idle.
 */
@NullMarked
package dev.plinth.soak;

import org.jspecify.annotations.NullMarked;
