/**
 * Takes a prompt, returns an approved spec and the project that it compiles to. Three agents run
 * one after another, and only the first asks a model. A model reply is never trusted: the reply is
 * read and reviewed like the text of a user, and the errors are sent back to the model with their
 * JSON pointers.
 */
@NullMarked
package dev.plinth.agent;

import org.jspecify.annotations.NullMarked;
