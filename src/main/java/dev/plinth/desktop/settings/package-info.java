/**
 * Takes the choices of a user, returns the settings that every pane follows. Settings are kept from
 * one start to the next, except for API keys, which only {@link dev.plinth.agent.KeyStore} holds.
 * Every setting has a default.
 */
@NullMarked
package dev.plinth.desktop.settings;

import org.jspecify.annotations.NullMarked;
