/**
 * Takes what a user asks for in words, gives the spec that a model makes of it to the workspace.
 * What a model does takes long and may fail, so every step of it is shown and can be ended, and the
 * words are never lost. A draft replaces what a user wrote by hand only when the user says so.
 */
@NullMarked
package dev.plinth.desktop.prompt;

import org.jspecify.annotations.NullMarked;
