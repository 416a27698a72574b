/**
 * Takes a seed and a while, gives what a window held on to. A window lives for days, and what it
 * leaves behind with each key, draft and run adds up. So its view models are driven at random, as
 * fast as they go, and memory, threads, file handles and what is in Docker are counted whenever
 * everything has come to rest.
 */
@NullMarked
package dev.plinth.soak;

import org.jspecify.annotations.NullMarked;
