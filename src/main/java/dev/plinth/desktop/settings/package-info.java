/**
 * Takes what a user prefers, gives it to every room of the window. It is kept from one start to the
 * next, but for keys, which only {@link dev.plinth.agent.KeyStore} ever holds. Every setting has a
 * value without being asked for.
 */
@NullMarked
package dev.plinth.desktop.settings;

import org.jspecify.annotations.NullMarked;
