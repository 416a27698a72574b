/**
 * Takes the choice of a model, returns the model for the agents: the built-in model, Gemini, or a
 * server with OpenAI's chat completions API. This package turns HTTP statuses and failed
 * connections into messages for users. No exception of a library leaves the package, since the
 * message of the exception may hold the API key.
 */
@NullMarked
package dev.plinth.agent.model;

import org.jspecify.annotations.NullMarked;
