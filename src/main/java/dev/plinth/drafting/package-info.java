/** Takes a request in English, gives a draft of a spec. */
@NullMarked
package dev.plinth.drafting;

import org.jspecify.annotations.NullMarked;
