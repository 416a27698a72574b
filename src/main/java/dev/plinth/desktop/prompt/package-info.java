/**
 * Takes a prompt, returns the spec that a model drafts from the prompt. A draft can take long and
 * can fail, so its progress is shown, the draft can be cancelled, and the prompt is never lost. A
 * draft replaces hand edits only if the user agrees.
 */
@NullMarked
package dev.plinth.desktop.prompt;

import org.jspecify.annotations.NullMarked;
