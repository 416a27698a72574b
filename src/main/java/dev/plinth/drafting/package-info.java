/**
 * The brain of the built-in model. Takes English, gives a draft of a {@link dev.plinth.spec.Spec}
 * and what was assumed on the way.
 *
 * <p>A grammar reads lists, labels, tables and code, because people who know what they want write
 * those; a tagger reads prose, because word order alone does not tell a noun from a verb. The same
 * words always give the same draft, with no network and no key. What the words mean stands in text
 * files beside this package, so that it grows without code.
 */
@NullMarked
package dev.plinth.drafting;

import org.jspecify.annotations.NullMarked;
