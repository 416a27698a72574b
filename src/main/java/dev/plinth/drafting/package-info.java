/**
 * The brain of the built-in model. Takes English, gives a draft of a {@link dev.plinth.spec.Spec}
 * and what was assumed on the way.
 *
 * <p>A grammar reads lists, labels, tables and code, because people who know what they want write
 * those; a tagger reads prose, because word order alone does not tell a noun from a verb. The same
 * words always give the same draft, with no network and no key. What nouns and types are called
 * stands in text files beside this package, so that it grows without code; the few words that turn
 * a sentence stand in the class that reads it, since they mean nothing without its rule.
 */
@NullMarked
package dev.plinth.drafting;

import org.jspecify.annotations.NullMarked;
