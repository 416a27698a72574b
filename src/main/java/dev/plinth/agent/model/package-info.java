/**
 * Takes a choice of a model, gives the model as the agents ask it: Gemini, any server that speaks
 * OpenAI's chat completions, or the one built in. Each tells its failures in words for users, since
 * only here is it known what a status or a broken connection means. A key is sent in a header and
 * stands in no message: no exception of a library leaves this room.
 */
@NullMarked
package dev.plinth.agent.model;

import org.jspecify.annotations.NullMarked;
