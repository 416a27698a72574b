/**
 * Takes a prompt, gives a spec that review approved and the project it compiles to: three agents in
 * a row, of which only the first asks a model. What a model answers is never trusted: it is read
 * and reviewed as if a user had typed it, and what is wrong with it goes back to the model with its
 * place. Which model answers is a choice, and the way is the same for all of them.
 */
@NullMarked
package dev.plinth.agent;

import org.jspecify.annotations.NullMarked;
