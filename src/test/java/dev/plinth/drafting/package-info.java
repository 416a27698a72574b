/** Tests of the built-in model, and the prompts that it is scored by. */
@NullMarked
package dev.plinth.drafting;

import org.jspecify.annotations.NullMarked;
